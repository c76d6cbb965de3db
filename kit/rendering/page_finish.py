"""What a template can't say: how long the rules are, and that an empty appendix takes no page.

A rule is an empty paragraph with a top border, in one of the styles below, under the line that
it belongs to; its indents are set so that the border is as long as the catalog wants. So a
template's author sees and moves it like any paragraph, and every program draws it.
"""

from __future__ import annotations

from copy import deepcopy

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from lxml import etree

from kit.catalog import Catalog
from kit.catalog.text_width import Style, width_mm
from kit.rendering.marks import printable

# Style of the rule: key of its length in the catalog, as a share of the longest line above.
RULE_STYLES = {
    "Kẻ dưới tiêu ngữ": "header.motto.rule",
    "Kẻ dưới tên cơ quan": "header.issuer.rule",
    "Kẻ dưới trích yếu": "subject.rule",
    "Kẻ dưới dòng kèm theo": "appendix.reference.rule",
}
END_STYLE = "Hết phụ lục"

TWIPS_PER_MM = 1440 / 25.4
# Word's own limit for a property; python-docx refuses longer ones.
LONGEST_PROPERTY = 255


def finish_pages(document: Document, law: Catalog, title: str) -> None:
    """Set rules, keep the end mark with its table, drop an empty last section, set the title."""
    for paragraph in _paragraphs(document):
        name = paragraph.style.name if paragraph.style is not None else ""
        if name in RULE_STYLES:
            _set_rule(paragraph, document, law.value(RULE_STYLES[name]).preferred)
        elif name == END_STYLE:
            _keep_row_above(paragraph)
    _drop_empty_last_section(document)
    _set_title(document, title)


def _paragraphs(document: Document) -> list[Paragraph]:
    body = document.element.body
    return [Paragraph(node, document._body) for node in body.iter(qn("w:p"))]


def _set_rule(rule: Paragraph, document: Document, share: float) -> None:
    lines = _lines_above(rule, document)
    if not lines:
        return
    room = _room_mm(rule._p, document)
    longest = max(width_mm(line.text, _size_pt(line), _style(line)) for line in lines)
    side = max((room - min(longest, room) * share) / 2, 0.0)
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Mm(side)
    rule.paragraph_format.first_line_indent = Mm(0)


def _lines_above(rule: Paragraph, document: Document) -> list[Paragraph]:
    """The paragraphs right above in one style: a name or title on several lines."""
    lines: list[Paragraph] = []
    node = rule._p.getprevious()
    while node is not None and node.tag == qn("w:p"):
        line = Paragraph(node, document._body)
        if lines and line.style.style_id != lines[0].style.style_id:
            break
        lines.append(line)
        node = node.getprevious()
    return lines


def _room_mm(node: etree._Element, document: Document) -> float:
    """The width that a paragraph may fill: its cell, or the page between the margins."""
    cell = next(node.iterancestors(qn("w:tc")), None)
    if cell is not None:
        twips = int(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"), "0"))
        return (twips - _cell_margins(cell)) / TWIPS_PER_MM
    section = _section_of(node, document)
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    sides = int(margins.get(qn("w:left"))) + int(margins.get(qn("w:right")))
    return (int(size.get(qn("w:w"))) - sides) / TWIPS_PER_MM


def _cell_margins(cell: etree._Element) -> int:
    table = next(cell.iterancestors(qn("w:tbl")))
    margins = table.find(f"{qn('w:tblPr')}/{qn('w:tblCellMar')}")
    if margins is None:
        return 0
    return sum(int(side.get(qn("w:w"), "0")) for side in margins if side.tag in _SIDES)


_SIDES = {qn(f"w:{side}") for side in ("left", "right", "start", "end")}


def _section_of(node: etree._Element, document: Document) -> etree._Element:
    """The properties of the section that holds ``node``: the next ones in reading order."""
    body = document.element.body
    top = next(one for one in (node, *node.iterancestors()) if one.getparent() is body)
    for one in (top, *top.itersiblings()):
        found = one if one.tag == qn("w:sectPr") else one.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if found is not None:
            return found
    return body.sectPr


def _size_pt(line: Paragraph) -> float:
    sizes = [run.font.size for run in line.runs if run.font.size is not None]
    return (sizes[0] if sizes else _inherited(line.style, "size")).pt


def _style(line: Paragraph) -> Style:
    for style, name in (("bold", "bold"), ("italic", "italic")):
        own = [getattr(run.font, name) for run in line.runs]
        if any(own) or (None in own and _inherited(line.style, name)):
            return style
    return "regular"


def _inherited(style: ParagraphStyle | None, name: str) -> object:
    while style is not None:
        value = getattr(style.font, name)
        if value is not None:
            return value
        style = style.base_style
    return None


def _keep_row_above(mark: Paragraph) -> None:
    """The "./." under a table must not stand alone on a page: the last row goes with it."""
    table = mark._p.getprevious()
    rows = table.findall(qn("w:tr")) if table is not None else []
    for node in rows[-1].iter(qn("w:p")) if rows else ():
        node.get_or_add_pPr().get_or_add_keepNext()


def _drop_empty_last_section(document: Document) -> None:
    """A last section that prints nothing goes; the section before it ends the document."""
    body = document.element.body
    ends = [node for node in body if node.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None]
    if not ends:
        return
    following = [node for node in ends[-1].itersiblings() if node.tag != qn("w:sectPr")]
    if any(_prints(node) for node in following):
        return
    for node in following:
        body.remove(node)
    own = ends[-1].find(qn("w:pPr")).find(qn("w:sectPr"))
    body.replace(body.sectPr, deepcopy(own))
    body.remove(ends[-1])


def _prints(node: etree._Element) -> bool:
    return node.tag == qn("w:tbl") or bool("".join(node.itertext(qn("w:t"))).strip())


def _set_title(document: Document, title: str) -> None:
    """Properties carry the title and nothing else: neither the template's author nor its dates."""
    properties = document.core_properties._element
    for child in list(properties):
        properties.remove(child)
    document.core_properties.title = printable(title)[:LONGEST_PROPERTY]
