"""Sections of a Word file: paper, margins, and the page numbers in running heads and feet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from kit.checking.layout.records import TWIPS_PER_MM, Align, Form, PageNumber, SectionLayout
from kit.checking.layout.styles import StyleBook
from kit.errors import ReadError
from kit.importing.readers.docx_numbering import W
from kit.importing.readers.docx_package import DocxPackage
from kit.importing.readers.docx_styles import is_on

SIDES = ("top", "bottom", "left", "right")
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PAGE_FIELD = re.compile(r"\s*PAGE\b")
_DECIMAL = "decimal"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
Part = Literal["header", "footer"]
Parts = dict[tuple[Part, str], str]


def read_sections(
    package: DocxPackage,
    body: etree._Element,
    styles: StyleBook,
    settings: etree._Element | None,
    where: str,
) -> tuple[SectionLayout, ...]:
    """Read the sections in their order; running heads are inherited as Word does it.

    Raises:
        ReadError: ``no-margin``, ``no-page-size``.
    """
    targets = _relations(package)
    heads = _Heads(package, styles, evens_apart=is_set(settings, "evenAndOddHeaders"))
    gutter_at_top = is_set(settings, "gutterAtTop")
    inherited: dict[tuple[Part, str], str] = {}
    sections = []
    # A tracked change of the page keeps what was before as a second set of properties.
    found = (n for n in body.iter(f"{W}sectPr") if n.getparent().tag != f"{W}sectPrChange")
    for number, node in enumerate(found, 1):
        for part in ("header", "footer"):
            for reference in node.findall(f"{W}{part}Reference"):
                kind = reference.get(f"{W}type", "default")
                inherited[part, kind] = targets.get(reference.get(f"{_R}id", ""), "")
        place = f"{where}, phần {number}"
        sections.append(_section(node, dict(inherited), heads, place, gutter_at_top=gutter_at_top))
    if not sections:
        raise _no_page_size(where)
    return tuple(sections)


def is_set(settings: etree._Element | None, name: str) -> bool:
    """Say whether the document's settings switch ``name`` on."""
    return settings is not None and is_on(settings.find(f"{W}{name}"))


def _section(
    node: etree._Element,
    parts: Parts,
    heads: _Heads,
    where: str,
    *,
    gutter_at_top: bool,
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
        raise _no_page_size(where)
    gutter = _twips(margins, "gutter") or 0
    sides["top" if gutter_at_top else "left"] += gutter
    title_page = is_on(node.find(f"{W}titlePg"))
    numbering, kind = node.find(f"{W}pgNumType"), node.find(f"{W}type")
    figures = numbering.get(f"{W}fmt", _DECIMAL) if numbering is not None else _DECIMAL
    return SectionLayout(
        width_mm=_mm(width),
        height_mm=_mm(height),
        # What counts is the paper as it lies, not the flag that Word keeps beside it.
        orientation="landscape" if width > height else "portrait",
        margins_mm={side: _mm(abs(value)) for side, value in sides.items()},
        title_page=title_page,
        numbers=heads.numbers(parts, "default"),
        first_numbers=heads.numbers(parts, "first" if title_page else "default"),
        even_numbers=heads.numbers(parts, "even" if heads.evens_apart else "default"),
        number_start=_twips(numbering, "start"),
        number_format=figures,
        gutter_mm=0.0 if gutter_at_top else _mm(gutter),
        header_mm=_mm(_twips(margins, "header") or 0),
        continuous=kind is not None and kind.get(f"{W}val") == "continuous",
    )


def _no_page_size(where: str) -> ReadError:
    return ReadError(
        "no-page-size", "Tệp không ghi khổ giấy.", where=where,
        fix_vi="Mở tệp trong Word, chọn khổ A4 (Layout > Size) rồi lưu.",
    )  # fmt: skip


@dataclass
class _Heads:
    """The running heads and feet of the file, each read once."""

    package: DocxPackage
    styles: StyleBook
    evens_apart: bool
    known: dict[tuple[str, Part], tuple[PageNumber, ...]] = field(default_factory=dict)

    def numbers(self, parts: Parts, kind: str) -> tuple[PageNumber, ...]:
        """Return the page numbers of head and foot of one kind of page."""
        return tuple(
            number
            for part in ("header", "footer")
            for number in self._in_part(parts.get((part, kind), ""), part)
        )

    def _in_part(self, name: str, part: Part) -> tuple[PageNumber, ...]:
        if (name, part) not in self.known:
            root = self.package.part(name) if name else None
            found = _numbers(root, part, self.styles) if root is not None else ()
            self.known[name, part] = tuple(found)
        return self.known[name, part]


def _numbers(root: etree._Element, part: Part, styles: StyleBook) -> Iterator[PageNumber]:
    for paragraph in root.iter(f"{W}p"):
        run = _page_field(paragraph)
        if run is None or any(node.tag == _FALLBACK for node in paragraph.iterancestors()):
            continue
        own = paragraph.find(f"{W}pPr")
        style = own.find(f"{W}pStyle") if own is not None else None
        style_id = style.get(f"{W}val") if style is not None else None
        look = styles.look(run.find(f"{W}rPr"), style_id, None, is_head=False)
        yield PageNumber(part, _align(paragraph, run, styles.form(own, style_id, None)), look)


def _align(paragraph: etree._Element, number: etree._Element, form: Form) -> Align:
    boxed = _box_align(paragraph)
    if boxed is not None:
        return boxed
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    if frame is not None and frame.get(f"{W}xAlign") in ("center", "right", "left"):
        # "Insert > Page Number" of old Word puts the number into a frame of its own.
        return frame.get(f"{W}xAlign")
    jumps = list(_jumps(paragraph, number))
    if jumps and jumps[-1] in ("center", "left", "right"):
        return jumps[-1]
    if jumps:
        # The head's own tab stops: the first in the middle, the second at the right.
        return "center" if len(jumps) == 1 else "right"
    return form.align


def _jumps(paragraph: etree._Element, number: etree._Element) -> Iterator[str]:
    """Yield the tabs before the number: ``tab``, or where one that knows its place leads."""
    for node in paragraph.iter(f"{W}r", f"{W}tab", f"{W}ptab"):
        if node is number:
            return
        if node.tag == f"{W}ptab":
            yield node.get(f"{W}alignment", "left")
        elif node.tag == f"{W}tab" and node.getparent().tag == f"{W}r":
            yield "tab"


def _box_align(paragraph: etree._Element) -> Align | None:
    """Return where the text box around the paragraph is anchored, if one is and says so."""
    anchor = next(paragraph.iterancestors(f"{_WP}anchor"), None)
    said = anchor.find(f"{_WP}positionH/{_WP}align") if anchor is not None else None
    word = said.text if said is not None else None
    return word if word in ("center", "left", "right") else None


def _page_field(paragraph: etree._Element) -> etree._Element | None:
    """Return the run that prints a page number, ``None`` if the paragraph has no such field."""
    for simple in _own(paragraph, f"{W}fldSimple"):
        if _PAGE_FIELD.match(simple.get(f"{W}instr", "")):
            return next(simple.iter(f"{W}r"), None)
    # Word may keep the code of a field in pieces: "PA", "GE".
    code, code_run = "", None
    for run in _own(paragraph, f"{W}r"):
        if run.find(f"{W}fldChar[@{W}fldCharType='begin']") is not None:
            code, code_run = "", None
        for piece in run.findall(f"{W}instrText"):
            code, code_run = code + (piece.text or ""), run
        # The printed result stands behind the code; without one the code's look holds.
        if code_run is not None and _PAGE_FIELD.match(code):
            if run.find(f"{W}t") is not None:
                return run
            if run.find(f"{W}fldChar[@{W}fldCharType='end']") is not None:
                return code_run
    return code_run if _PAGE_FIELD.match(code) else None


def _own(paragraph: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield what stands in the paragraph itself, not in a text box anchored there."""
    return (node for node in paragraph.iter(tag) if next(node.iterancestors(f"{W}p")) is paragraph)


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


def _mm(twips: int) -> float:
    return round(twips / TWIPS_PER_MM, 1)
