"""Mirrors kit/rendering/template_blocks.py."""

from __future__ import annotations

import pytest
from docx import Document
from lxml import etree

from kit.rendering import check_template
from kit.rendering.template_blocks import torn_blocks
from kit.rendering.template_places import places_of


def torn(document) -> list[str]:
    xml = etree.tostring(document.element, encoding="unicode")
    return [place.name_vi.split(":")[0] for _, place in torn_blocks(places_of(xml))]


def written(*paragraphs: str):
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return document


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["{% if is_draft %}x{% endif %}"],
        ["{%p if is_draft %}", "x", "{%p endif %}"],
        ["{%p for b in bases %}", "{% if b %}{{ b }}{% endif %}", "{%p endfor %}"],
    ],
)
def test_command_that_closes_in_its_own_place_is_whole(paragraphs):
    """Plain commands within a paragraph, p commands over paragraphs."""
    assert torn(written(*paragraphs)) == []


@pytest.mark.parametrize(
    "paragraphs",
    [["{% if is_draft %}", "x{% endif %}"], ["{%p if is_draft %}", "x {% endif %}"]],
)
def test_command_that_leaves_its_paragraph_is_torn(paragraphs):
    """A plain command over two paragraphs, or two kinds for one pair."""
    assert torn(written(*paragraphs)) == ["đoạn 2"]


def test_command_that_leaves_its_cell_is_torn():
    """A paragraph command opens in one cell and closes in the next one, or behind the table."""
    document = Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "{%p if is_draft %}"
    table.cell(0, 1).text = "{%p endif %}"
    assert torn(document) == ["bảng 1, dòng 1, cột 2"]

    table.cell(0, 1).text = ""
    document.add_paragraph("{%p endif %}")
    assert torn(document) == ["đoạn 1"]


def test_rows_of_two_tables_are_no_block():
    """A row command belongs to its table."""
    document = Document()
    document.add_table(1, 1).cell(0, 0).text = "{%tr for b in bases %}"
    document.add_paragraph("giữa")
    document.add_table(1, 1).cell(0, 0).text = "{%tr endfor %}"
    assert torn(document) == ["bảng 2, dòng 1, cột 1"]


def test_command_without_a_partner_is_left_to_jinja(tmp_path):
    """One fault, one message."""
    document = written("{%p endif %}", "{%p if is_draft %}")
    assert torn(document) == []
    document.save(tmp_path / "mau.docx")
    assert len(check_template(tmp_path / "mau.docx")) == 1


def test_check_of_templates_asks_for_torn_blocks(tmp_path):
    """The author reads it with the other faults."""
    written("{% if is_draft %}", "x{% endif %}").save(tmp_path / "mau.docx")
    (problem,) = check_template(tmp_path / "mau.docx")
    assert "phải nằm trong cùng một đoạn" in problem.message_vi
