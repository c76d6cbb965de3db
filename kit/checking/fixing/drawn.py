"""Drawn rules, removed paragraphs, and the lines of tables."""

from __future__ import annotations

from collections.abc import Callable

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from kit.catalog.text_width import width_mm
from kit.checking.findings import Setting
from kit.checking.layout import Paragraph as LaidOut

Value = bool | float | str
# The rule itself, in eighths of a point, and the height of the paragraph that carries it.
_RULE_EIGHTHS = 4
_RULE_PT = 4
# So much lower than the line above, so that it does not cut its tails.
_GAP_PT = 2


def draw_rule(paragraph: etree._Element, laid_out: LaidOut, share: float) -> None:
    """Draw a line under ``paragraph``, ``share`` of its text line long, centred.

    It is an empty paragraph with a top border, as in the kit's own templates.
    """
    room = laid_out.room_mm
    look = laid_out.runs[0].look if laid_out.runs else None
    style = "bold" if look and look.bold else "regular"
    longest = width_mm(laid_out.text, look.size_pt if look else 13.0, style)
    side = max((room - min(longest, room) * share) / 2, 0.0)
    node = OxmlElement("w:p")
    paragraph.addnext(node)
    rule = Paragraph(node, None)
    form = rule.paragraph_format
    form.left_indent = form.right_indent = Mm(side)
    form.first_line_indent = Mm(0)
    form.space_before, form.space_after = Pt(_GAP_PT), Pt(0)
    form.line_spacing = Pt(_RULE_PT)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", str(_RULE_EIGHTHS)), ("space", "1"),
                        ("color", "000000")):  # fmt: skip
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    # Before the spacing, as the schema wants it.
    node.pPr.find(qn("w:spacing")).addprevious(borders)


def remove_paragraph(paragraph: etree._Element) -> None:
    """Take a paragraph out; the last one of a cell, or one that ends a section, is emptied."""
    parent = paragraph.getparent()
    is_last = parent.tag == qn("w:tc") and len(parent.findall(qn("w:p"))) == 1
    if is_last or paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        for run in list(paragraph.iter(qn("w:r"))):
            run.getparent().remove(run)
    else:
        parent.remove(paragraph)


def keep_row(paragraph: etree._Element) -> None:
    """Keep the row of a table in which ``paragraph`` stands on one page, with what is above it.

    Above it are the empty lines, and the paragraph before them.
    """
    row = next(paragraph.iterancestors(qn("w:tr")), None)
    if row is None or row.findall(f"{qn('w:trPr')}/{qn('w:cantSplit')}"):
        return
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    above = row.getparent().getprevious()
    while above is not None and above.tag == qn("w:p"):
        one = Paragraph(above, None)
        one.paragraph_format.keep_with_next = True
        above = None if one.text.strip() else above.getprevious()


def set_table(table: etree._Element, setting: Setting) -> None:
    """Give the table the property."""
    TABLE[setting.name](table, setting.value)


def _borders(table: etree._Element, _none: Value) -> None:
    """Take all lines from the table; "none" must be said where a style would draw them."""
    properties = table.find(qn("w:tblPr"))
    old = properties.find(qn("w:tblBorders"))
    if old is not None:
        properties.remove(old)
    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        node = OxmlElement(f"w:{edge}")
        node.set(qn("w:val"), "none")
        borders.append(node)
    before = [properties.find(qn(f"w:{name}")) for name in _BEFORE_BORDERS]
    last = next((one for one in before if one is not None), None)
    if last is None:
        properties.insert(0, borders)
    else:
        last.addnext(borders)
    for cell in list(table.iter(qn("w:tcBorders"))):
        cell.getparent().remove(cell)


# Children of w:tblPr that stand before the borders, the nearest first.
_BEFORE_BORDERS = (
    "tblInd", "tblCellSpacing", "jc", "tblW", "tblStyleColBandSize", "tblStyleRowBandSize",
    "bidiVisual", "tblOverlap", "tblpPr", "tblStyle",
)  # fmt: skip


def _repeat_head(table: etree._Element, _yes: Value) -> None:
    row = table.find(qn("w:tr"))
    properties = row.get_or_add_trPr()
    if properties.find(qn("w:tblHeader")) is None:
        properties.append(OxmlElement("w:tblHeader"))


TABLE: dict[str, Callable[[etree._Element, Value], None]] = {
    "borders": _borders,
    "repeat_head": _repeat_head,
}
