"""Sections and page numbers. Mirrors kit/checking/layout/pages.py."""

from copy import deepcopy

import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CODE = "<w:r><w:instrText> {} </w:instrText></w:r>"
PAGE = CODE.format("PAGE")


@pytest.fixture
def numbered(document, xml):
    """Put a page number into a head or foot; the words of its field may be given."""

    def put(part, code=PAGE, align=WD_ALIGN_PARAGRAPH.CENTER):
        part.is_linked_to_previous = False
        paragraph = part.paragraphs[0]
        paragraph.alignment = align
        for run in xml(f"<w:p>{FIELD.format(code=code)}</w:p>"):
            paragraph._p.append(run)
        return paragraph

    return put


def test_number_in_the_head_is_read(document, read, numbered):
    """Where it stands, and the letters of what it prints."""
    numbered(document.sections[0].header)

    (section,) = read(document).sections
    (number,) = section.numbers
    assert (number.place, number.align, number.look.size_pt) == ("header", "center", 13)
    assert section.first_numbers == section.even_numbers == section.numbers


def test_number_at_the_foot_is_read(document, read, numbered):
    """The old place, at the right."""
    numbered(document.sections[0].footer, align=WD_ALIGN_PARAGRAPH.RIGHT)

    (number,) = read(document).sections[0].numbers
    assert (number.place, number.align) == ("footer", "right")


@pytest.mark.parametrize(
    ("code", "count"),
    [
        (PAGE, 1),
        (CODE.format(r"PAGE \* MERGEFORMAT"), 1),
        ("<w:r><w:instrText>PA</w:instrText></w:r><w:r><w:instrText>GE </w:instrText></w:r>", 1),
        (CODE.format("NUMPAGES"), 0),
        (CODE.format("PAGEREF muc_1"), 0),
        (CODE.format("DATE"), 0),
    ],
)
def test_only_a_page_field_is_a_number(document, read, numbered, code, count):
    """Its code may be cut into pieces; other fields are not taken for it."""
    numbered(document.sections[0].header, code=code)
    assert len(read(document).sections[0].numbers) == count


def test_simple_field_is_a_number(document, read, xml):
    """The short form of a field."""
    header = document.sections[0].header
    header.is_linked_to_previous = False
    field = xml('<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>')
    header.paragraphs[0]._p.append(field)

    assert len(read(document).sections[0].numbers) == 1


def test_first_page_has_a_head_of_its_own(document, read, numbered):
    """With a title page the number of the others is not on it."""
    section = document.sections[0]
    numbered(section.header)
    section.different_first_page_header_footer = True

    (read_section,) = read(document).sections
    assert (len(read_section.numbers), read_section.first_numbers) == (1, ())


def test_even_pages_may_lose_the_number(document, read, numbered, xml):
    """Heads of odd and even pages apart: the even one must have a number of its own."""
    numbered(document.sections[0].header)
    document.settings.element.insert(0, xml("<w:evenAndOddHeaders/>"))
    assert read(document).sections[0].even_numbers == ()

    numbered(document.sections[0].even_page_header)
    assert len(read(document).sections[0].even_numbers) == 1


def test_next_section_inherits_the_head(document, read, numbered):
    """As Word does it, until a section has its own."""
    numbered(document.sections[0].header)
    document.add_section(WD_SECTION.NEW_PAGE)
    third = document.add_section(WD_SECTION.CONTINUOUS)
    third.header.is_linked_to_previous = False

    sections = read(document).sections
    assert [len(s.numbers) for s in sections] == [1, 1, 0]
    assert [s.continuous for s in sections] == [False, False, True]


def test_count_and_figures_of_a_section(document, read, xml):
    """Where it begins to count, 0 too, and in which figures."""
    properties = document.sections[0]._sectPr
    properties.append(xml('<w:pgNumType w:fmt="lowerRoman" w:start="0"/>'))
    (section,) = read(document).sections
    assert (section.number_start, section.number_format) == (0, "lowerRoman")

    properties.remove(properties.find(qn("w:pgNumType")))
    (section,) = read(document).sections
    assert (section.number_start, section.number_format) == (None, "decimal")


def test_gutter_is_part_of_the_margin(document, read, xml):
    """The room for binding adds to the left margin, or to the top if the file says so."""
    document.sections[0].gutter = Mm(10)
    assert read(document).sections[0].margins_mm["left"] == 40
    assert read(document).sections[0].gutter_mm == 10
    assert read(document).sections[0].text_width_mm == 155

    document.settings.element.insert(0, xml("<w:gutterAtTop/>"))
    margins = read(document).sections[0].margins_mm
    assert (margins["left"], margins["top"]) == (30, 30)


def test_tracked_change_of_the_page_is_no_section(document, read, xml):
    """What the page was before stands in the file as well."""
    properties = document.sections[0]._sectPr
    before = xml('<w:sectPrChange w:id="1" w:author="A"/>')
    before.append(deepcopy(properties))
    properties.append(before)

    assert len(read(document).sections) == 1


@pytest.mark.parametrize(("tabs", "align"), [(1, "center"), (2, "right")])
def test_tabs_of_the_head_place_the_number(document, read, numbered, xml, tabs, align):
    """The head's own tab stops stand in the middle and at the right."""
    paragraph = numbered(document.sections[0].header, align=None)
    for _ in range(tabs):
        paragraph._p.insert(0, xml("<w:r><w:tab/></w:r>"))

    assert read(document).sections[0].numbers[0].align == align


def test_tab_behind_the_number_does_not_move_it(document, read, numbered, xml):
    """What follows may stand elsewhere."""
    paragraph = numbered(document.sections[0].header)
    paragraph._p.append(xml("<w:r><w:tab/><w:t>Dự thảo</w:t></w:r>"))

    assert read(document).sections[0].numbers[0].align == "center"


@pytest.mark.parametrize("place", ["center", "right", "left"])
def test_tab_that_knows_its_place(document, read, numbered, xml, place):
    """Word's gallery of heads sets such tabs."""
    paragraph = numbered(document.sections[0].header, align=None)
    tab = f'<w:r><w:ptab w:relativeTo="margin" w:alignment="{place}" w:leader="none"/></w:r>'
    paragraph._p.insert(0, xml(tab))

    assert read(document).sections[0].numbers[0].align == place


def test_frame_places_the_number(document, read, numbered, xml):
    """Old Word sets the number into a frame."""
    paragraph = numbered(document.sections[0].header, align=None)
    paragraph._p.get_or_add_pPr().append(xml('<w:framePr w:xAlign="center" w:hAnchor="margin"/>'))

    assert read(document).sections[0].numbers[0].align == "center"


def test_text_box_places_the_number(document, read, xml):
    """A number in a box stands where the box is anchored, and counts once."""
    field = f"<w:p>{FIELD.format(code=PAGE)}</w:p>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = xml(
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor><wp:positionH relativeFrom="margin"><wp:align>center</wp:align>'
        f"</wp:positionH><w:txbxContent>{field}</w:txbxContent></wp:anchor></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{field}</w:txbxContent></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header.paragraphs[0]._p.append(box)

    numbers = read(document).sections[0].numbers
    assert {n.align for n in numbers} == {"center"}
    assert len(numbers) == 1


def test_look_of_the_number_comes_from_its_style(document, read, numbered):
    """The result's own size wins; what it does not say its style does."""
    numbered(document.sections[0].header)
    document.styles["Header"].font.italic = True
    document.styles["Header"].font.size = Pt(9)

    look = read(document).sections[0].numbers[0].look
    assert (look.italic, look.size_pt) == (True, 13)
