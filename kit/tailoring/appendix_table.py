"""Find the table of tasks in a workbook and take it apart: titles, tasks, groups, other rows.

Understood: title rows above; header cells merged over two rows; rows that only number the
columns, repeat the header or sum up; group rows; cells merged downwards; text below the table.
What is left out is said in a note, never dropped in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kit.errors import ReadError
from kit.model.vietnamese import fold, plain_spaces
from kit.sheets.cells import BrokenCell
from kit.sheets.files import Grid, read_grids
from kit.tailoring.appendix_columns import BY_KEY, column_titled, columns_of

# Nobody writes more than this above a table.
MOST_ROWS_ABOVE = 60
# A row below the table, after an empty one, is a task only if it says more than this.
MOST_CELLS_OF_A_REMARK = 2

_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-hA-H])\)?(?:\s*=.*)?")
_TOTAL = re.compile(r"(?:tong )?cong(?: cong)?|tong(?: so)?")
_GROUP_NUMBER = re.compile(r"[IVX]+|[A-HĐ]")
# What a group row may say besides its name: its number, and sums.
_GROUP_KEYS = {"row", "content", "budget_vnd", "quantity"}

Row = tuple[object, ...]


@dataclass(frozen=True)
class TableRow:
    """One task as cells; ``number`` is the row that Excel shows."""

    number: int
    cells: Row


@dataclass(frozen=True)
class SheetTable:
    """The task table of a workbook.

    Attributes:
        titles: titles of the columns that the kit knows, as printed; group rows add ``Nhóm``.
        extra_titles: titles of the columns it has no use for.
    """

    titles: tuple[str, ...]
    rows: tuple[TableRow, ...]
    notes_vi: tuple[str, ...] = ()
    extra_titles: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Header:
    """Titles over all grid columns, where the rows of tasks begin, and which column is what."""

    titles: tuple[str, ...]
    body: int
    columns: dict[str, int]


def read_table(path: Path) -> SheetTable:
    """Return the task table in the workbook at ``path``; of several, the one with most columns.

    Raises:
        ReadError: those of ``read_grids``; ``no-task-table``.
    """
    return table_in(read_grids(path), where=path.name)


def table_in(grids: Sequence[Grid], *, where: str) -> SheetTable:
    """Return the task table among ``grids``, which ``where`` names; of several, the widest.

    Raises:
        ReadError: ``no-task-table``.
    """
    found = [(grid, header) for grid in grids if (header := _find_header(grid))]
    if not found:
        raise ReadError(
            "no-task-table", "Không thấy bảng nhiệm vụ trong bảng tính", where=where,
            fix_vi="Bảng cần một dòng tiêu đề có cột “Nhiệm vụ” và ít nhất một trong các cột "
            "“Sản phẩm”, “Chủ trì”, “Phối hợp”, “Thời gian thực hiện”.",
        )  # fmt: skip
    grid, header = max(found, key=lambda pair: len(pair[1].columns))
    others = [
        f"Trang tính “{other.name}” cũng có bảng nhiệm vụ, chưa đọc"
        for other, _ in found
        if other is not grid
    ]
    table = _TableBody(grid, header).read()
    return SheetTable(table.titles, table.rows, (*others, *table.notes_vi), table.extra_titles)


def _find_header(grid: Grid) -> _Header | None:
    for at in range(min(len(grid.rows), MOST_ROWS_ABOVE)):
        if len(columns_of(grid.rows[at])) < 2:
            continue
        titles, height = _titles_of_two_rows(grid, at) or (grid.rows[at], 1)
        columns = columns_of(titles)
        if "content" in columns and columns.keys() & {"product", "lead", "support", "timing_text"}:
            clean = tuple("" if title is None else plain_spaces(str(title)) for title in titles)
            return _Header(clean, at + height, columns)
    return None


def _titles_of_two_rows(grid: Grid, at: int) -> tuple[Row, int] | None:
    """Return one title a column where the header has a second row, else ``None``.

    The second row is one if all that it says stands below a header cell that spans several
    columns, or below nothing: "Đơn vị thực hiện" above "Chủ trì" and "Phối hợp".
    """
    if at + 1 >= len(grid.rows):
        return None
    top, below = _spread(grid, at, across=True), grid.rows[at + 1]
    wide = {c for _, c1, _, c2 in grid.merged_at(at) if c2 > c1 for c in range(c1, c2 + 1)}
    filled = {c for c, value in enumerate(below) if value is not None}
    open_above = {c for c in filled if c in wide or top[c] is None}
    open_above |= {c - 1 for c in filled if top[c] is None}
    if not any(column_titled(below[c]) for c in filled) or not filled <= open_above:
        return None
    titles = list(grid.rows[at])
    for c in filled:
        is_known = column_titled(below[c]) is not None
        titles[c] = below[c] if is_known or top[c] is None else f"{top[c]} / {below[c]}"
    return tuple(titles), 2


class _TableBody:
    """Sorts the rows below the header."""

    def __init__(self, grid: Grid, header: _Header) -> None:
        self._grid, self._header = grid, header
        self._has_group_column = "group" in header.columns
        self._group: str | None = None
        self._empty_group_at: int | None = None
        self._is_after_gap = False
        numbered = [at for at in range(header.body, len(grid.rows)) if self._number_at(at)]
        self._last_numbered = max(numbered, default=len(grid.rows))
        self._notes: list[str] = []

    def read(self) -> SheetTable:
        header = self._header
        known = sorted(header.columns.values())
        rows = list(self._tasks(known))
        self._note_empty_group()
        titles = tuple(header.titles[c] for c in known)
        if self._group is not None and not self._has_group_column:
            titles += (BY_KEY["group"].title_vi,)
        rows = tuple(TableRow(row.number, row.cells[: len(titles)]) for row in rows)
        extra = (t for c, t in enumerate(header.titles) if t and c not in known)
        return SheetTable(titles, rows, tuple(self._notes), tuple(dict.fromkeys(extra)))

    def _tasks(self, known: Sequence[int]) -> Iterator[TableRow]:
        for at in range(self._header.body, len(self._grid.rows)):
            row = _spread(self._grid, at, across=False)
            if not any(row[c] is not None for c in known):
                self._is_after_gap = True
            elif self._is_repeated_header(row) or _is_number_row(row):
                continue
            elif self._is_total(row):
                self._note(at, "dòng cộng, không đọc thành nhiệm vụ")
            elif self._is_remark(row, at):
                self._note(at, "chữ nằm dưới bảng, không đọc thành nhiệm vụ")
            elif self._is_group(row, at):
                self._note_empty_group()
                self._group = self._text(row, "content") or _first_text(row)
                self._empty_group_at = at
            else:
                self._is_after_gap, self._empty_group_at = False, None
                yield TableRow(at + 1, self._cells(row, known))

    def _note_empty_group(self) -> None:
        if self._empty_group_at is not None:
            self._note(self._empty_group_at, f"nhóm “{self._group}” không có nhiệm vụ nào")

    def _cells(self, row: Row, known: Sequence[int]) -> Row:
        cells = [row[c] for c in known]
        if not self._has_group_column:
            return (*cells, self._group)
        at = known.index(self._header.columns["group"])
        cells[at] = cells[at] or self._group
        return tuple(cells)

    def _note(self, at: int, what: str) -> None:
        self._notes.append(f"Dòng {at + 1}: {what}")

    def _text(self, row: Row, key: str) -> str | None:
        at = self._header.columns.get(key)
        value = None if at is None else row[at]
        return None if value is None or isinstance(value, BrokenCell) else str(value)

    def _filled(self, row: Row) -> set[str]:
        return {key for key, at in self._header.columns.items() if row[at] is not None}

    def _is_repeated_header(self, row: Row) -> bool:
        said = [(c, value) for c, value in enumerate(row) if value is not None]
        return len(said) > 1 and all(
            isinstance(v, str) and plain_spaces(v) == self._header.titles[c] for c, v in said
        )

    def _is_total(self, row: Row) -> bool:
        name = self._text(row, "content") or self._text(row, "row") or ""
        return bool(_TOTAL.fullmatch(fold(plain_spaces(name)).strip(" .:")))

    def _is_group(self, row: Row, at: int) -> bool:
        filled = {key for key, c in self._header.columns.items() if row[c] is not None}
        if not filled <= _GROUP_KEYS or _first_text(row) is None:
            return False
        number = (self._text(row, "row") or "").strip(" .)")
        is_wide = any(c2 - c1 >= 2 for _, c1, _, c2 in self._grid.merged_at(at))
        if is_wide or _GROUP_NUMBER.fullmatch(number):
            return True
        if "id" in self._header.columns:  # our own table has its groups in a column
            return False
        following = self._number_at(at + 1)
        return following.startswith(f"{number}.") if number else following != ""

    def _number_at(self, at: int) -> str:
        rows = self._grid.rows
        return (self._text(rows[at], "row") or "") if at < len(rows) else ""

    def _is_remark(self, row: Row, at: int) -> bool:
        """Say whether a row is a signature or a remark below the table, not a task."""
        said = sum(value is not None for value in row)
        is_below = self._is_after_gap and at > self._last_numbered
        return is_below and said <= MOST_CELLS_OF_A_REMARK


def _spread(grid: Grid, at: int, *, across: bool) -> Row:
    """Return a row in which every cell merged into one above has that one's value.

    With ``across`` also those merged into one to the left.
    """
    row = list(grid.rows[at])
    for r1, c1, _, c2 in grid.merged_at(at):
        for c in range(c1, min(c2 if across else c1, len(row) - 1) + 1):
            row[c] = grid.rows[r1][c1]
    return tuple(row)


def _first_text(row: Row) -> str | None:
    return next((value for value in row if isinstance(value, str)), None)


def _is_number_row(row: Row) -> bool:
    """Say whether a row only numbers the columns: (1) (2) (3), or A B 1 2."""
    said = [str(value) for value in row if value is not None]
    if len(said) < 3 or not all(_COLUMN_NUMBER.fullmatch(value.strip()) for value in said):
        return False
    numbers = [int(n) for value in said if (n := re.sub(r"\D", "", value.partition("=")[0]))]
    return all(b == a + 1 for a, b in pairwise(numbers))
