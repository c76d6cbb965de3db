"""Block: one paragraph or one table cell of a source, with its look and its place.

Readers of every format give blocks; the parser knows nothing of files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

# Called with one Vietnamese sentence at each stage; what it raises ends the reading there.
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Cell:
    """Where a block stands in a table; all numbers count from 1.

    Attributes:
        span: grid columns that the cell covers.
        merged: the cell continues the one above it (vertical merge) and repeats its text.
    """

    table: int
    row: int
    column: int
    span: int = 1
    merged: bool = False


@dataclass(frozen=True)
class Block:
    """One paragraph, or one table cell with its lines parted by a line feed.

    Attributes:
        text: Unicode NFC, without Markdown marks, one space between words.
        place: where people find it: ``đoạn 12``, ``bảng 1, dòng 3``.
        style: ``normal``, ``bold``, ``heading``, ``page-header``, ``footnote``, ``text-box``,
            ``mark`` (what a text file draws), ``web`` (what a page shows around its document).
        level: outline level of a heading, from 1, where the source states one.
        page: the page it stands on, from 1, where the source has pages.
        box: its left, top, right and bottom edge in points from the page's top left corner.
        confidence: how sure OCR was of its least sure word, 0 to 100; ``None`` without OCR.
        doubtful: the words, as printed, of which OCR was not sure.
    """

    text: str
    place: str
    style: str = "normal"
    level: int | None = None
    cell: Cell | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    confidence: float | None = None
    doubtful: tuple[str, ...] = ()

    def lines(self) -> list[Block]:
        """Return one block for each line that has words in it."""
        parts = [part.strip() for part in self.text.split("\n")]
        return [replace(self, text=part) for part in parts if part]


@dataclass(frozen=True)
class Table:
    """The cells of one table as rows of blocks; ``grid`` gives them by column."""

    number: int
    rows: tuple[tuple[Block, ...], ...]

    def blocks(self) -> Iterable[Block]:
        """Yield every cell, row by row."""
        for row in self.rows:
            yield from row

    @property
    def width(self) -> int:
        """The largest number of grid columns of any row."""
        ends = [b.cell.column + b.cell.span - 1 for b in self.blocks() if b.cell]
        return max(ends, default=0)


def group_tables(blocks: Iterable[Block]) -> list[Block | Table]:
    """Return the blocks in order, the cells of each table gathered into one ``Table``."""
    result: list[Block | Table] = []
    cells: list[Block] = []
    for block in blocks:
        if cells and (block.cell is None or block.cell.table != cells[-1].cell.table):
            result.append(_table(cells))
            cells = []
        if block.cell is None:
            result.append(block)
        else:
            cells.append(block)
    if cells:
        result.append(_table(cells))
    return result


def source_text(blocks: Iterable[Block]) -> str:
    """Return all words of the blocks as printed, for the check that nothing was lost."""
    return "\n".join(block.text for block in blocks if not (block.cell and block.cell.merged))


def repeated_text(blocks: Iterable[Block]) -> str:
    """Return what cells merged downwards repeat: printed once, true of every row beside them."""
    return "\n".join(block.text for block in blocks if block.cell and block.cell.merged)


def _table(cells: list[Block]) -> Table:
    rows: dict[int, list[Block]] = {}
    for block in cells:
        rows.setdefault(block.cell.row, []).append(block)
    return Table(cells[0].cell.table, tuple(tuple(row) for row in rows.values()))
