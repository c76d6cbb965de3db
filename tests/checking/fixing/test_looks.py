"""Letters and paragraphs in XML. Mirrors kit/checking/fixing/looks.py."""

import docx
import pytest
from docx.oxml.ns import qn

from kit.checking.findings import Setting
from kit.checking.fixing.looks import LETTERS, PARAGRAPH, set_letters, set_paragraph


@pytest.fixture
def paragraph():
    """A paragraph with one run."""
    made = docx.Document().add_paragraph("Nội dung")
    return made


def properties(node):
    """Return the names of the children in their order."""
    return [child.tag.rpartition("}")[2] for child in node]


def test_font_of_the_theme_gives_way(paragraph):
    """A named font beside a theme's would lose against it."""
    run = paragraph.runs[0]
    run.font.name = "Calibri"
    run._r.rPr.rFonts.set(qn("w:asciiTheme"), "minorHAnsi")
    set_letters([run._r], Setting(name="font", value="Times New Roman"))

    assert dict(run._r.rPr.rFonts.attrib) == {
        qn(f"w:{kind}"): "Times New Roman" for kind in ("ascii", "hAnsi", "cs", "eastAsia")
    }


def test_letters_keep_the_order_that_word_demands(paragraph):
    """Whatever the order of mending, Word opens the file."""
    run = paragraph.runs[0]
    wanted = {"size_pt": 13.5, "color": "000000", "italic": False, "underline": False}
    for name, value in (wanted | {"bold": True, "font": "Times New Roman"}).items():
        set_letters([run._r], Setting(name=name, value=value))

    assert properties(run._r.rPr) == [
        "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u",
    ]  # fmt: skip
    assert run._r.rPr.find(qn("w:szCs")).get(qn("w:val")) == "27"
    assert run.font.size.pt == 13.5


def test_gap_of_web_pages_gives_way(paragraph):
    """Word's automatic gap would hide the one that is set."""
    spacing = paragraph._p.get_or_add_pPr().get_or_add_spacing()
    spacing.set(qn("w:afterAutospacing"), "1")
    set_paragraph(paragraph._p, Setting(name="space_after_pt", value=6))

    assert spacing.get(qn("w:afterAutospacing")) is None
    assert paragraph.paragraph_format.space_after.pt == 6


def test_gap_holds_among_one_style(paragraph):
    """A style may refuse the gap among its own paragraphs; the paragraph that is set has it."""
    set_paragraph(paragraph._p, Setting(name="align", value="justify"))
    set_paragraph(paragraph._p, Setting(name="space_after_pt", value=6))

    assert properties(paragraph._p.pPr) == ["spacing", "contextualSpacing", "jc"]
    assert paragraph._p.pPr.find(qn("w:contextualSpacing")).get(qn("w:val")) == "0"


def test_every_setting_of_letters_and_paragraphs_is_carried_out(paragraph):
    """A name that rules may use and nobody carries out would be a silent promise."""
    values = {"font": "Times New Roman", "color": "000000", "align": "center"}
    for name in LETTERS:
        before = paragraph._p.xml
        set_letters([paragraph.runs[0]._r], Setting(name=name, value=values.get(name, 13)))
        assert paragraph._p.xml != before, name
    for name in PARAGRAPH:
        before = paragraph._p.xml
        set_paragraph(paragraph._p, Setting(name=name, value=values.get(name, 17)))
        assert paragraph._p.xml != before, name


def test_new_page_takes_the_empty_lines_that_pushed_there_out():
    """A line with words, a drawn line and whatever stands before them stay."""
    document = docx.Document()
    for text in ("Câu cuối.", "", "", "PHỤ LỤC"):
        document.add_paragraph(text)
    head = document.paragraphs[3]
    set_paragraph(head._p, Setting(name="page_break", value=True))

    assert [p.text for p in document.paragraphs] == ["Câu cuối.", "PHỤ LỤC"]
    assert head.paragraph_format.page_break_before
