"""Runs of a Word file that are set in a font of TCVN3 or VNI, changed into Unicode.

The font is the run's own, else that of its character style, its paragraph's style, the default
style or the document's defaults; a mixed document keeps its other runs as they are.
"""

from __future__ import annotations

import re

from lxml import etree

from kit.importing.legacy_fonts import OldFont, ends_letter, old_font
from kit.importing.readers.docx_numbering import DEEPEST_STYLE, W
from kit.importing.readers.docx_package import DocxPackage
from kit.importing.readers.docx_styles import style_of

_STYLES, _THEME = "word/styles.xml", "word/theme/theme1.xml"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_HEX = re.compile(r"[0-9A-Fa-f]{4}")


class DocxFonts:
    """The fonts that one document's styles and theme give to its runs."""

    def __init__(self, package: DocxPackage) -> None:
        self._own: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._theme = _theme_fonts(package.part(_THEME))
        self._default, self._default_style = "", ""
        root = package.part(_STYLES)
        if root is None:
            return
        self._default = self._named(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")) or ""
        for style in root.iter(f"{W}style"):
            self._read(style)

    def decode(self, root: etree._Element) -> None:
        """Change the stored letters of all old runs below ``root`` into Unicode."""
        before: etree._Element | None = None
        for run in list(root.iter(f"{W}r")):
            font = self._old_font_of(run)
            for node in list(run):
                own = font or _symbol_font(node)
                if own and _becomes_text(node, own):
                    node.text = _with_first_part(before, node.text or "", own)
                    before = node
            if font is None:
                before = None
        self._decode_marked(root)

    def _decode_marked(self, root: etree._Element) -> None:
        for node in root.iter(f"{W}t"):
            name = node.attrib.pop(_MARK, None)
            if name:
                node.text = OldFont(*_FORMS[name]).decode(node.text or "")

    def _old_font_of(self, run: etree._Element) -> OldFont | None:
        own = self._named(run.find(f"{W}rPr"))
        if own:
            return old_font(own)
        paragraph = next(run.iterancestors(f"{W}p"), None)
        of_paragraph = style_of(paragraph, "pPr") if paragraph is not None else None
        for style in (style_of(run, "rPr"), of_paragraph or self._default_style):
            name = self._of_style(style)
            if name:
                return old_font(name)
        return old_font(self._default)

    def _of_style(self, style: str | None) -> str | None:
        for _ in range(DEEPEST_STYLE):
            if not style:
                return None
            if style in self._own:
                return self._own[style]
            style = self._parents.get(style)
        return None

    def _named(self, properties: etree._Element | None) -> str | None:
        fonts = properties.find(f"{W}rFonts") if properties is not None else None
        if fonts is None:
            return None
        theme = fonts.get(f"{W}asciiTheme") or fonts.get(f"{W}hAnsiTheme") or ""
        of_theme = self._theme.get("major" if theme.startswith("major") else "minor")
        # The letters in question are beyond ASCII, where Word takes the second font.
        named = fonts.get(f"{W}hAnsi") or fonts.get(f"{W}ascii")
        return (of_theme if theme else None) or named

    def _read(self, style: etree._Element) -> None:
        style_id = style.get(f"{W}styleId", "")
        named = self._named(style.find(f"{W}rPr"))
        based = style.find(f"{W}basedOn")
        if named:
            self._own[style_id] = named
        if based is not None:
            self._parents[style_id] = based.get(f"{W}val", "")
        if style.get(f"{W}default") in ("1", "true") and style.get(f"{W}type") == "paragraph":
            self._default_style = style_id


# Which old font a text node awaits; an attribute of no name space, taken off again.
_MARK = "cchc-old-font"
_FORMS = {"tcvn3": ("tcvn3", False), "tcvn3-capitals": ("tcvn3", True), "vni": ("vni", False)}


def _becomes_text(node: etree._Element, font: OldFont) -> bool:
    """Mark a text node, or make one of a symbol; Word takes TCVN3's letter ư for a soft hyphen."""
    if node.tag == f"{W}softHyphen" and font.name == "tcvn3":
        node.text = "\u00ad"
    elif node.tag == f"{W}sym" and _HEX.fullmatch(node.get(f"{W}char", "")):
        node.text = chr(int(node.get(f"{W}char"), 16) & 0xFF)
    elif node.tag != f"{W}t":
        return False
    node.tag = f"{W}t"
    node.set(_MARK, font.name + ("-capitals" if font.prints_capitals else ""))
    return True


def _symbol_font(node: etree._Element) -> OldFont | None:
    return old_font(node.get(f"{W}font")) if node.tag == f"{W}sym" else None


def _with_first_part(before: etree._Element | None, text: str, font: OldFont) -> str:
    """Move a mark that stands in the next run to the letter that bears it (VNI)."""
    if before is None or not text or not before.text or before.get(_MARK) != font.name:
        return text
    if not ends_letter(font.name, before.text[-1], text[0]):
        return text
    before.text += text[0]
    return text[1:]


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    result = {}
    for name in ("major", "minor"):
        node = theme.find(f".//{_DRAWING}{name}Font/{_DRAWING}latin") if theme is not None else None
        if node is not None:
            result[name] = node.get("typeface", "")
    return result
