"""Settings of sections: paper, margins, and the page number in the running head."""

from __future__ import annotations

from collections.abc import Callable

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from lxml import etree

from kit.checking.findings import Setting
from kit.checking.fixing.looks import set_letters

Value = bool | float | str
# What a page number that we write looks like: right for the State (13 to 14) and the Party (14).
_NUMBER_LOOK = (
    Setting(name="font", value="Times New Roman"),
    Setting(name="size_pt", value=14),
    Setting(name="bold", value=False),
    Setting(name="italic", value=False),
    Setting(name="underline", value=False),
)


def set_section(section: Section, setting: Setting) -> None:
    """Give the section the property."""
    SECTION[setting.name](section, setting.value)


def _width(section: Section, length_mm: Value) -> None:
    section.page_width = Mm(float(length_mm))


def _height(section: Section, length_mm: Value) -> None:
    section.page_height = Mm(float(length_mm))


def _orientation(section: Section, word: Value) -> None:
    is_wide = word == "landscape"
    if (section.page_width > section.page_height) != is_wide:
        section.page_width, section.page_height = section.page_height, section.page_width
    section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT


def _margin(side: str) -> Callable[[Section, Value], None]:
    def change(section: Section, length_mm: Value) -> None:
        setattr(section, f"{side}_margin", Mm(float(length_mm)))

    return change


def _title_page(section: Section, is_on: Value) -> None:
    """Hide the number on the first page; its own head keeps what else stood there."""
    section.different_first_page_header_footer = bool(is_on)
    for head in (section.first_page_header, section.first_page_footer):
        if not head.is_linked_to_previous:
            _remove_numbers(head)
        else:
            # Linked to a section before: the first page would show that one's number.
            head.is_linked_to_previous = False


def _start(section: Section, first: Value) -> None:
    properties = section._sectPr
    node = properties.find(qn("w:pgNumType"))
    if node is None:
        node = OxmlElement("w:pgNumType")
        # The schema wants it right behind the margins, borders and line numbers.
        before = [properties.find(qn(f"w:{n}")) for n in ("lnNumType", "pgBorders", "pgMar")]
        next(one for one in before if one is not None).addnext(node)
    node.set(qn("w:start"), str(int(first)))


def _page_number(section: Section, _where: Value) -> None:
    """Put the number in the middle of the running head, and take it from everywhere else."""
    _remove_numbers(section.footer)
    header = section.header
    # Word's own galleries put the number into a content control.
    inside = header._element.iter(qn("w:p"))
    paragraph = next((Paragraph(p, header) for p in inside if _numbers(p)), None)
    if paragraph is None:
        header.is_linked_to_previous = False
        paragraph = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
        if paragraph.text.strip():
            paragraph = header.add_paragraph()
        _write_field(paragraph)
    frame = paragraph._p.get_or_add_pPr().find(qn("w:framePr"))
    if frame is not None:
        frame.set(qn("w:xAlign"), "center")
    for tab in [t for t in paragraph._p.iter(qn("w:tab")) if t.getparent().tag == qn("w:r")]:
        tab.getparent().remove(tab)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = Mm(0)
    runs = [run for node in _numbers(paragraph._p) for run in node.iter(qn("w:r"))]
    for setting in _NUMBER_LOOK:
        set_letters(runs, setting)


def _write_field(paragraph: Paragraph) -> None:
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), (None, "2"), ("end", "")):
        run = paragraph.add_run()
        if kind is None:
            run.text = text
        elif kind:
            node = OxmlElement("w:fldChar")
            node.set(qn("w:fldCharType"), kind)
            run._r.append(node)
        else:
            code = OxmlElement("w:instrText")
            code.text = text
            run._r.append(code)


def _remove_numbers(head: _Header | _Footer) -> None:
    if head.is_linked_to_previous:
        return
    for paragraph in head._element.iter(qn("w:p")):
        for node in _numbers(paragraph):
            node.getparent().remove(node)


def _numbers(paragraph: etree._Element) -> list[etree._Element]:
    """Return the nodes that make up the page numbers of a paragraph."""
    found = [f for f in paragraph.iter(qn("w:fldSimple")) if _is_page(f.get(qn("w:instr")))]
    runs = list(paragraph.iter(qn("w:r")))
    opened: list[etree._Element] = []
    is_page = False
    for run in runs:
        kinds = [c.get(qn("w:fldCharType")) for c in run.iter(qn("w:fldChar"))]
        if "begin" in kinds:
            opened, is_page = [], False
        if "begin" in kinds or opened:
            opened.append(run)
            is_page = is_page or any(_is_page(c.text) for c in run.iter(qn("w:instrText")))
        if "end" in kinds:
            found += opened if is_page else []
            opened = []
    return found


def _is_page(code: str | None) -> bool:
    return (code or "").split()[:1] == ["PAGE"]


SECTION: dict[str, Callable[[Section, Value], None]] = {
    "page_width_mm": _width,
    "page_height_mm": _height,
    "orientation": _orientation,
    "margin_top_mm": _margin("top"),
    "margin_bottom_mm": _margin("bottom"),
    "margin_left_mm": _margin("left"),
    "margin_right_mm": _margin("right"),
    "title_page": _title_page,
    "page_number_start": _start,
    "page_number": _page_number,
}
