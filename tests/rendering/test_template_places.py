"""Mirrors kit/rendering/template_places.py."""

from __future__ import annotations

from docx import Document
from lxml import etree

from kit.rendering.template_places import LONGEST_EXCERPT, places_of


def xml_of(document) -> str:
    return etree.tostring(document.element, encoding="unicode")


def test_paragraphs_are_counted_and_cells_named():
    """Paragraphs of tables do not count among the paragraphs of the text."""
    document = Document()
    document.add_paragraph("Một")
    table = document.add_table(2, 2)
    table.cell(1, 1).text = "Ô"
    document.add_paragraph("Hai")
    places = [place for place in places_of(xml_of(document)) if place.text]
    assert [place.name_vi for place in places] == [
        "đoạn 1: “Một”",
        "bảng 1, dòng 2, cột 2: “Ô”",
        "đoạn 2: “Hai”",
    ]


def test_row_text_is_that_of_all_cells():
    """Whether a row command stands alone is judged by the row."""
    document = Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "A", "B"
    assert {place.row_text for place in places_of(xml_of(document))} == {"AB"}


def test_long_paragraph_is_quoted_by_its_beginning_and_the_part_is_named():
    """A place fits on a line."""
    document = Document()
    document.add_paragraph("x" * 200)
    (place,) = places_of(xml_of(document), "đầu trang")
    assert place.name_vi == f"đầu trang, đoạn 1: “{'x' * LONGEST_EXCERPT}”"
