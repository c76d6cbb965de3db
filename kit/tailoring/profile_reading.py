"""Cells of a profile's workbook to facts; everything that is wrong is said at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kit.errors import ReadError
from kit.model import Record
from kit.model.vietnamese import fold, plain_spaces, tone_normal
from kit.sheets.files import Grid
from kit.tailoring.profile_fields import ProfileTable, TableColumn
from kit.tailoring.profile_words import Names, meant

SHOWN_FAULTS = 20
# Nobody writes more than this above a table.
MOST_ROWS_ABOVE = 20
# Columns that people keep for themselves.
_THEIR_OWN = ("stt", "tt", "so tt", "ghi chu")
# What fills an office that somebody added by hand, where he left a cell empty.
_DEFAULTS = {"relation": "subordinate"}


@dataclass
class Faults:
    """Gathers what is wrong in a workbook."""

    found: list[tuple[str, str]] = field(default_factory=list)

    def add(self, sheet: str, row: int, title: str, reason_vi: str) -> None:
        """Note a fault: sheet, row as Excel counts it, title of the column, what to mend."""
        self.found.append((f"trang tính “{sheet}”, dòng {row}, cột “{title}”", reason_vi))

    def stop_if_any(self, path: Path) -> None:
        """Raise ``ReadError`` ``bad-profile`` if anything is wrong."""
        if not self.found:
            return
        lines = [f"{place}: {reason}" for place, reason in self.found[:SHOWN_FAULTS]]
        more = len(self.found) - SHOWN_FAULTS
        lines += [f"và {more} chỗ khác"] if more > 0 else []
        raise ReadError(
            "bad-profile",
            f"Hồ sơ đơn vị có {len(self.found)} chỗ sai: {'; '.join(lines)}",
            where=f"{path.name}, {self.found[0][0]}",
            fix_vi="Sửa các ô đó trong Excel, lưu lại rồi nạp lại; hồ sơ cũ chưa thay đổi.",
        )


@dataclass(frozen=True)
class FoundTable:
    """A table found on a sheet: the row of its header as Excel counts it, titles, rows."""

    sheet: str
    header_row: int
    titles: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class TableRow:
    """One row below a header: its number in Excel, and its cells by title as compared."""

    number: int
    cells: Mapping[str, object]

    def get(self, title: str) -> object:
        """Return the cell below ``title``, ``None`` if empty or if there is no such column."""
        return self.cells.get(comparable(title))

    def has(self, title: str) -> bool:
        """Say whether the table has a column of this title."""
        return comparable(title) in self.cells


def comparable(title: object) -> str:
    """Return a title as it is compared: no case, no diacritics, no signs around it."""
    return plain_spaces(fold(tone_normal(str(title or "")))).strip(" .:*?")


def find_table(grid: Grid, needed: Sequence[str]) -> FoundTable | None:
    """Return the table that has all ``needed`` titles, without its empty rows, else ``None``."""
    for at, row in enumerate(grid.rows[:MOST_ROWS_ABOVE]):
        titles = [comparable(value) for value in row]
        if all(comparable(title) in titles for title in needed):
            printed = tuple(plain_spaces(str(value)) for value in row if value is not None)
            return FoundTable(grid.name, at + 1, printed, tuple(_rows_below(grid, at, titles)))
    return None


def check_titles(found: FoundTable, known: Iterable[str], faults: Faults) -> None:
    """Note every column that nobody would read; numbers and remarks are people's own."""
    said = {comparable(title) for title in known} | set(_THEIR_OWN)
    for title in found.titles:
        if comparable(title) not in said:
            reason = "không có cột này trong hồ sơ; sửa tiêu đề hoặc xóa cột"
            faults.add(found.sheet, found.header_row, title, reason)


def record_of(
    table: ProfileTable, row: TableRow, sheet: str, names: Names, faults: Faults
) -> Record | None:
    """Return the record of a row, or ``None`` with a fault for what cannot be read."""
    facts: dict[str, object] = {}
    before = len(faults.found)
    for column in table.columns:
        value = value_of(column, row, sheet, names, faults)
        if value is None and column.is_required:
            faults.add(sheet, row.number, column.title_vi, "chưa ghi; ghi vào hoặc xóa cả dòng")
        facts[column.key] = _DEFAULTS.get(column.key) if value is None else value
    if "name" in facts and "key" in facts and facts["key"] is None:
        facts["key"] = key_for(str(facts["name"]))
    return None if len(faults.found) > before else table.record(**facts)


def value_of(
    column: TableColumn, row: TableRow, sheet: str, names: Names, faults: Faults
) -> object:
    """Return the value of one cell, or ``None`` with a fault."""
    try:
        return meant(column.kind, row.get(column.title_vi), names)
    except ValueError as error:
        faults.add(sheet, row.number, column.title_vi, str(error))
        return None


def key_for(name: str) -> str:
    """Return a key for an office that the catalog does not know: its name in plain letters."""
    letters = "".join(char if char.isalnum() else " " for char in fold(name))
    return "_".join(letters.split()) or "phong"


def _rows_below(grid: Grid, header: int, titles: Sequence[str]) -> Iterator[TableRow]:
    for at in range(header + 1, len(grid.rows)):
        cells = dict(reversed([(t, v) for t, v in zip(titles, grid.rows[at], strict=True) if t]))
        if any(value is not None for value in cells.values()):
            yield TableRow(at + 1, cells)
