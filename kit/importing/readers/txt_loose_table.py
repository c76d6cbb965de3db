"""A table saved as text with one cell a line and no mark between: the columns are counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kit.importing.columns import kind_of_heading

# A task table has this many columns; fewer are two lines of a list.
FEWEST_COLUMNS, MOST_COLUMNS = 4, 12
# A cell with several paragraphs takes more lines; what is longer is no row any more.
MOST_ROW_LINES = 60

_FIRST = re.compile(r"\(?0?1[).]?$|[IA]$")
_NUMBER = re.compile(r"\(?(\d{1,3})[).]?$")
_GROUP = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)]?$")

Row = tuple[tuple[str, ...], ...]


def loose_table(lines: Sequence[str], at: int) -> tuple[tuple[Row, ...], int] | None:
    """Return the rows of the table that begins at line ``at`` and the line after it.

    It begins with the headings of a task table ("TT", "Nhiệm vụ", "Chủ trì" …), one a line, and
    its rows begin with numbers that count up; an empty cell is an empty line.
    """
    width = _width(lines, at)
    if width is None:
        return None
    rows: list[Row] = [_cells(lines[at : at + width], width)]
    start, wanted = at + width, 1
    while start < len(lines):
        end, wanted = _row_end(lines, start, width, wanted)
        if end is None:
            break
        rows.append(_cells(lines[start:end], width))
        start = end
    return (tuple(rows), start) if len(rows) > 1 else None


def _width(lines: Sequence[str], at: int) -> int | None:
    """Count the headings up to the first row, ``None`` if these are no headings."""
    if kind_of_heading(lines[at].strip()) != "no":
        return None
    for width in range(FEWEST_COLUMNS, MOST_COLUMNS + 1):
        if at + width >= len(lines):
            return None
        if _FIRST.match(lines[at + width].strip()):
            break
    else:
        return None
    headings = [line.strip() for line in lines[at : at + width]]
    kinds = {kind_of_heading(heading) for heading in headings}
    is_task = "content" in kinds and bool(kinds & {"lead", "timing", "support", "product"})
    return width if is_task and all(headings) else None


def _row_end(lines: Sequence[str], start: int, width: int, wanted: int) -> tuple[int | None, int]:
    """Return where the row at ``start`` ends and the number that the next row should have."""
    first = lines[start].strip()
    number = _NUMBER.match(first)
    is_group = bool(_GROUP.match(first))
    if not is_group and (number is None or int(number.group(1)) not in (wanted, 1)):
        return None, wanted
    following = wanted if is_group else int(number.group(1)) + 1
    # Each cell has a line, an empty one too; only the title of a group runs over all columns.
    least = start + (2 if is_group else width)
    for end in range(least, min(start + MOST_ROW_LINES, len(lines))):
        next_number = _NUMBER.match(lines[end].strip())
        allowed = (following, 1) if is_group else (following,)
        if next_number and int(next_number.group(1)) in allowed:
            return end, following
        if _is_next_group(lines, end, width):
            return end, following
    # The last row: nothing says where its last cell ends but the number of columns.
    return min(start + width, len(lines)), following


def _is_next_group(lines: Sequence[str], at: int, width: int) -> bool:
    """Say whether a group row stands here: its number, its title, then the first of its rows."""
    if not _GROUP.match(lines[at].strip()):
        return False
    return any(_NUMBER.match(line.strip()) for line in lines[at + 2 : at + 2 + width])


def _cells(lines: Sequence[str], width: int) -> Row:
    """Give each line its column; lines too many belong to the words of the task."""
    kept = list(lines)
    while len(kept) > width and not kept[-1].strip():
        kept.pop()
    extra = max(len(kept) - width, 0)
    parts = [(kept[0],), tuple(kept[1 : 2 + extra]), *((line,) for line in kept[2 + extra :])]
    return tuple(part or ("",) for part in parts)
