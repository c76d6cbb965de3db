"""Indents of lists. Mirrors kit/checking/layout/lists.py."""

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm


@pytest.fixture
def in_list(document, xml):
    """A paragraph in a list whose level begins 6.4 mm from the margin."""
    numbering = document.part.numbering_part.element
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/>'
        '<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
    )
    numbering.insert(
        0, xml(f'<w:abstractNum w:abstractNumId="90">{level.format(left=720)}</w:abstractNum>')
    )
    numbering.append(xml('<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    numbering.append(
        xml(
            '<w:num w:numId="92"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0">'
            f"{level.format(left=1080)}</w:lvlOverride></w:num>"
        )
    )

    def put(num_id):
        paragraph = document.add_paragraph("Tổ chức tập huấn")
        mark = xml(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num_id}"/></w:numPr>')
        paragraph._p.get_or_add_pPr().append(mark)
        return paragraph

    return put


def begin(layout):
    """Return where the first line of the only paragraph begins, and its left edge."""
    (line,) = layout.paragraphs
    return round(line.form.indent_left_mm + line.form.indent_first_mm, 1), line.form.indent_left_mm


@pytest.mark.parametrize(("num_id", "expected"), [(91, (6.4, 12.7)), (92, (12.7, 19.0))])
def test_list_moves_its_paragraphs(in_list, document, read, num_id, expected):
    """The pattern's indents, and those of a list that changes a level of it."""
    in_list(num_id)
    assert begin(read(document)) == expected


def test_own_indent_wins_over_the_list(in_list, document, read):
    """A first line that the paragraph sets takes the list's hanging one back."""
    paragraph = in_list(91)
    paragraph.paragraph_format.left_indent = Mm(0)
    paragraph.paragraph_format.first_line_indent = Mm(12.7)

    assert begin(read(document)) == (12.7, 0)


def test_list_wins_over_the_style(in_list, document, read):
    """The paragraph names the list itself, so its indents come after the style's."""
    document.styles["Normal"].paragraph_format.left_indent = Mm(40)
    in_list(91)

    assert begin(read(document)) == (6.4, 12.7)


def test_style_that_brings_the_list_wins(in_list, document, read, xml):
    """A style with a list and an indent of its own keeps the indent."""
    style = document.styles["List Bullet"]
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:numPr")):
        properties.remove(old)
    properties.append(xml('<w:numPr><w:numId w:val="91"/></w:numPr>'))
    style.paragraph_format.left_indent = Mm(30)
    style.paragraph_format.first_line_indent = Mm(0)
    document.add_paragraph("Tổ chức", style="List Bullet")

    assert begin(read(document)) == (30, 30)


def test_file_without_lists_has_no_indents(document, read):
    """Most plans type their numbers."""
    document.add_paragraph("1. Mục đích")
    assert begin(read(document)) == (0, 0)
