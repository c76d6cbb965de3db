"""Tables inside plain text: tab-separated, Markdown pipes, and one cell a line between ``|``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kit.importing.readers.txt_loose_table import loose_table

# A row of a tab table has at least three cells: one tab alone also indents or aligns.
FEWEST_TABS = 2
# No row of a table is longer; a line that is takes seconds to part into cells.
LONGEST_ROW = 20_000

_SEPARATOR = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_DUMP_MARK = re.compile(r"\s*\[/?TABLE\]\s*$")


@dataclass(frozen=True)
class TextTable:
    """Rows of cells; each cell is the list of its lines. ``marks`` are words around the table."""

    rows: tuple[tuple[tuple[str, ...], ...], ...]
    marks: tuple[str, ...] = ()


def split_tables(lines: Sequence[str]) -> list[str | TextTable]:
    """Return the lines in order, those that make up a table gathered into one."""
    result: list[str | TextTable] = []
    at = 0
    while at < len(lines):
        table, end = _table_at(lines, at)
        if table is not None:
            result.append(table)
        else:
            # What was looked at in vain is not looked at again line by line.
            end = max(end, at + 1)
            result.extend(lines[at:end])
        at = end
    return result


def _table_at(lines: Sequence[str], at: int) -> tuple[TextTable | None, int]:
    line = lines[at]
    if len(line) > LONGEST_ROW:
        return None, at
    if _DUMP_MARK.match(line):
        return _dump_table(lines, at)
    if line.strip() == "|":
        return _one_cell_a_line(lines, at)
    if _is_pipe_row(line):
        return _pipe_table(lines, at)
    if line.count("\t") >= FEWEST_TABS:
        return _tab_table(lines, at)
    loose = loose_table(lines, at)
    return (TextTable(loose[0]), loose[1]) if loose else (None, at)


def _tab_table(lines: Sequence[str], at: int) -> tuple[TextTable | None, int]:
    end = at
    while end < len(lines) and lines[end].count("\t") >= FEWEST_TABS:
        end += 1
    rows = [_cells(line.split("\t")) for line in lines[at:end]]
    filled = sum(1 for row in rows if sum(1 for cell in row if cell[0].strip()) > 1)
    # Two rows make a table; one row only where it is filled like one.
    if filled < 2 and not any(sum(bool(c[0].strip()) for c in row) > 2 for row in rows):
        return None, end
    return TextTable(tuple(rows)), end


def _dump_table(lines: Sequence[str], at: int) -> tuple[TextTable | None, int]:
    """Read a table that stands between ``[TABLE]`` marks; `` / `` breaks lines in a cell."""
    end = at + 1
    while end < len(lines) and not _DUMP_MARK.match(lines[end]):
        end += 1
    rows = [
        tuple(tuple(re.split(r"\s/(?=\s)", cell)) for cell in line.split("\t"))
        for line in lines[at + 1 : end]
        if line.strip()
    ]
    marks = [line.strip() for line in (lines[at], *lines[end : end + 1])]
    return TextTable(tuple(rows), tuple(marks)), min(end + 1, len(lines))


def _is_pipe_row(line: str) -> bool:
    bare = line.strip()
    return bare.startswith("|") and bare.count("|") >= 3


def _pipe_table(lines: Sequence[str], at: int) -> tuple[TextTable | None, int]:
    rows, end = [], at
    while end < len(lines) and (_is_pipe_row(lines[end]) or _SEPARATOR.match(lines[end])):
        if not lines[end].strip():
            break
        if not _SEPARATOR.match(lines[end]):
            bare = lines[end].strip().removeprefix("|").removesuffix("|")
            rows.append(_cells(re.split(r"(?<!\\)\|", bare)))
        end += 1
    return TextTable(tuple(rows)), end


def _one_cell_a_line(lines: Sequence[str], at: int) -> tuple[TextTable | None, int]:
    """Read cells that stand between lines of a lone ``|``; two in a row end the table row."""
    rows: list[list[tuple[str, ...]]] = [[]]
    cell: list[str] = []
    closed, end = at + 1, at + 1
    while end < len(lines):
        if lines[end].strip() == "|":
            if any(line.strip() for line in cell):
                rows[-1].append(tuple(cell))
            elif rows[-1]:
                rows.append([])
            cell, closed = [], end + 1
        elif not lines[end].strip() and not cell:
            break
        else:
            cell.append(lines[end])
        end += 1
    kept = tuple(tuple(row) for row in rows if row)
    return (TextTable(kept) if kept else None), closed


def _cells(texts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple((text,) for text in texts)
