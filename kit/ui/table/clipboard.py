"""The table on the clipboard: what Excel and Word put there, as a grid like that of a sheet."""

from __future__ import annotations

import re
from itertools import groupby

from kit.errors import ReadError
from kit.importing.blocks import Block
from kit.importing.readers.html_blocks import blocks_of_body
from kit.importing.readers.html_page import parse_html
from kit.model import nfc
from kit.sheets.files import MOST_COLUMNS, MOST_ROWS, Area, Grid

WHERE_VI = "bảng vừa dán"
# A table of tasks as text is far below; the page around it in HTML is not counted here.
MOST_CHARACTERS = 2_000_000

# A cell in quotes holds line ends or tabs; other quotes are the planner's own.
_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)')
_BARE = re.compile(r"[^\t\r\n]*")
_END = re.compile(r"\t|\r\n|\r|\n")


def clipboard_grid(html: str, text: str) -> Grid:
    """Return the largest table in ``html``; where there is none, the cells of ``text``.

    Raises:
        ReadError: ``too-large``; ``nothing-pasted`` if neither holds a word.
    """
    grid = html_grid(html) or text_grid(text)
    if not grid.rows:
        raise ReadError(
            "nothing-pasted", "Không có gì để dán", where=WHERE_VI,
            fix_vi="Chọn các ô trong Excel hoặc Word, sao chép (Ctrl+C) rồi dán lại.",
        )  # fmt: skip
    if len(grid.rows) > MOST_ROWS or len(grid.rows[0]) > MOST_COLUMNS:
        raise _too_large()
    return grid


def html_grid(html: str) -> Grid | None:
    """Return the table with most rows in ``html``, ``None`` if there is no table.

    Raises:
        ReadError: those of ``parse_html``.
    """
    if "<table" not in html.lower():
        return None
    blocks = blocks_of_body(parse_html(html.encode("utf-8-sig"), WHERE_VI))
    cells = [block for block in blocks if block.cell]
    tables = [list(own) for _, own in groupby(cells, key=lambda block: block.cell.table)]
    return _grid(max(tables, key=lambda table: table[-1].cell.row)) if tables else None


def text_grid(text: str) -> Grid:
    """Return the cells of tab-separated ``text``, each row as long as the longest.

    Raises:
        ReadError: ``too-large``.
    """
    if len(text) > MOST_CHARACTERS:
        raise _too_large()
    rows: list[list[str]] = [[]]
    at = 0
    while at < len(text):
        cell, at = _cell(text, at)
        rows[-1].append(cell)
        end = _END.match(text, at)
        if end is None:
            break
        at = end.end()
        if end.group() != "\t":
            rows.append([])
        elif at == len(text):
            rows[-1].append("")
    if not rows[-1]:
        rows.pop()
    width = max(map(len, rows), default=0)
    return Grid(
        WHERE_VI,
        tuple(tuple(_value(cell) for cell in row + [""] * (width - len(row))) for row in rows),
    )


def _cell(text: str, at: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, at)
    if quoted and re.search(r'[\t\r\n]|""', quoted[1]):
        return quoted[1].replace('""', '"'), quoted.end()
    bare = _BARE.match(text, at)
    return bare.group(), bare.end()


def _grid(blocks: list[Block]) -> Grid:
    """Return the cells of one table; those that continue the one above are merged with it."""
    height = blocks[-1].cell.row
    width = max(b.cell.column + b.cell.span for b in blocks) - 1
    rows: list[list[str | None]] = [[None] * width for _ in range(height)]
    areas: dict[tuple[int, int], Area] = {}
    for block in blocks:
        row, column = block.cell.row - 1, block.cell.column - 1
        last = column + block.cell.span - 1
        if block.cell.merged:
            top = max(r for r, c in areas if c == column)
            areas[top, column] = (top, column, row, last)
            continue
        rows[row][column] = _value(block.text)
        areas[row, column] = (row, column, row, last)
    merged = tuple(a for a in areas.values() if a[:2] != a[2:])
    return Grid(WHERE_VI, tuple(map(tuple, rows)), merged)


def _value(text: str) -> str | None:
    return nfc(text.replace("\u00a0", " ").replace("\r\n", "\n")).strip() or None


def _too_large() -> ReadError:
    return ReadError(
        "too-large", "Bảng vừa dán lớn hơn mức chương trình nhận", where=WHERE_VI,
        fix_vi="Chỉ sao chép các dòng nhiệm vụ, hoặc nạp bằng tệp Excel.",
    )  # fmt: skip
