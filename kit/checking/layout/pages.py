"""Sections of a Word file: paper, margins, and the page numbers in running heads and feet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from lxml import etree

from kit.checking.layout.records import Align, PageNumber, SectionLayout
from kit.checking.layout.styles import StyleBook
from kit.errors import ReadError
from kit.importing.readers.docx_numbering import W
from kit.importing.readers.docx_package import DocxPackage

SIDES = ("top", "bottom", "left", "right")
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TWIPS_PER_MM = 1440 / 25.4
_FALSE = ("0", "false", "off")
_PAGE_FIELD = re.compile(r"\s*PAGE\b")
Part = Literal["header", "footer"]


def read_sections(
    package: DocxPackage, body: etree._Element, styles: StyleBook, where: str
) -> tuple[SectionLayout, ...]:
    """Read the sections in their order; running heads are inherited as Word does it.

    Raises:
        ReadError: ``no-margin``, ``no-page-size``.
    """
    targets = _relations(package)
    inherited: dict[tuple[Part, str], str] = {}
    sections = []
    for number, node in enumerate(body.iter(f"{W}sectPr"), 1):
        for part in ("header", "footer"):
            for reference in node.findall(f"{W}{part}Reference"):
                kind = reference.get(f"{W}type", "default")
                inherited[part, kind] = targets.get(reference.get(f"{_R}id", ""), "")
        sections.append(_section(node, dict(inherited), package, styles, f"{where}, phần {number}"))
    return tuple(sections)


def _section(
    node: etree._Element,
    parts: dict[tuple[Part, str], str],
    package: DocxPackage,
    styles: StyleBook,
    where: str,
) -> SectionLayout:
    size, margins = node.find(f"{W}pgSz"), node.find(f"{W}pgMar")
    sides = {side: _twips(margins, side) for side in SIDES}
    if None in sides.values():
        raise ReadError(
            "no-margin", "Tệp không ghi lề trang.", where=where,
            fix_vi="Mở tệp trong Word, đặt lại lề (Layout > Margins) rồi lưu.",
        )  # fmt: skip
    width, height = _twips(size, "w"), _twips(size, "h")
    if width is None or height is None:
        raise ReadError(
            "no-page-size", "Tệp không ghi khổ giấy.", where=where,
            fix_vi="Mở tệp trong Word, chọn khổ A4 (Layout > Size) rồi lưu.",
        )  # fmt: skip
    title_page = _is_on(node.find(f"{W}titlePg"))
    numbers = {
        kind: tuple(
            found
            for part in ("header", "footer")
            for found in _numbers(package, parts.get((part, kind), ""), part, styles)
        )
        for kind in ("default", "first")
    }
    start = node.find(f"{W}pgNumType")
    begins = start.get(f"{W}start", "") if start is not None else ""
    kind = node.find(f"{W}type")
    return SectionLayout(
        width_mm=_mm(width),
        height_mm=_mm(height),
        # What counts is the paper as it lies, not the flag that Word keeps beside it.
        orientation="landscape" if width > height else "portrait",
        margins_mm={side: _mm(abs(value)) for side, value in sides.items()},
        title_page=title_page,
        numbers=numbers["default"],
        first_numbers=numbers["first" if title_page else "default"],
        number_start=int(begins) if begins.isdigit() else None,
        header_mm=_mm(_twips(margins, "header") or 0),
        continuous=kind is not None and kind.get(f"{W}val") == "continuous",
    )


def _numbers(
    package: DocxPackage, name: str, part: Part, styles: StyleBook
) -> Iterator[PageNumber]:
    root = package.part(name) if name else None
    for paragraph in root.iter(f"{W}p") if root is not None else ():
        run = _page_field(paragraph)
        if run is None:
            continue
        own = paragraph.find(f"{W}pPr")
        style = own.find(f"{W}pStyle") if own is not None else None
        style_id = style.get(f"{W}val") if style is not None else None
        look = styles.look(run.find(f"{W}rPr"), style_id, None, is_head=False)
        yield PageNumber(part, _align(paragraph, own, style_id, styles), look)


def _align(
    paragraph: etree._Element, own: etree._Element | None, style: str | None, styles: StyleBook
) -> Align:
    frame = own.find(f"{W}framePr") if own is not None else None
    if frame is not None and frame.get(f"{W}xAlign") in ("center", "right", "left"):
        # "Insert > Page Number" of old Word puts the number into a frame of its own.
        return frame.get(f"{W}xAlign")
    tabs = sum(1 for _ in paragraph.iter(f"{W}tab") if _.getparent().tag == f"{W}r")
    if tabs:
        # The head's own tab stops: the first in the middle, the second at the right.
        return "center" if tabs == 1 else "right"
    return styles.form(own, style, None).align


def _page_field(paragraph: etree._Element) -> etree._Element | None:
    """Return the run that prints a page number, ``None`` if the paragraph has no such field."""
    for simple in paragraph.iter(f"{W}fldSimple"):
        if _PAGE_FIELD.match(simple.get(f"{W}instr", "")):
            return next(simple.iter(f"{W}r"), None)
    runs = list(paragraph.iter(f"{W}r"))
    for at, run in enumerate(runs):
        code = run.find(f"{W}instrText")
        if code is not None and _PAGE_FIELD.match(code.text or ""):
            # The printed result stands behind the code; without one the code's look holds.
            shown = (r for r in runs[at + 1 :] if r.find(f"{W}t") is not None)
            return next(shown, run)
    return None


def _relations(package: DocxPackage) -> dict[str, str]:
    root = package.part("word/_rels/document.xml.rels")
    if root is None:
        return {}
    return {
        r.get("Id", ""): "word/" + r.get("Target", "").removeprefix("/word/")
        for r in root
        if isinstance(r.tag, str)
    }


def _twips(node: etree._Element | None, name: str) -> int | None:
    text = node.get(f"{W}{name}") if node is not None else None
    if text is None:
        return None
    try:
        return round(float(text))
    except ValueError:
        return None


def _is_on(node: etree._Element | None) -> bool:
    return node is not None and node.get(f"{W}val", "1") not in _FALSE


def _mm(twips: int) -> float:
    return round(twips / _TWIPS_PER_MM, 1)
