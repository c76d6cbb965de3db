"""Horizontal lines drawn at a paragraph: its borders, and line shapes anchored in it."""

from __future__ import annotations

import re

from lxml import etree

from kit.checking.layout.records import Drawn
from kit.checking.layout.styles import StyleBook, draws_rule
from kit.importing.readers.docx_numbering import W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_EMU_PER_MM = 36_000
_MM_PER_PT = 25.4 / 72
# Shapes of DrawingML that are lines, and VML's number for a straight connector.
_LINES = ("line", "straightConnector1")
_CONNECTOR = "#_x0000_t32"
# A line that rises more than this share of its length is no horizontal rule.
_STEEPEST = 0.1
_WIDTH = re.compile(r"(?:^|;)\s*width\s*:\s*([\d.]+)(pt|in|cm|mm|px)?")
_UNITS_MM = {"pt": _MM_PER_PT, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, None: _MM_PER_PT}


def drawn_at(
    node: etree._Element, style: str | None, styles: StyleBook, inner_mm: float
) -> tuple[Drawn, ...]:
    """Return the lines at the paragraph ``node``; ``inner_mm`` is the width between its indents."""
    borders = node.find(f"{W}pPr/{W}pBdr")
    has_rule = draws_rule(borders) if borders is not None else styles.draws_rule(style)
    border = (Drawn(round(inner_mm, 1), "border"),) if has_rule else ()
    return (*border, *_shapes(node))


def _shapes(node: etree._Element) -> list[Drawn]:
    drawn = []
    for shape in node.iter(f"{W}drawing", f"{W}pict"):
        if any(parent.tag == f"{_MC}Fallback" for parent in shape.iterancestors()):
            continue
        length = _drawing_mm(shape) if shape.tag == f"{W}drawing" else _vml_mm(shape)
        if length is not None:
            drawn.append(Drawn(round(length, 1), "shape"))
    return drawn


def _drawing_mm(shape: etree._Element) -> float | None:
    form = next(shape.iter(f"{_A}prstGeom"), None)
    extent = next(shape.iter(f"{_WP}extent"), None)
    if form is None or extent is None or form.get("prst") not in _LINES:
        return None
    wide, high = _whole(extent.get("cx")), _whole(extent.get("cy"))
    return wide / _EMU_PER_MM if high <= wide * _STEEPEST else None


def _vml_mm(shape: etree._Element) -> float | None:
    for line in shape.iter(f"{_V}line"):
        start, end = _point(line.get("from")), _point(line.get("to"))
        if start and end and abs(end[1] - start[1]) <= abs(end[0] - start[0]) * _STEEPEST:
            return abs(end[0] - start[0])
    for line in shape.iter(f"{_V}shape"):
        if line.get("type") == _CONNECTOR or line.get(f"{_O}connectortype") == "straight":
            width = _WIDTH.search(line.get("style", ""))
            return float(width[1]) * _UNITS_MM[width[2]] if width else None
    return None


def _point(text: str | None) -> tuple[float, float] | None:
    """Return "35.4pt,2pt" in millimetres."""
    parts = re.findall(r"(-?[\d.]+)(pt|in|cm|mm|px)?", text or "")
    if len(parts) != 2:
        return None
    (x, x_unit), (y, y_unit) = parts
    return float(x) * _UNITS_MM[x_unit or None], float(y) * _UNITS_MM[y_unit or None]


def _whole(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else 0
