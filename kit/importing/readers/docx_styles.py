"""What a Word file's styles say of a paragraph: the style's name, and whether it is bold."""

from __future__ import annotations

from lxml import etree

from kit.importing.readers.docx_numbering import DEEPEST_STYLE, W
from kit.importing.readers.docx_package import DocxPackage

# How a property that is on by standing there says that it is off.
OFF = ("0", "false", "off", "none")


class Styles:
    """Names and bold faces by style id; a style without a face of its own has its parent's."""

    def __init__(self, package: DocxPackage) -> None:
        self._names: dict[str, str] = {}
        self._own_bold: dict[str, bool] = {}
        self._parents: dict[str, str] = {}
        root = package.part("word/styles.xml")
        for style in root.iter(f"{W}style") if root is not None else ():
            self._read(style)

    def name(self, style_id: str | None) -> str:
        """Return the name that Word shows, ``""`` for an unknown style."""
        return self._names.get(style_id or "", "")

    def is_bold(self, style_id: str | None) -> bool:
        """Say whether the style sets its words bold, itself or through the style it is based on."""
        at = style_id or ""
        for _ in range(DEEPEST_STYLE):
            if at in self._own_bold or at not in self._parents:
                break
            at = self._parents[at]
        return self._own_bold.get(at, False)

    def _read(self, style: etree._Element) -> None:
        style_id = style.get(f"{W}styleId", "")
        name, based = style.find(f"{W}name"), style.find(f"{W}basedOn")
        bold = style.find(f"{W}rPr/{W}b")
        self._names[style_id] = name.get(f"{W}val", "") if name is not None else ""
        if based is not None:
            self._parents[style_id] = based.get(f"{W}val", "")
        if bold is not None:
            self._own_bold[style_id] = is_on(bold)


def is_on(node: etree._Element | None) -> bool:
    """Say whether a property stands there and is not switched off."""
    return node is not None and node.get(f"{W}val") not in OFF


def style_of(node: etree._Element, properties: str) -> str | None:
    """Return the style id that ``pPr/pStyle`` or ``rPr/rStyle`` names, ``None`` without one."""
    style = node.find(f"{W}{properties}/{W}{properties[0]}Style")
    return style.get(f"{W}val") if style is not None else None
