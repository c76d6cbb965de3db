"""Mirrors kit/rendering/page_finish.py."""

from __future__ import annotations

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kit.catalog.text_width import width_mm
from kit.rendering.page_finish import RULE_STYLES, finish_pages


@pytest.fixture
def document():
    """A document of A4 with a title style, 13 pt bold, and the styles of rules."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(210), Mm(30), Mm(15)
    title = document.styles.add_style("Dòng đậm", WD_STYLE_TYPE.PARAGRAPH)
    title.font.size, title.font.bold = Pt(13), True
    for name in (*RULE_STYLES, "Hết phụ lục"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    return document


def length_mm(rule, room_mm: float) -> float:
    form = rule.paragraph_format
    return room_mm - form.left_indent.mm - form.right_indent.mm


@pytest.mark.parametrize("style", sorted(RULE_STYLES))
def test_rule_is_as_long_as_the_catalog_wants(document, catalog, style):
    """A share of the longest of the lines above that have one style."""
    short, long = "Độc lập", "Độc lập - Tự do - Hạnh phúc"
    document.add_paragraph("Không thuộc " * 6)
    document.add_paragraph(long, style="Dòng đậm")
    document.add_paragraph(short, style="Dòng đậm")
    rule = document.add_paragraph(style=style)
    finish_pages(document, catalog, "x")

    share = length_mm(rule, 165) / width_mm(long, 13, "bold")
    assert catalog.value(RULE_STYLES[style]).contains(share, tolerance=0.01)
    assert rule.paragraph_format.left_indent == rule.paragraph_format.right_indent


def test_rule_in_a_cell_is_measured_in_the_cell(document, catalog):
    """The indents are taken from the width of the cell, not of the page."""
    table = document.add_table(1, 1)
    cell = table.cell(0, 0)
    cell.width = Mm(80)
    cell.paragraphs[0].text, cell.paragraphs[0].style = "Sở Nội vụ", "Dòng đậm"
    rule = cell.add_paragraph(style="Kẻ dưới tiêu ngữ")
    finish_pages(document, catalog, "x")
    assert length_mm(rule, 80) == pytest.approx(width_mm("Sở Nội vụ", 13, "bold"), abs=0.2)


def test_rule_under_an_overlong_line_stays_in_the_text(document, catalog):
    """A line that wraps is as long as the text is wide."""
    document.add_paragraph("Tuyên truyền " * 30, style="Dòng đậm")
    rule = document.add_paragraph(style="Kẻ dưới trích yếu")
    finish_pages(document, catalog, "x")
    assert length_mm(rule, 165) == pytest.approx(165 * 0.4, abs=0.5)


def test_rule_without_a_line_above_is_left_alone(document, catalog):
    """Nothing to measure by."""
    document.element.body.remove(document.add_paragraph()._p)
    rule = document.add_paragraph(style="Kẻ dưới tiêu ngữ")
    finish_pages(document, catalog, "x")
    assert rule.paragraph_format.left_indent is None


def test_size_set_by_hand_wins_over_the_style(document, catalog):
    """An author may set the size at the words themselves."""
    line = document.add_paragraph(style="Dòng đậm")
    run = line.add_run("Sở Nội vụ")
    run.font.size, run.font.bold = Pt(20), False
    rule = document.add_paragraph(style="Kẻ dưới tiêu ngữ")
    finish_pages(document, catalog, "x")
    assert length_mm(rule, 165) == pytest.approx(width_mm("Sở Nội vụ", 20), abs=0.2)


def test_section_that_prints_nothing_is_dropped(document, catalog):
    """The section before it gives the document its last page."""
    document.add_paragraph("Chữ")
    second = document.add_section(WD_SECTION.NEW_PAGE)
    second.orientation, second.page_width = WD_ORIENT.LANDSCAPE, Mm(297)
    finish_pages(document, catalog, "x")
    assert [section.page_width.mm for section in document.sections] == [pytest.approx(210, abs=0.1)]


@pytest.mark.parametrize("content", ["table", "text"])
def test_section_that_prints_something_stays(document, catalog, content):
    """A table without words is an appendix too."""
    document.add_paragraph("Chữ")
    document.add_section(WD_SECTION.NEW_PAGE)
    if content == "table":
        document.add_table(1, 1)
    else:
        document.add_paragraph("Phụ lục")
    finish_pages(document, catalog, "x")
    assert len(document.sections) == 2


def test_end_mark_holds_the_last_row_of_its_table(document, catalog):
    """./. never stands alone at the top of a page; other rows may part."""
    table = document.add_table(3, 2)
    document.add_paragraph("./.", style="Hết phụ lục")
    finish_pages(document, catalog, "x")
    kept = [
        [p._p.pPr is not None and p._p.pPr.find(qn("w:keepNext")) is not None
         for cell in row.cells for p in cell.paragraphs]
        for row in table.rows
    ]  # fmt: skip
    assert kept == [[False, False], [False, False], [True, True]]


def test_title_is_cut_to_what_a_property_holds(document, catalog):
    """Some subjects are longer than Word lets a property be, or hold a stray control character."""
    finish_pages(document, catalog, "Kế\x00 hoạch " * 60)
    title = document.core_properties.title
    assert title.startswith("Kế hoạch Kế")
    assert len(title) == 255


def test_only_the_title_is_left_of_the_properties(document, catalog):
    """The template's author is not the plan's."""
    document.core_properties.author = "Người soạn mẫu"
    finish_pages(document, catalog, "Kế hoạch")
    assert document.core_properties.title == "Kế hoạch"
    assert document.core_properties.author == ""
