"""Drawn lines of a page to the cells that they enclose.

Word draws a border as thin filled boxes, one a cell and side; LibreOffice as strokes; OCR finds
crooked strokes. Pieces in one line are joined first; lines that touch make one grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kit.importing.readers.pages import Rule

# Pieces this near are one line, in points; a border of two strokes is not wider.
NEAR = 3.5
# Borders of a cell need not be drawn over its whole length where corners are rounded or faint.
DRAWN_SHARE = 0.6
# What is shorter is a part of a letter or a dash, not a border.
SHORTEST = 6.0


@dataclass(frozen=True)
class GridCell:
    """One cell: its edges, and its place in the grid; rows and columns count from 0."""

    x0: float
    top: float
    x1: float
    bottom: float
    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True)
class Grid:
    """The cells of one table on one page, row by row; edges from left and top."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]


@dataclass
class _Stroke:
    """A straight line: ``at`` across its direction, from ``start`` to ``end`` along it."""

    at: float
    start: float
    end: float


def grids_of(rules: Iterable[Rule]) -> list[Grid]:
    """Return the tables that ``rules`` draw, from the top down; lone lines draw none."""
    across, down = [], []
    for rule in rules:
        if rule.is_horizontal:
            across.append(_Stroke((rule.top + rule.bottom) / 2, rule.x0, rule.x1))
        else:
            down.append(_Stroke((rule.x0 + rule.x1) / 2, rule.top, rule.bottom))
    across = [stroke for stroke in _joined(across) if stroke.end - stroke.start >= SHORTEST]
    down = [stroke for stroke in _joined(down) if stroke.end - stroke.start >= SHORTEST]
    grids = [_grid(*group) for group in _connected(across, down)]
    return sorted((grid for grid in grids if grid), key=lambda grid: grid.ys[0])


def _joined(strokes: Sequence[_Stroke]) -> list[_Stroke]:
    """Join pieces that lie in one line and touch or overlap."""
    result: list[_Stroke] = []
    row: list[_Stroke] = []
    for stroke in sorted(strokes, key=lambda s: s.at):
        if row and stroke.at - row[0].at > NEAR:
            result += _joined_row(row)
            row = []
        row.append(stroke)
    return result + _joined_row(row)


def _joined_row(row: Sequence[_Stroke]) -> list[_Stroke]:
    result: list[_Stroke] = []
    for stroke in sorted(row, key=lambda s: s.start):
        if result and stroke.start - result[-1].end <= NEAR:
            result[-1].end = max(result[-1].end, stroke.end)
        else:
            result.append(_Stroke(stroke.at, stroke.start, stroke.end))
    return result


def _connected(
    across: Sequence[_Stroke], down: Sequence[_Stroke]
) -> list[tuple[list[_Stroke], list[_Stroke]]]:
    """Group strokes that touch each other, directly or over others."""
    group_of = {id(stroke): {id(stroke)} for stroke in (*across, *down)}
    for a in across:
        for b in down:
            if group_of[id(a)] is not group_of[id(b)] and _touch(a, b):
                merged = group_of[id(a)] | group_of[id(b)]
                for key in merged:
                    group_of[key] = merged
    groups = {id(group): group for group in group_of.values()}
    return [
        ([a for a in across if id(a) in group], [b for b in down if id(b) in group])
        for group in groups.values()
    ]


def _touch(a: _Stroke, b: _Stroke) -> bool:
    return a.start - NEAR <= b.at <= a.end + NEAR and b.start - NEAR <= a.at <= b.end + NEAR


def _grid(across: Sequence[_Stroke], down: Sequence[_Stroke]) -> Grid | None:
    """Return the grid of one group; open sides are closed where its lines end."""
    if len(across) < 2 or not down:
        return None
    xs = _edges([s.at for s in down], min(a.start for a in across), max(a.end for a in across))
    ys = _edges([s.at for s in across], min(b.start for b in down), max(b.end for b in down))
    if len(xs) < 2 or len(ys) < 2 or (len(xs) == 2 and len(ys) == 2):
        return None
    return Grid(tuple(xs), tuple(ys), tuple(_cells(xs, ys, across, down)))


def _edges(drawn: Sequence[float], first: float, last: float) -> list[float]:
    edges: list[float] = []
    for value in sorted([*drawn, first, last]):
        if not edges or value - edges[-1] > NEAR:
            edges.append(value)
    return edges


def _cells(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[_Stroke], down: Sequence[_Stroke]
) -> list[GridCell]:
    """Join fields of the grid that no line parts, as far as they make rectangles."""
    columns, rows = len(xs) - 1, len(ys) - 1
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            width, height = 1, 1
            while (
                column + width < columns
                and (row, column + width) not in taken
                and not _drawn(down, xs[column + width], ys[row], ys[row + 1])
            ):
                width += 1
            while row + height < rows and not _parted(
                xs, ys, row + height, range(column, column + width), across, down
            ):
                height += 1
            taken |= {
                (r, c)
                for r in range(row, row + height)
                for c in range(column, column + width)
            }  # fmt: skip
            cells.append(
                GridCell(xs[column], ys[row], xs[column + width], ys[row + height],
                         row, column, height, width)
            )  # fmt: skip
    return cells


def _parted(
    xs: Sequence[float],
    ys: Sequence[float],
    row: int,
    columns: range,
    across: Sequence[_Stroke],
    down: Sequence[_Stroke],
) -> bool:
    """Say whether a line parts ``row`` from the fields above it, or its own fields."""
    above = any(_drawn(across, ys[row], xs[at], xs[at + 1]) for at in columns)
    return above or any(_drawn(down, xs[at], ys[row], ys[row + 1]) for at in columns[1:])


def _drawn(strokes: Sequence[_Stroke], at: float, start: float, end: float) -> bool:
    """Say whether strokes at ``at`` cover most of the way from ``start`` to ``end``."""
    covered = sum(
        max(min(s.end, end) - max(s.start, start), 0) for s in strokes if abs(s.at - at) <= NEAR
    )
    return covered >= DRAWN_SHARE * (end - start)
