"""Blocks of an Excel workbook: each sheet's table, and the lines above and below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kit.importing.blocks import Block, Cell, Progress
from kit.importing.legacy_text import clean, squeeze
from kit.sheets.cells import BrokenCell, plain_text
from kit.sheets.files import Grid, read_grids

# A row with so many filled cells belongs to a table; fewer stand beside each other in a head.
FEWEST_OF_TABLE = 3


def read_xlsx_blocks(path: Path, progress: Progress | None = None) -> list[Block]:
    """Return the cells and lines of all sheets, hidden ones too, in order.

    Formulas are read by their last value, whole numbers and dates as people write them.

    Raises:
        ReadError: see ``kit.sheets.files.read_grids``.
    """
    if progress:
        progress(f"Mở bảng tính {path.name}")
    grids = read_grids(path)
    blocks: list[Block] = []
    tables = 0
    for grid in grids:
        if progress:
            progress(f"Đọc trang tính {grid.name}")
        rows = _rows(grid)
        name = f"trang tính “{grid.name}”"
        if rows and len(grids) > 1:
            blocks.append(Block(squeeze(clean(grid.name)), name, "mark"))
        for segment in _segments(rows):
            if isinstance(segment, _Row):
                blocks.append(Block(segment.words, f"{name}, dòng {segment.number}"))
            else:
                tables += 1
                blocks.extend(_table(segment, tables, name))
    return blocks


@dataclass(frozen=True)
class _Row:
    """One row that says anything: column → text, grid columns covered, repeated from above."""

    number: int
    cells: dict[int, tuple[str, int, bool]]

    @property
    def filled(self) -> int:
        """The cells with words of their own."""
        return sum(1 for text, _, merged in self.cells.values() if text and not merged)

    @property
    def words(self) -> str:
        """The words of a row with one filled cell."""
        return next((text for text, _, merged in self.cells.values() if text and not merged), "")


def _rows(grid: Grid) -> list[_Row]:
    rows = []
    for at, values in enumerate(grid.rows):
        cells = {
            column + 1: (_shown(grid, at, column, value), 1, False)
            for column, value in enumerate(values)
        }
        for top, left, _, right in grid.merged_at(at):
            if left >= len(values):
                continue
            text = _shown(grid, top, left, grid.rows[top][left]) if top < len(grid.rows) else ""
            cells[left + 1] = (text, min(right, len(values) - 1) - left + 1, top < at)
            for column in range(left + 2, min(right, len(values) - 1) + 2):
                cells.pop(column, None)
        if any(text for text, *_ in cells.values()):
            rows.append(_Row(at + 1, cells))
    return rows


def _segments(rows: list[_Row]) -> Iterator[_Row | list[_Row]]:
    """Yield single lines, and the rows that stand together in a table."""
    wide = [at for at, row in enumerate(rows) if row.filled >= FEWEST_OF_TABLE]
    first, last = (wide[0], wide[-1] + 1) if wide else (len(rows), len(rows))
    yield from _lines(rows[:first])
    if wide:
        yield rows[first:last]
    yield from _lines(rows[last:])


def _lines(rows: Iterable[_Row]) -> Iterator[_Row | list[_Row]]:
    """Yield rows outside the table: those with two cells make a head or a sign-off."""
    pairs: list[_Row] = []
    for row in rows:
        if row.filled > 1:
            pairs.append(row)
            continue
        if pairs:
            yield pairs
        pairs = []
        if row.words:
            yield row
    if pairs:
        yield pairs


def _table(rows: list[_Row], number: int, sheet: str) -> Iterator[Block]:
    used = [column for row in rows for column, (text, *_) in row.cells.items() if text]
    first, last = min(used), max(used)
    for at, row in enumerate(rows, start=1):
        for column, (text, span, merged) in sorted(row.cells.items()):
            if first <= column <= last:
                cell = Cell(number, at, column - first + 1, span, merged)
                yield Block(text, f"{sheet}, dòng {row.number}", cell=cell)


def _shown(grid: Grid, row: int, column: int, value: object) -> str:
    """Return a value as its cell shows it."""
    if (row, column) in grid.percents:
        return f"{_printed(round(100 * value, 6))}%"
    return _printed(value)


def _printed(value: object) -> str:
    if value is None or isinstance(value, BrokenCell):
        return ""
    if isinstance(value, float) and not value.is_integer():
        return f"{value:g}".replace(".", ",")
    if isinstance(value, dt.datetime):
        value = value.date()
    return squeeze(clean((plain_text(value) or "").replace("\r", "\n")))
