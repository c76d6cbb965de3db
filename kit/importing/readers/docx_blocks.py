"""Blocks of a .docx: paragraphs, tables, text boxes, page headers and notes, in print order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from kit.importing.blocks import Block, Cell
from kit.importing.legacy_fonts import names_old_font
from kit.importing.legacy_text import clean, squeeze
from kit.importing.readers.docx_fonts import DocxFonts
from kit.importing.readers.docx_numbering import Numbering, W, whole_number
from kit.importing.readers.docx_package import DocxPackage, open_docx, too_large
from kit.importing.readers.docx_styles import Styles, style_of
from kit.importing.readers.docx_text import is_bold, paragraph_text, text_boxes

_HEADING_STYLE = re.compile(r"(?:heading|tiêu đề|title)\s*(\d)?", re.IGNORECASE)
# Word itself refuses tables of more than 63 columns.
WIDEST_SPAN = 100
# A plan of 500 pages has 40,000 paragraphs, those of cells included; empty ones count here, too.
MOST_LINES = 100_000
_PAGE_NUMBER = re.compile(r"\W*\d*\W*$")


def read_docx_blocks(path: Path) -> list[Block]:
    """Read the paragraphs and cells of the Word file ``path``.

    Inserted text counts, deleted text does not; what Word numbers by itself is written out.

    Raises:
        ReadError: see ``kit.importing.readers.docx_package.open_docx``.
    """
    with open_docx(path) as package:
        root = package.document()
        fonts = DocxFonts(package) if _may_name_old_font(package) else None
        if fonts:
            fonts.decode(root)
        walk = _Walk(Numbering(package), Styles(package), path.name)
        body = root.find(f"{W}body")
        blocks = list(walk.read(body)) if body is not None else []
        blocks += _extra_parts(package, walk, fonts)
    return blocks


class _Walk:
    """Walks through block-level XML, counting paragraphs and tables for the places."""

    def __init__(self, numbering: Numbering, styles: Styles, where: str) -> None:
        self._numbering, self._styles, self._where = numbering, styles, where
        self._paragraphs = self._tables = self._lines = 0

    def read(self, container: etree._Element) -> Iterator[Block]:
        for node in container:
            if node.tag == f"{W}p":
                yield from self._paragraph(node)
            elif node.tag == f"{W}tbl":
                yield from self._table(node)
            elif node.tag in _TRANSPARENT:
                yield from self.read(node)

    def _paragraph(self, node: etree._Element) -> Iterator[Block]:
        text = self.line(node)
        if text:
            self._paragraphs += 1
            style, level = self._look(node)
            yield Block(text, f"đoạn {self._paragraphs}", style, level)
        for box in text_boxes(node):
            for inner in box.iter(f"{W}p"):
                words = self.line(inner)
                if words:
                    yield Block(words, f"khung chữ sau đoạn {self._paragraphs}", "text-box")

    def line(self, node: etree._Element) -> str:
        """Return the printed line: automatic number, then text."""
        self._lines += 1
        if self._lines > MOST_LINES:
            raise too_large(self._where)
        text = squeeze(clean(paragraph_text(node)))
        marker = squeeze(clean(self._numbering.marker(node)))
        return f"{marker} {text}".strip()

    def _look(self, node: etree._Element) -> tuple[str, int | None]:
        heading = _HEADING_STYLE.match(self._styles.name(style_of(node, "pPr")))
        if heading:
            return "heading", int(heading.group(1) or 1)
        return ("bold" if is_bold(node, self._styles) else "normal"), None

    def _table(self, node: etree._Element) -> Iterator[Block]:
        self._tables += 1
        number = self._tables
        above: dict[int, str] = {}
        nested: list[etree._Element] = []
        for row_number, row in enumerate(_children(node, f"{W}tr"), start=1):
            column = 1 + _grid_skip(row)
            for cell in _children(row, f"{W}tc"):
                span, merge = _cell_form(cell)
                own = self._cell_text(cell, nested)
                # Word hides words in a cell that continues the one above; they are not dropped.
                merged = merge == "continue" and not own
                text = above.get(column, "") if merged else own
                above[column] = text
                look = "bold" if self._all_bold(cell) else "normal"
                yield Block(text, f"bảng {number}, dòng {row_number}", look,
                            cell=Cell(number, row_number, column, span, merged))  # fmt: skip
                column += span
        for table in nested:
            yield from self._table(table)

    def _all_bold(self, cell: etree._Element) -> bool:
        paragraphs = [p for p in cell.iter(f"{W}p") if paragraph_text(p).strip()]
        return bool(paragraphs) and all(is_bold(p, self._styles) for p in paragraphs)

    def _cell_text(self, cell: etree._Element, nested: list[etree._Element]) -> str:
        lines = []
        for node in _flat(cell):
            if node.tag == f"{W}p":
                lines.append(self.line(node))
                lines += [self.line(p) for box in text_boxes(node) for p in box.iter(f"{W}p")]
            elif node.tag == f"{W}tbl":
                nested.append(node)
        return "\n".join(line for line in lines if line)


_TRANSPARENT = {
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
}


def _flat(container: etree._Element) -> Iterator[etree._Element]:
    for node in container:
        if node.tag in _TRANSPARENT:
            yield from _flat(node)
        else:
            yield node


def _children(container: etree._Element, tag: str) -> Iterator[etree._Element]:
    return (node for node in _flat(container) if node.tag == tag)


def _grid_skip(row: etree._Element) -> int:
    return whole_number(row.find(f"{W}trPr/{W}gridBefore"), 0)


def _cell_form(cell: etree._Element) -> tuple[int, str | None]:
    span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
    columns = min(max(whole_number(span, 1), 1), WIDEST_SPAN)
    return columns, (merge.get(f"{W}val", "continue") if merge is not None else None)


def _may_name_old_font(package: DocxPackage) -> bool:
    """Only the few documents that name one need their fonts looked up run by run."""
    names = ["word/fontTable.xml", "word/styles.xml", "word/theme/theme1.xml"]
    names += package.names("word/document")
    return any(names_old_font(package.raw(name) or b"") for name in names)


def _extra_parts(package: DocxPackage, walk: _Walk, fonts: DocxFonts | None) -> list[Block]:
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
