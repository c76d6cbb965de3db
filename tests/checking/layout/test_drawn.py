"""Drawn lines. Mirrors kit/checking/layout/drawn.py."""

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm

ANCHOR = (
    '<w:drawing><wp:anchor><wp:extent cx="{wide}" cy="{high}"/><a:graphic><a:graphicData>'
    '<a:prstGeom prst="{form}"/></a:graphicData></a:graphic></wp:anchor></w:drawing>'
)


@pytest.fixture
def line_of(document, read, xml):
    """Anchor a shape in a paragraph and return the lines that are drawn at it."""

    def draw(text):
        document.add_paragraph().add_run()._r.append(xml(text))
        (paragraph,) = read(document).paragraphs
        return [(one.length_mm, one.by) for one in paragraph.drawn]

    return draw


@pytest.mark.parametrize(
    ("wide", "high", "form", "found"),
    [
        (1_440_000, 0, "line", [(40.0, "shape")]),
        (1_440_000, 12_700, "straightConnector1", [(40.0, "shape")]),
        (1_440_000, 720_000, "line", []),
        (1_440_000, 0, "rect", []),
    ],
)
def test_line_shapes_of_new_word(line_of, wide, high, form, found):
    """A level line counts with its length; a slanted one and other forms do not."""
    assert line_of(ANCHOR.format(wide=wide, high=high, form=form)) == found


@pytest.mark.parametrize(
    ("shape", "found"),
    [
        ('<v:line from="10pt,5pt" to="95.04pt,5pt"/>', [(30.0, "shape")]),
        ('<v:line from="1cm,0" to="5cm,0"/>', [(40.0, "shape")]),
        ('<v:line from="0,0" to="50pt,50pt"/>', []),
        ('<v:shape type="#_x0000_t32" style="position:absolute;width:2in;height:0"/>',
         [(50.8, "shape")]),
        ('<v:shape o:connectortype="straight" style="width:30mm"/>', [(30.0, "shape")]),
        ('<v:shape type="#_x0000_t75" style="width:30mm"/>', []),
    ],
)  # fmt: skip
def test_line_shapes_of_old_word(line_of, shape, found):
    """VML gives ends or a width, in any unit; a picture is no line."""
    assert line_of(f"<w:pict>{shape}</w:pict>") == found


def test_border_is_as_long_as_the_room(document, read, xml):
    """A border below runs from indent to indent."""
    paragraph = document.add_paragraph("Trích yếu")
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(50)
    border = '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().append(xml(border))

    (line,) = read(document).paragraphs
    assert [(one.length_mm, one.by) for one in line.drawn] == [(65.0, "border")]


def test_border_of_a_style_and_its_refusal(document, read, xml):
    """The style draws; a paragraph that says "none" is without."""
    style = document.styles.add_style("Kẻ dưới", WD_STYLE_TYPE.PARAGRAPH)
    style.element.get_or_add_pPr().append(
        xml('<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>')
    )
    document.add_paragraph("một", style="Kẻ dưới")
    refused = document.add_paragraph("hai", style="Kẻ dưới")
    refused._p.get_or_add_pPr().append(xml('<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'))

    assert [len(p.drawn) for p in read(document).paragraphs] == [1, 0]


def test_border_at_the_side_is_no_rule(document, read, xml):
    """A line at the left is not one below the text."""
    paragraph = document.add_paragraph("Lời")
    paragraph._p.get_or_add_pPr().append(xml('<w:pBdr><w:left w:val="single"/></w:pBdr>'))
    assert read(document).paragraphs[0].drawn == ()
