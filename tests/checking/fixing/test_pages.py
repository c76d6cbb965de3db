"""Sections in XML. Mirrors kit/checking/fixing/pages.py."""

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from kit.checking import read_layout
from kit.checking.findings import Setting
from kit.checking.fixing.pages import set_section


@pytest.fixture
def document():
    """An A4 page."""
    made = docx.Document()
    made.sections[0].page_width, made.sections[0].page_height = Mm(210), Mm(297)
    made.add_paragraph("Nội dung")
    return made


@pytest.fixture
def laid_out(document, tmp_path):
    """Save the document and read its first section."""

    def read():
        document.save(tmp_path / "a.docx")
        return read_layout(tmp_path / "a.docx").sections[0]

    return read


def put(document, name, value):
    """Set one property of the first section."""
    set_section(document.sections[0], Setting(name=name, value=value))


def test_number_moves_from_the_foot_to_the_head(document, laid_out):
    """Other words of the foot stay; the number prints once."""
    foot = document.sections[0].footer
    foot.paragraphs[0].text = "Lưu hành nội bộ, trang "
    run = foot.paragraphs[0].add_run()
    for kind in ("begin", "code", "end"):
        node = docx.oxml.OxmlElement("w:instrText" if kind == "code" else "w:fldChar")
        if kind == "code":
            node.text = " PAGE "
        else:
            node.set(qn("w:fldCharType"), kind)
        run._r.append(node)
    assert [n.place for n in laid_out().numbers] == ["footer"]
    put(document, "page_number", "header center")

    assert [(n.place, n.align) for n in laid_out().numbers] == [("header", "center")]
    assert foot.paragraphs[0].text == "Lưu hành nội bộ, trang "


def test_number_in_a_content_control_is_set_and_not_doubled(document, laid_out):
    """Word's gallery of page numbers wraps the paragraph."""
    put(document, "page_number", "header center")
    head = document.sections[0].header._element
    paragraph = head.p_lst[0]
    control, content = docx.oxml.OxmlElement("w:sdt"), docx.oxml.OxmlElement("w:sdtContent")
    paragraph.addprevious(control)
    control.append(content)
    content.append(paragraph)
    for size in paragraph.iter(qn("w:sz")):
        size.set(qn("w:val"), "22")
    head.add_p()
    assert [n.look.size_pt for n in laid_out().numbers] == [11]
    put(document, "page_number", "header center")

    assert [(n.place, n.look.size_pt) for n in laid_out().numbers] == [("header", 14)]


def test_words_of_the_head_stay_beside_a_new_number(document, laid_out):
    """The number gets a line of its own."""
    document.sections[0].header.paragraphs[0].text = "DỰ THẢO"
    put(document, "page_number", "header center")

    assert document.sections[0].header.paragraphs[0].text == "DỰ THẢO"
    assert len(laid_out().numbers) == 1


def test_number_is_hidden_on_the_first_page_only(document, laid_out):
    """The first page has a head of its own, which is empty."""
    put(document, "page_number", "header center")
    put(document, "title_page", True)

    assert len(laid_out().numbers) == 1
    assert laid_out().first_numbers == ()


def test_page_is_turned(document, laid_out):
    """Turning keeps the paper."""
    put(document, "orientation", "landscape")
    assert (laid_out().orientation, laid_out().width_mm) == ("landscape", 297)
    put(document, "orientation", "portrait")
    assert (laid_out().orientation, laid_out().width_mm) == ("portrait", 210)


def test_count_begins_where_it_should(document, laid_out):
    """The start is written where Word looks for it, and once."""
    put(document, "page_number_start", 3)
    put(document, "page_number_start", 1)

    assert laid_out().number_start == 1
    assert len(document.sections[0]._sectPr.findall(qn("w:pgNumType"))) == 1
