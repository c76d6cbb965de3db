"""Words of one Word paragraph. Mirrors kit/importing/readers/docx_text.py."""

import pytest
from lxml import etree

from kit.importing.readers.docx_package import open_docx
from kit.importing.readers.docx_styles import Styles
from kit.importing.readers.docx_text import is_bold, paragraph_text, text_boxes
from tests.importing.word_files import part, run, word_file


def paragraph(inside):
    """Return the parsed paragraph."""
    return etree.fromstring(part("p", inside))


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("một") + "<w:r><w:tab/></w:r>" + run("hai"), "một\thai"),
        (run("một") + "<w:r><w:br/></w:r>" + run("hai"), "một\nhai"),
        (run("một") + "<w:r><w:cr/></w:r>" + run("hai"), "một\nhai"),
        ('<w:r><w:br w:type="page"/></w:r>' + run("hai"), "hai"),
        (run("A") + "<w:r><w:noBreakHyphen/></w:r>" + run("B"), "A-B"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "\uf0fc"),
        ('<w:r><w:sym w:char="zz"/></w:r>', ""),
        ("<w:hyperlink>" + run("liên kết") + "</w:hyperlink>", "liên kết"),
        ("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + run("a"), "a"),
    ],
)
def test_what_prints_is_read(inside, text):
    """Tabs, line ends, hyphens, symbols and links print; page breaks and tab stops do not."""
    assert paragraph_text(paragraph(inside)) == text


def test_tracked_changes_print_as_shown():
    """Inserted words count; deleted, moved-away and hidden ones do not."""
    inside = (
        f"<w:ins>{run('mới ')}</w:ins>"
        "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('đi')}</w:moveFrom><w:moveTo>{run('đến ')}</w:moveTo>"
        + run("ẩn", "<w:vanish/>")
        + run("rõ", '<w:vanish w:val="0"/>')
    )

    assert paragraph_text(paragraph(inside)) == "mới đến rõ"


def test_marks_of_comments_and_notes_are_no_words():
    """A comment's anchor, a note's figure and a field's code do not print as text."""
    inside = (
        "<w:commentRangeStart/>" + run("lời") + "<w:commentRangeEnd/>"
        "<w:r><w:commentReference/></w:r><w:r><w:footnoteReference/></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><!-- ghi chú -->"
    )

    assert paragraph_text(paragraph(inside)) == "lời"


def test_a_box_stored_twice_is_read_once():
    """Word keeps a text box in a new and an old form; one of them is the words."""
    box = "<w:txbxContent><w:p>" + run("trong khung") + "</w:p></w:txbxContent>"
    inside = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>{run('ngoài')}"
    )
    node = paragraph(inside)

    assert len(text_boxes(node)) == 1
    assert paragraph_text(node) == "ngoài"


def test_a_box_inside_a_box_belongs_to_the_outer_one():
    """Nested boxes are not counted twice."""
    inner = "<w:txbxContent><w:p/></w:txbxContent>"
    node = paragraph(f"<w:r><w:txbxContent><w:p><w:r>{inner}</w:r></w:p></w:txbxContent></w:r>")

    assert len(text_boxes(node)) == 1


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (run("MỤC", "<w:b/>") + run("  "), True),
        (run("MỤC", "<w:b/>") + run("đích"), False),
        (run("MỤC", '<w:b w:val="false"/>'), False),
        ("", False),
        ('<w:pPr><w:pStyle w:val="Dam"/></w:pPr>' + run("MỤC"), True),
        ('<w:pPr><w:pStyle w:val="Dam"/></w:pPr>' + run("MỤC", '<w:b w:val="0"/>'), False),
        (run("MỤC", '<w:rStyle w:val="Dam"/>'), True),
        (run("MỤC", '<w:rStyle w:val="Thuong"/>'), False),
    ],
)
def test_bold_means_every_word(tmp_path, inside, expected):
    """Directly, by a character style or by the paragraph's; the nearest word on it counts."""
    styles = part("styles", '<w:style w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>')
    with open_docx(word_file(tmp_path / "a.docx", "", styles=styles)) as package:
        assert is_bold(paragraph(inside), Styles(package)) is expected
