"""Tables without all their borders: columns by alignment, rows by their numbers.

Only a task table is looked for, by the names of its columns; other text side by side is no table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kit.importing.columns import kind_of_heading
from kit.importing.markers import read_marker
from kit.importing.readers.page_grid import Grid, GridCell
from kit.importing.readers.page_lines import Line, rows_of

# A heading names so many columns at least, the number and what is done among them.
FEWEST_COLUMNS = 3
# What stands further below than so many type sizes is no row of the table.
LARGEST_STEP = 3.0
# White spaces that differ by less are equal, in points.
SAME_SPACE = 1.0

_NUMBER = re.compile(r"\(?[\dIVXa-zđ]{1,4}[.)]?$")

Span = tuple[float, float]


def aligned_grids(lines: Sequence[Line]) -> list[Grid]:
    """Return a grid of one row for each task table that stands in ``lines`` without borders."""
    rows = rows_of(lines)
    grids = []
    at = 0
    while at < len(rows):
        columns, end = _columns_at(rows, at) if _is_heading(rows[at]) else ([], at + 1)
        if columns and end > at + 1:
            grids.append(_grid(columns, rows[at:end]))
        at = end
    return grids


def row_edges(numbers: Sequence[Line], lines: Sequence[Line]) -> list[float]:
    """Return the heights that part the rows of a table whose rows no line parts.

    Args:
        numbers: the lines of its first column.
        lines: the lines of all its columns, these too.

    Returns:
        ``[]`` unless the first column counts on from line to line, under a heading perhaps.
    """
    if not _counts(numbers):
        return []
    edges = [_edge(above.middle, below.middle, lines) for above, below in pairwise(numbers)]
    if any(line.bottom <= numbers[0].top + SAME_SPACE for line in lines):
        # The rest of a row that began on the page before.
        edges.insert(0, numbers[0].top)
    return edges


def _is_heading(row: Sequence[Line]) -> bool:
    kinds = {kind_of_heading(line.text) for line in row} - {None}
    return (
        len(kinds) >= FEWEST_COLUMNS
        and "content" in kinds
        and (kind_of_heading(row[0].text) == "no")
    )


def _columns_at(rows: Sequence[Sequence[Line]], start: int) -> tuple[list[Span], int]:
    """Grow the columns under a heading until a line would bridge two of them."""
    columns = [(line.x0, line.x1) for line in rows[start]]
    bottom = max(line.bottom for line in rows[start])
    at = start + 1
    while at < len(rows):
        step = min(line.top for line in rows[at]) - bottom
        grown = _grown(columns, rows[at])
        if grown is None or step > LARGEST_STEP * rows[at][0].size:
            break
        columns = grown
        bottom = max(line.bottom for line in rows[at])
        at += 1
    return columns, at


def _grown(columns: Sequence[Span], row: Sequence[Line]) -> list[Span] | None:
    """Widen each column by what stands in it; ``None`` if a line belongs to none or to two.

    The first column holds numbers only: a heading there ends the table.
    """
    result = list(columns)
    for line in row:
        touched = [at for at, (x0, x1) in enumerate(result) if line.x0 < x1 and line.x1 > x0]
        if len(touched) != 1 or (touched == [0] and not _NUMBER.match(line.text)):
            return None
        x0, x1 = result[touched[0]]
        result[touched[0]] = min(x0, line.x0), max(x1, line.x1)
    return result if all(a[1] < b[0] for a, b in pairwise(result)) else None


def _grid(columns: Sequence[Span], rows: Sequence[Sequence[Line]]) -> Grid:
    inner = [(a[1] + b[0]) / 2 for a, b in pairwise(columns)]
    xs = (columns[0][0] - 1, *inner, columns[-1][1] + 1)
    lines = [line for row in rows for line in row]
    ys = min(line.top for line in lines) - 1, max(line.bottom for line in lines) + 1
    cells = (
        GridCell(x0, ys[0], x1, ys[1], 0, at, 1, 1) for at, (x0, x1) in enumerate(pairwise(xs))
    )
    return Grid(xs, ys, tuple(cells))


def _counts(numbers: Sequence[Line]) -> bool:
    values = [read_marker(f"{line.text.strip('.')}.").ordinal for line in numbers]
    if values and values[0] is None:
        values = values[1:]
    if len(values) < 2 or None in values:
        return False
    return all(after == before + 1 for before, after in pairwise(values))


def _edge(above: float, below: float, lines: Sequence[Line]) -> float:
    """Return the middle of the widest white space between two heights, the lowest of equal ones."""
    spans = sorted((line.top, line.bottom) for line in lines if above <= line.middle <= below)
    end, best, edge = spans[0][1], -1e9, (above + below) / 2
    for top, bottom in spans[1:]:
        if top > end - SAME_SPACE and top - end > best - SAME_SPACE:
            best, edge = top - end, (top + end) / 2
        end = max(end, bottom)
    return edge
