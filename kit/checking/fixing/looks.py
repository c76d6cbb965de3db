"""Settings of letters and paragraphs, written into the XML of a Word file.

Children of ``w:rPr`` and ``w:pPr`` have a fixed order (ISO/IEC 29500-1, 17.3); Word refuses a file
that breaks it, so python-docx's own elements do the inserting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from kit.checking.findings import Setting

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
# "No gap among paragraphs of one style", and what stands behind it in a paragraph's properties.
_JOINED = "w:contextualSpacing"
_AFTER_JOINED = ("w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
                 "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle",
                 "w:rPr", "w:sectPr", "w:pPrChange")  # fmt: skip
_FONT_KINDS = ("ascii", "hAnsi", "cs", "eastAsia")

Value = bool | float | str


def set_letters(runs: Iterable[etree._Element], setting: Setting) -> None:
    """Give the runs the property; the sizes and faces of complex scripts follow."""
    change = LETTERS[setting.name]
    for run in runs:
        change(Run(run, None), setting.value)


def set_paragraph(paragraph: etree._Element, setting: Setting) -> None:
    """Give the paragraph the property."""
    PARAGRAPH[setting.name](Paragraph(paragraph, None), setting.value)


def _font(run: Run, name: Value) -> None:
    run.font.name = str(name)
    fonts = run._r.rPr.rFonts
    for kind in _FONT_KINDS:
        fonts.set(qn(f"w:{kind}"), str(name))
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)


def _size(run: Run, points: Value) -> None:
    run.font.size = Pt(float(points))
    _complex_size(run._r.rPr, round(float(points) * 2))


def _complex_size(properties: etree._Element, half_points: int) -> None:
    """Set ``w:szCs``, which stands right behind ``w:sz``."""
    node = properties.find(qn("w:szCs"))
    if node is None:
        node = etree.Element(qn("w:szCs"))
        properties.find(qn("w:sz")).addnext(node)
    node.set(qn("w:val"), str(half_points))


def _bold(run: Run, is_bold: Value) -> None:
    run.font.bold = bool(is_bold)
    run.font.cs_bold = bool(is_bold)


def _italic(run: Run, is_italic: Value) -> None:
    run.font.italic = bool(is_italic)
    run.font.cs_italic = bool(is_italic)


def _underline(run: Run, is_underlined: Value) -> None:
    run.font.underline = WD_UNDERLINE.SINGLE if is_underlined else WD_UNDERLINE.NONE


def _color(run: Run, hex_digits: Value) -> None:
    run.font.color.rgb = RGBColor.from_string(str(hex_digits))


def _align(paragraph: Paragraph, align: Value) -> None:
    paragraph.alignment = _ALIGN[str(align)]


def _indent_first(paragraph: Paragraph, length_mm: Value) -> None:
    paragraph.paragraph_format.first_line_indent = Mm(float(length_mm))


def _before(paragraph: Paragraph, points: Value) -> None:
    _clear_automatic(paragraph, "before")
    paragraph.paragraph_format.space_before = Pt(float(points))


def _after(paragraph: Paragraph, points: Value) -> None:
    _clear_automatic(paragraph, "after")
    paragraph.paragraph_format.space_after = Pt(float(points))
    _part(paragraph)


def _part(paragraph: Paragraph) -> None:
    """Let the gap hold among neighbours of one style, too; the style may refuse it to them."""
    properties = paragraph._p.get_or_add_pPr()
    own = properties.find(qn(_JOINED))
    if own is None:
        own = OxmlElement(_JOINED)
        properties.insert_element_before(own, *_AFTER_JOINED)
    own.set(qn("w:val"), "0")


def _clear_automatic(paragraph: Paragraph, side: str) -> None:
    spacing = paragraph._p.get_or_add_pPr().get_or_add_spacing()
    spacing.attrib.pop(qn(f"w:{side}Autospacing"), None)
    spacing.attrib.pop(qn(f"w:{side}Lines"), None)


def _multiple(paragraph: Paragraph, lines: Value) -> None:
    paragraph.paragraph_format.line_spacing = float(lines)


def _exact(paragraph: Paragraph, points: Value) -> None:
    paragraph.paragraph_format.line_spacing = Pt(float(points))
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY


def _page_break(paragraph: Paragraph, _yes: Value) -> None:
    """Begin a new page; the empty lines that pushed the paragraph there would make another."""
    paragraph.paragraph_format.page_break_before = True
    above = paragraph._p.getprevious()
    while above is not None and _is_blank(above):
        blank, above = above, above.getprevious()
        blank.getparent().remove(blank)


def _is_blank(node: etree._Element) -> bool:
    """Say whether a node is a paragraph of nothing: no text, no picture, no break, no section."""
    kept = ("t", "drawing", "pict", "object", "br", "tab", "pBdr", "sectPr", "bookmarkStart")
    return node.tag == qn("w:p") and all(next(node.iter(qn(f"w:{k}")), None) is None for k in kept)


LETTERS: dict[str, Callable[[Run, Value], None]] = {
    "font": _font,
    "size_pt": _size,
    "bold": _bold,
    "italic": _italic,
    "underline": _underline,
    "color": _color,
}
PARAGRAPH: dict[str, Callable[[Paragraph, Value], None]] = {
    "align": _align,
    "indent_first_mm": _indent_first,
    "space_before_pt": _before,
    "space_after_pt": _after,
    "line_multiple": _multiple,
    "line_exact_pt": _exact,
    "page_break": _page_break,
}
