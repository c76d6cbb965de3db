"""Ruled tables: words into the cells of grids, rows and tables that go on over pages joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import inf

from kit.importing.blocks import Block, Cell
from kit.importing.markers import starts_marked
from kit.importing.readers.page_alignment import row_edges
from kit.importing.readers.page_cells import cell_text, doubtful_words, look_of
from kit.importing.readers.page_grid import Grid, GridCell
from kit.importing.readers.page_lines import Line
from kit.importing.readers.page_paragraphs import RANGE_TAIL
from kit.model.vietnamese import fold

# The same column stands at the same place on the next page, within points.
SAME_COLUMN = 7.0
# A heading repeated on each page has at most so many rows.
MOST_HEADING_ROWS = 4
# Share of the rows whose first cell is filled, above which an empty one means "goes on".
FILLED_SHARE = 0.6

# Rows may be lettered: "b", "b.".
LONGEST_LETTER = 2

_FINISHED = (".", ";", ":", "!", "?", "…")


@dataclass
class RuledCell:
    """A cell: its edges from the left edge of the table, and its lines.

    ``above`` is the cell of the page before that this one, empty, continues.
    """

    x0: float
    x1: float
    row_span: int
    lines: list[Line] = field(default_factory=list)
    above: RuledCell | None = None

    @property
    def text(self) -> str:
        """Its text with one line for each paragraph."""
        if self.above:
            return self.above.text
        return cell_text(self.lines, self.x1 - self.x0)


@dataclass
class RuledRow:
    """The cells that begin in one row, from left to right."""

    cells: list[RuledCell]
    page: int

    @property
    def is_filled(self) -> bool:
        """Whether any cell has words."""
        return any(cell.lines for cell in self.cells)


@dataclass
class RuledTable:
    """A table as it grows from page to page; ``heads`` are headings printed again."""

    rows: list[RuledRow]
    width: float
    heads: list[RuledRow] = field(default_factory=list)


def table_of(grid: Grid, lines: Sequence[Line], page: int) -> RuledTable:
    """Put the lines of a page that stand inside ``grid`` into its cells."""
    left = grid.xs[0]
    rows: dict[int, list[tuple]] = {row: [] for row in range(len(grid.ys) - 1)}
    for cell in grid.cells:
        inside = RuledCell(cell.x0 - left, cell.x1 - left, cell.row_span)
        rows[cell.row].append((cell, inside))
    for line in lines:
        for part in _cut(line, grid):
            # What hangs over the border belongs to the cell beside it.
            min(_all(rows), key=lambda place: _distance(place[0], part))[1].lines.append(part)
    made = [RuledRow([inside for _, inside in row], page) for row in rows.values()]
    parted = [part for row in made if row.cells for part in _parted(row)]
    return RuledTable(parted, grid.xs[-1] - left)


def continue_table(table: RuledTable, more: RuledTable) -> bool:
    """Join ``more``, the first table of the next page, to ``table`` if it goes on there."""
    if abs(table.width - more.width) > SAME_COLUMN or not _same_columns(table, more):
        return False
    rows = list(more.rows)
    repeated = _repeated(table.rows, rows)
    table.heads += rows[:repeated]
    rows = rows[repeated:]
    if rows and _goes_on(table, rows[0]):
        rows.pop(0)
    table.rows += rows
    return True


def table_blocks(table: RuledTable, number: int) -> Iterator[Block]:
    """Yield the cells of a finished table, headings printed again as running heads."""
    edges = _edges(table)
    open_cells: dict[int, tuple[int, Block]] = {}
    for row_number, row in enumerate(table.rows, start=1):
        place = f"trang {row.page}, bảng {number}, dòng {row_number}"
        own = [_block(cell, place, number, row_number, edges, row.page) for cell in row.cells]
        merged = [
            replace(block, place=place, cell=replace(block.cell, row=row_number, merged=True))
            for left, block in open_cells.values()
            if left > 0
        ]
        open_cells = {at: (left - 1, block) for at, (left, block) in open_cells.items() if left > 1}
        for cell, block in zip(row.cells, own, strict=True):
            if cell.row_span > 1:
                open_cells[block.cell.column] = (cell.row_span - 1, block)
        yield from sorted([*own, *merged], key=lambda block: block.cell.column)
    for row in table.heads:
        for cell in row.cells:
            if cell.lines:
                place = f"trang {row.page}, bảng {number}, đầu bảng"
                yield Block(cell.text, place, "page-header", page=row.page)


def _parted(row: RuledRow) -> list[RuledRow]:
    """Part a row that holds several numbered ones without a line between them."""
    edges = row_edges(row.cells[0].lines, [line for cell in row.cells for line in cell.lines])
    if not edges or any(cell.row_span > 1 for cell in row.cells):
        return [row]
    result = []
    for top, bottom in pairwise((-inf, *edges, inf)):
        cells = [
            replace(cell, lines=[line for line in cell.lines if top <= line.middle < bottom])
            for cell in row.cells
        ]
        result.append(RuledRow(cells, row.page))
    return result


def _all(rows: dict[int, list[tuple]]) -> Iterator[tuple]:
    for row in rows.values():
        yield from row


def _cut(line: Line, grid: Grid) -> Iterator[Line]:
    """Part a line where a border of ``grid`` crosses it: narrow cells stand close."""
    words: list = []
    for word in line.words:
        if words and any(words[-1].x1 - 1 <= x <= word.x0 + 1 for x in grid.xs):
            yield Line(tuple(words), line.page)
            words = []
        words.append(word)
    yield Line(tuple(words), line.page)


def _distance(cell: GridCell, line: Line) -> float:
    """How far the middle of a line is from a cell; 0 inside."""
    across = max(cell.x0 - line.centre, 0, line.centre - cell.x1)
    down = max(cell.top - line.middle, 0, line.middle - cell.bottom)
    return across + down


def _edges(table: RuledTable) -> list[float]:
    values = sorted({x for row in table.rows for cell in row.cells for x in (cell.x0, cell.x1)})
    edges: list[float] = []
    for value in values:
        if not edges or value - edges[-1] > SAME_COLUMN:
            edges.append(value)
    return edges


def _index(edges: Sequence[float], x: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - x))


def _block(
    cell: RuledCell, place: str, table: int, row: int, edges: Sequence[float], page: int
) -> Block:
    column = _index(edges, cell.x0) + 1
    span = max(_index(edges, cell.x1) + 1 - column, 1)
    bold, box, confidence = look_of(cell.lines)
    return Block(
        cell.text, place, bold, cell=Cell(table, row, column, span, bool(cell.above)),
        page=page, box=box, confidence=confidence, doubtful=doubtful_words(cell.lines),
    )  # fmt: skip


def _same_columns(table: RuledTable, more: RuledTable) -> bool:
    """Every border of the table with fewer columns stands in the other one too."""
    a, b = _edges(table), _edges(more)
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    found = sum(1 for x in few if any(abs(x - y) <= SAME_COLUMN for y in many))
    return found == len(few) and (len(few) > 2 or len(many) == len(few))


def _repeated(above: Sequence[RuledRow], rows: Sequence[RuledRow]) -> int:
    """Count the rows with which the table begins again."""
    count = 0
    for old, new in zip(above[:MOST_HEADING_ROWS], rows, strict=False):
        if not new.is_filled or _words(old) != _words(new):
            break
        count += 1
    return count


def _words(row: RuledRow) -> list[str]:
    return [fold(" ".join(cell.text.split())) for cell in row.cells]


def _goes_on(table: RuledTable, row: RuledRow) -> bool:
    """Join ``row``, the first of a page, if it is the rest of the last row of ``table``."""
    pairs = [(_above(table, cell), cell) for cell in row.cells]
    if not row.is_filled or any(old is None for old, _ in pairs):
        return False
    for old, new in pairs:
        spans = new.row_span > 1 or all(old is not one for one in table.rows[-1].cells)
        new.above = old if spans and not new.lines else None
    own = [(old, new) for old, new in pairs if not new.above]
    if not _is_rest(table, own):
        return False
    for old, new in pairs:
        old.lines += new.lines
        old.row_span += new.row_span - 1
    return True


def _above(table: RuledTable, cell: RuledCell) -> RuledCell | None:
    """Return the last cell of the same columns."""
    for row in reversed(table.rows):
        for one in row.cells:
            if abs(one.x0 - cell.x0) < SAME_COLUMN and abs(one.x1 - cell.x1) < SAME_COLUMN:
                return one
    return None


def _is_rest(table: RuledTable, pairs: Sequence[tuple[RuledCell, RuledCell]]) -> bool:
    """Say whether the new cells go on with the old ones."""
    if not pairs:
        return False
    lead = pairs[0][1]
    column = [
        cell for row in table.rows for cell in row.cells if abs(cell.x0 - lead.x0) < SAME_COLUMN
    ]
    named = sum(1 for cell in column if cell.lines) >= FILLED_SHARE * len(column)
    if named and not lead.lines:
        # Rows are numbered or named at the left: what has no name there goes on.
        return all(old.lines for old, new in pairs if new.lines)
    filled = [(old, new) for old, new in pairs if new.lines]
    rest = [new for old, new in filled if _is_open(old) and _continues(old.text, new.text)]
    return any(new is lead for new in rest) and len(rest) * 2 >= len(filled)


def _continues(above: str, text: str) -> bool:
    """Say whether a cell goes on in small letters, in a bracket or with the end of a range."""
    if above[-1].isdigit() and RANGE_TAIL.match(text):
        return True
    is_small = text[0].islower() and len(text) > LONGEST_LETTER and not starts_marked(text)
    return is_small or text[0] == "("


def _is_open(cell: RuledCell) -> bool:
    text = cell.text
    return bool(text) and not text.endswith(_FINISHED)
