"""Blocks of a .docx: paragraphs, tables, text boxes, page headers and notes, in print order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from lxml import etree

from kit.importing.blocks import Block, Cell
from kit.importing.legacy_fonts import names_old_font
from kit.importing.readers.docx_fonts import DocxFonts
from kit.importing.readers.docx_numbering import Numbering, W, whole_number
from kit.importing.readers.docx_package import DocxPackage, open_docx
from kit.importing.readers.docx_styles import Styles, style_of
from kit.importing.readers.docx_text import is_bold, paragraph_text
from kit.importing.readers.docx_walk import Walk, Walked, WalkedCell

_HEADING_STYLE = re.compile(r"(?:heading|tiêu đề|title)\s*(\d)?", re.IGNORECASE)
# Word itself refuses tables of more than 63 columns.
WIDEST_SPAN = 100
_PAGE_NUMBER = re.compile(r"\W*\d*\W*$")


def read_docx_blocks(path: Path) -> list[Block]:
    """Read the paragraphs and cells of the Word file ``path``.

    Inserted text counts, deleted text does not; what Word numbers by itself is written out.

    Raises:
        ReadError: see ``kit.importing.readers.docx_package.open_docx``.
    """
    with open_docx(path) as package:
        root = package.document()
        fonts = DocxFonts(package) if may_name_old_font(package) else None
        if fonts:
            fonts.decode(root)
        walk = Walk(Numbering(package), path.name)
        body = root.find(f"{W}body")
        walked = walk.read(body) if body is not None else ()
        blocks = list(_Blocks(Styles(package)).of(walked))
        blocks += _extra_parts(package, walk, fonts)
    return blocks


class _Blocks:
    """Makes blocks of what the walk yields: one a paragraph, one a cell."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._row: etree._Element | None = None
        self._table = 0
        self._column = 1
        self._above: dict[int, str] = {}

    def of(self, walked: Iterable[Walked]) -> Iterator[Block]:
        # A cell without a paragraph is no Word file; every cell of the walk comes up here.
        for cell, group in groupby(walked, key=lambda one: one.cell):
            if cell is None:
                yield from (self._paragraph(one) for one in group if one.text)
            else:
                yield self._cell(cell, "\n".join(one.text for one in group if one.text))

    def _paragraph(self, walked: Walked) -> Block:
        if walked.in_text_box:
            return Block(walked.text, walked.place, "text-box")
        heading = _HEADING_STYLE.match(self._styles.name(style_of(walked.node, "pPr")))
        if heading:
            return Block(walked.text, walked.place, "heading", int(heading.group(1) or 1))
        look = "bold" if is_bold(walked.node, self._styles) else "normal"
        return Block(walked.text, walked.place, look)

    def _cell(self, cell: WalkedCell, own: str) -> Block:
        if cell.table != self._table:
            self._table, self._above = cell.table, {}
        if cell.row_node is not self._row:
            self._row, self._column = cell.row_node, 1 + _grid_skip(cell.row_node)
        column = self._column
        span, merge = _cell_form(cell.node)
        # Word hides words in a cell that continues the one above; they are not dropped.
        merged = merge == "continue" and not own
        text = self._above.get(column, "") if merged else own
        self._above[column] = text
        self._column += span
        look = "bold" if self._all_bold(cell.node) else "normal"
        place = f"bảng {cell.table}, dòng {cell.row}"
        return Block(text, place, look, cell=Cell(cell.table, cell.row, column, span, merged))

    def _all_bold(self, cell: etree._Element) -> bool:
        paragraphs = [p for p in cell.iter(f"{W}p") if paragraph_text(p).strip()]
        return bool(paragraphs) and all(is_bold(p, self._styles) for p in paragraphs)


def _grid_skip(row: etree._Element) -> int:
    return whole_number(row.find(f"{W}trPr/{W}gridBefore"), 0)


def _cell_form(cell: etree._Element) -> tuple[int, str | None]:
    span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
    columns = min(max(whole_number(span, 1), 1), WIDEST_SPAN)
    return columns, (merge.get(f"{W}val", "continue") if merge is not None else None)


def may_name_old_font(package: DocxPackage) -> bool:
    """Only the few documents that name one need their fonts looked up run by run."""
    names = ["word/fontTable.xml", "word/styles.xml", "word/theme/theme1.xml"]
    names += package.names("word/document")
    return any(names_old_font(package.raw(name) or b"") for name in names)


def _extra_parts(package: DocxPackage, walk: Walk, fonts: DocxFonts | None) -> list[Block]:
    """Read page headers, page footers and notes: once each, without page numbers."""
    blocks: dict[tuple[str, str], Block] = {}
    for prefix, style, place in (
        ("word/header", "page-header", "đầu trang"),
        ("word/footer", "page-header", "chân trang"),
        ("word/footnotes", "footnote", "chú thích cuối trang"),
        ("word/endnotes", "footnote", "chú thích cuối văn bản"),
    ):
        for name in package.names(prefix):
            root = package.part(name)
            if fonts and root is not None:
                fonts.decode(root)
            for node in root.iter(f"{W}p") if root is not None else ():
                text = walk.line(node)
                if not _PAGE_NUMBER.match(text):
                    blocks.setdefault((style, text), Block(text, place, style))
    return list(blocks.values())
