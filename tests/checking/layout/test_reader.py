"""Page lengths out of a Word file. Mirrors kit/checking/layout/reader.py."""

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Inches, Mm

from kit.checking import Material, check, read_layout
from kit.errors import ReadError
from kit.model import Plan


@pytest.fixture
def document():
    """An A4 page with the margins of our templates."""
    made = docx.Document()
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    return made


def saved(document, folder):
    """Save and give the path."""
    path = folder / "ke_hoach.docx"
    document.save(path)
    return path


def test_sections_are_read_with_their_lengths(document, tmp_path):
    """A portrait plan and its landscape table, in millimetres."""
    document.sections[0].different_first_page_header_footer = True
    table = document.add_section(WD_SECTION.NEW_PAGE)
    table.orientation = WD_ORIENT.LANDSCAPE
    table.page_width, table.page_height = Mm(297), Mm(210)
    table.different_first_page_header_footer = False

    first, second = read_layout(saved(document, tmp_path)).sections

    assert (first.width_mm, first.height_mm, first.orientation) == (210, 297, "portrait")
    assert first.margins_mm == {"top": 20, "bottom": 20, "left": 30, "right": 15}
    assert (first.title_page, second.title_page) == (True, False)
    assert (second.width_mm, second.orientation) == (297, "landscape")


def test_margins_of_a_file_are_judged(document, tmp_path, catalog):
    """One wrong margin of a real file is one finding, and the rule is run."""
    document.sections[0].left_margin = Inches(1)
    layout = read_layout(saved(document, tmp_path))
    report = check(Material(plan=Plan(), layout=layout), catalog)

    assert [f.code for f in report.findings if f.rule == "FMT101"] == ["margin-left"]
    assert "FMT101" not in {n.rule for n in report.not_run}


@pytest.mark.parametrize(
    ("element", "attribute", "code"),
    [("w:pgMar", "w:left", "no-margin"), ("w:pgSz", "w:w", "no-page-size")],
)
def test_unset_length_is_refused(document, tmp_path, element, attribute, code):
    """What the file leaves to the reader's program cannot be judged."""
    properties = document.sections[0]._sectPr
    del properties.find(qn(element)).attrib[qn(attribute)]

    with pytest.raises(ReadError) as refused:
        read_layout(saved(document, tmp_path))
    assert refused.value.code == code


def test_other_file_is_refused(tmp_path):
    """A text file with a Word name stops with a word about it, not with a traceback."""
    path = tmp_path / "ke_hoach.docx"
    path.write_text("Kế hoạch", "utf-8")

    with pytest.raises(ReadError) as refused:
        read_layout(path)
    assert refused.value.code == "not-a-docx"
