"""Blocks of an HTML file: a page saved from the web, or a document that Word saved as one.

The words of the page around the document (menus, links, the foot) are blocks of style ``web``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from kit.importing.blocks import Block, Cell, Progress
from kit.importing.legacy_text import clean, squeeze
from kit.importing.readers.html_lists import ListMarkers
from kit.importing.readers.html_page import HIDDEN_TAGS, html_body
from kit.importing.readers.html_surroundings import Surroundings

_BLOCK_TAGS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary "
    "table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
# A point whose marker is typed has no other; a browser prints both only where somebody erred.
_MARKED = re.compile(r"\s*(?:[IVX]+\s*[.\-/)]|\d+(?:\.\d+)*\s*[.)/]|[a-zđ]\s*[.)]|[-–•+*])")
# A cell longer than this holds a page, not an entry.
LONGEST_CELL = 3_000
WIDEST_SPAN = 60
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read_html_blocks(path: Path, progress: Progress | None = None) -> list[Block]:
    """Return paragraphs and table cells of a page, in reading order.

    Raises:
        ReadError: codes ``empty-file``, ``too-large``, ``damaged``.
    """
    if progress:
        progress("Đọc trang web")
    return blocks_of_body(html_body(path))


def blocks_of_body(body: etree._Element) -> list[Block]:
    """Return the blocks of a parsed page."""
    walk = _Walk(Surroundings(body))
    return list(walk.flow(body))


class _Walk:
    """One pass over the page, counting paragraphs and tables."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self._lists = ListMarkers()
        self._paragraphs = self._tables = 0

    def flow(self, container: etree._Element, style: str | None = None) -> Iterator[Block]:
        """Yield the blocks of an element that holds paragraphs, tables and loose words."""
        line = _Line()
        yield from self._pieces(container, line, style)
        yield from self._paragraph(line, style)

    def _pieces(self, node: etree._Element, line: _Line, style: str | None) -> Iterator[Block]:
        line.add(node.text, node)
        for child in node:
            if child.tag in HIDDEN_TAGS or not isinstance(child.tag, str):
                pass
            elif child.tag == "br":
                line.break_line()
            elif child.tag in _BLOCK_TAGS:
                yield from self._paragraph(line, style)
                yield from self._block(child, self._style(child, style))
            else:
                yield from self._pieces(child, line, self._style(child, style))
            line.add(child.tail, node)

    def _block(self, node: etree._Element, style: str | None) -> Iterator[Block]:
        if node.tag == "table" and not any(map(str.strip, node.itertext())):
            # Word positions a drawn line with an empty table.
            return
        if node.tag == "table" and style is None and _is_data(node):
            yield from self._table(node)
            return
        first = True
        for block in self.flow(node, style):
            if node.tag == "li" and first and block.cell is None:
                block = self._listed(node, block)
            if node.tag in _HEADINGS and block.style in ("normal", "bold"):
                block = replace(block, style="heading", level=_HEADINGS[node.tag])
            first = False
            yield block

    def _style(self, node: etree._Element, style: str | None) -> str | None:
        is_around = self._surroundings.holds(node) or _HIDDEN.search(node.get("style") or "")
        return "web" if is_around else style

    def _listed(self, item: etree._Element, block: Block) -> Block:
        marker = self._lists.marker(item)
        is_marked = bool(_MARKED.match(block.text))
        return block if is_marked else replace(block, text=f"{marker} {block.text}")

    def _paragraph(self, line: _Line, style: str | None) -> Iterator[Block]:
        text, is_bold = line.take()
        if text:
            self._paragraphs += 1
            look = style or ("bold" if is_bold else "normal")
            yield Block(text, f"đoạn {self._paragraphs}", look)

    def _table(self, node: etree._Element) -> Iterator[Block]:
        self._tables += 1
        number = self._tables
        held: dict[int, tuple[int, int, str]] = {}
        for row_number, row in enumerate(_rows(node), start=1):
            column = 1
            place = f"bảng {number}, dòng {row_number}"
            for cell in row:
                for block, span in _repeated(held, column, number, row_number, place):
                    column += span
                    yield block
                span, down = _span(cell, "colspan"), _span(cell, "rowspan")
                text, look = self._cell(cell)
                yield Block(text, place, look, cell=Cell(number, row_number, column, span))
                if down > 1:
                    held[column] = (down, span, text)
                column += span
            for block, span in _repeated(held, column, number, row_number, place):
                column += span
                yield block
            held = {at: (left - 1, s, t) for at, (left, s, t) in held.items() if left > 1}

    def _cell(self, cell: etree._Element) -> tuple[str, str]:
        inner = _Walk(self._surroundings)
        blocks = list(inner.flow(cell))
        text = "\n".join(block.text for block in blocks if block.text)
        is_bold = bool(blocks) and all(b.style in ("bold", "heading") for b in blocks)
        return text, "bold" if is_bold else "normal"


class _Line:
    """The words of a paragraph so far, and whether all of them are bold."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._letters = self._bold_letters = 0

    def add(self, text: str | None, node: etree._Element) -> None:
        if not text:
            return
        self._parts.append(text if _keeps_lines(node) else _SPACE.sub(" ", text))
        letters = sum(1 for char in text if char.isalpha())
        self._letters += letters
        self._bold_letters += letters if letters and _is_bold(node) else 0

    def break_line(self) -> None:
        self._parts.append("\n")

    def take(self) -> tuple[str, bool]:
        text = squeeze(clean("".join(self._parts)))
        text = "\n".join(line for line in text.split("\n") if line)
        is_bold = self._letters > 0 and self._bold_letters == self._letters
        self._parts, self._letters, self._bold_letters = [], 0, 0
        return text, is_bold


def _rows(table: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the cells of each row of this table, not those of a table inside it."""
    for child in table:
        if child.tag == "tr":
            yield [cell for cell in child if cell.tag in ("td", "th")]
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _is_data(table: etree._Element) -> bool:
    """Say whether a table holds entries; one that only lays out a page has one big cell."""
    rows = list(_rows(table))
    if not rows or max(len(row) for row in rows) < 2 or table.find(".//table") is not None:
        return False
    lengths = (sum(map(len, cell.itertext())) for row in rows for cell in row)
    return max(lengths, default=0) <= LONGEST_CELL


def _repeated(
    held: dict[int, tuple[int, int, str]], column: int, table: int, row: int, place: str
) -> Iterator[tuple[Block, int]]:
    """Yield the cells of rows above that reach into this row, from ``column`` on."""
    while column in held:
        _, span, text = held[column]
        yield Block(text, place, cell=Cell(table, row, column, span, merged=True)), span
        column += span


def _span(cell: etree._Element, name: str) -> int:
    try:
        return min(max(int(cell.get(name) or 1), 1), WIDEST_SPAN)
    except ValueError:
        return 1


def _is_bold(node: etree._Element) -> bool:
    for one in (node, *node.iterancestors()):
        if one.tag in ("b", "strong", "th") or one.tag in _HEADINGS:
            return True
        style = one.get("style") or ""
        if "font-weight" in style:
            return bool(_BOLD.search(style))
        if one.tag in ("td", "body"):
            return False
    return False


def _keeps_lines(node: etree._Element) -> bool:
    return node.tag == "pre" or any(one.tag == "pre" for one in node.iterancestors())
