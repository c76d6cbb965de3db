"""Pages of words and drawn lines to blocks, in reading order: the order of the work.

Used for the text layer of a PDF and for what OCR reads alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kit.importing.blocks import Block, Cell
from kit.importing.legacy_text import clean, is_capitals, squeeze
from kit.importing.markers import starts_marked
from kit.importing.readers.page_alignment import aligned_grids
from kit.importing.readers.page_cells import doubtful_words, look_of, whole_lines
from kit.importing.readers.page_columns import Band, bands_of
from kit.importing.readers.page_grid import Grid, grids_of
from kit.importing.readers.page_lines import Line, joined, lines_of, rows_of
from kit.importing.readers.page_margins import Margins, part_margins
from kit.importing.readers.page_paragraphs import (
    SAME_EDGE,
    Measure,
    measure_of,
    paragraph_text,
    paragraphs_of,
)
from kit.importing.readers.page_tables import (
    RuledTable,
    continue_table,
    table_blocks,
    table_of,
)
from kit.importing.readers.pages import Page
from kit.importing.vocabulary import signs
from kit.model.vietnamese import fold

_FINISHED = (".", ";", ":")
# A lone word in capitals under more words than this is the end of a line too long for its column.
MOST_NAME_WORDS = 4
# The subject of a letter stands in the head, under its number, and wraps.
_SUBJECT = re.compile(r"(?:v/v|ve viec)\b")


@dataclass
class _Sheet:
    """One page taken apart: running text, bands and tables by height, and what is around them."""

    page: Page
    pieces: list[Line | Band | RuledTable]
    margins: Margins
    rows: list[float]

    def line_number(self, line: Line) -> int:
        """The number of a line on its page, from 1, counted over all columns."""
        return 1 + sum(1 for middle in self.rows if middle < line.middle - 1)


def blocks_of_pages(pages: Iterable[Page]) -> list[Block]:
    """Return paragraphs, cells, running heads and footnotes of ``pages`` in reading order."""
    sheets = _sheets(list(pages))
    walk = _Walk(sheets)
    blocks = list(walk.read())
    return [block for block in blocks if block.text or block.cell]


def _sheets(pages: Sequence[Page]) -> list[_Sheet]:
    grids = [grids_of(page.rules) for page in pages]
    lines = [lines_of(page.words, page.number) for page in pages]
    inside: list[dict[int, list[Line]]] = []
    outside: list[list[Line]] = []
    for of_page, of_grids in zip(lines, grids, strict=True):
        of_grids += aligned_grids(_by_grid(of_page, of_grids)[-1])
        parted = _by_grid(of_page, of_grids)
        inside.append(parted)
        outside.append(parted.pop(-1, []))
    margins = part_margins(list(zip(pages, outside, strict=True)))
    return [_sheet(*one) for one in zip(pages, grids, inside, margins, strict=True)]


def _by_grid(lines: Sequence[Line], grids: Sequence[Grid]) -> dict[int, list[Line]]:
    """Sort lines by the grid in which they stand; ``-1`` for none."""
    result: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        for at, grid in enumerate(grids):
            across = grid.xs[0] <= line.centre <= grid.xs[-1]
            if across and grid.ys[0] <= line.middle <= grid.ys[-1]:
                result[at].append(line)
                break
        else:
            result[-1].append(line)
    return result


def _sheet(
    page: Page, grids: Sequence[Grid], inside: dict[int, list[Line]], margins: Margins
) -> _Sheet:
    placed: list[tuple[float, Line | Band | RuledTable]] = []
    for at, grid in enumerate(grids):
        if inside.get(at):
            placed.append((grid.ys[0], table_of(grid, inside[at], page.number)))
    bands = bands_of(margins.text)
    taken = {id(line) for band in bands for line in band.lines}
    placed += [(band.top, band) for band in bands]
    rest = [line for line in margins.text if id(line) not in taken]
    placed += [(row[0].top, joined(row)) for row in rows_of(rest)]
    placed.sort(key=lambda one: one[0])
    rows = [
        row[0].middle for row in rows_of([*margins.text, *(x for v in inside.values() for x in v)])
    ]
    return _Sheet(page, [piece for _, piece in placed], margins, rows)


class _Walk:
    """Walks through the sheets: paragraphs and tables may go on from one page to the next."""

    def __init__(self, sheets: Sequence[_Sheet]) -> None:
        self._sheets = {sheet.page.number: sheet for sheet in sheets}
        self._measures = _measures(sheets)
        self._tables = 0
        self._lines: list[Line] = []
        self._table: RuledTable | None = None
        self._band: Band | None = None

    def read(self) -> Iterator[Block]:
        """Yield the blocks of all sheets."""
        for sheet in self._sheets.values():
            yield from self._heads(sheet)
            goes_on = True
            for piece in sheet.pieces:
                goes_on = goes_on and self._goes_on(piece)
                if goes_on:
                    continue
                if isinstance(piece, Line):
                    yield from self._end_columns()
                    if self._lines and _paper(sheet.page) != self._paper_of(self._lines[-1]):
                        yield from self._end_text()
                    self._lines.append(piece)
                else:
                    yield from self._end_text()
                    yield from self._end_columns()
                    self._table = piece if isinstance(piece, RuledTable) else None
                    self._band = piece if isinstance(piece, Band) else None
        yield from self._end_text()
        yield from self._end_columns()
        for sheet in self._sheets.values():
            yield from self._notes(sheet)

    def _goes_on(self, piece: Line | Band | RuledTable) -> bool:
        """Say whether a piece at the top of a page continues a table or a band, and join it."""
        if isinstance(piece, RuledTable):
            return self._table is not None and continue_table(self._table, piece)
        if self._band is None:
            return False
        longer = self._band.with_rest(piece)
        self._band = longer or self._band
        return longer is not None

    def _paper_of(self, line: Line) -> tuple[int, int]:
        return _paper(self._sheets[line.page].page)

    def _end_text(self) -> Iterator[Block]:
        """Yield the paragraphs gathered so far."""
        if self._lines:
            measure = self._measures[self._paper_of(self._lines[0])]
            for paragraph in paragraphs_of(self._lines, measure):
                yield self._block(paragraph)
        self._lines = []

    def _end_columns(self) -> Iterator[Block]:
        """Yield the table or the band that was read last."""
        if self._table is not None:
            self._tables += 1
            yield from table_blocks(self._table, self._tables)
        elif self._band is not None:
            self._tables += 1
            yield from self._band_blocks(self._band)
        self._table = self._band = None

    def _band_blocks(self, band: Band) -> Iterator[Block]:
        """Yield a band as a table of one row, as Word lays it out."""
        for column, lines in enumerate((band.left, band.right), start=1):
            text = "\n".join(map(paragraph_text, _entries(whole_lines(lines))))
            style, box, confidence = look_of(lines)
            yield Block(
                clean_text(text), self._place(lines[0]), style,
                cell=Cell(self._tables, 1, column),
                page=lines[0].page, box=box, confidence=confidence, doubtful=doubtful_words(lines),
            )  # fmt: skip

    def _heads(self, sheet: _Sheet) -> Iterator[Block]:
        for line in sheet.margins.heads:
            yield self._block([line], "page-header")

    def _notes(self, sheet: _Sheet) -> Iterator[Block]:
        notes = sheet.margins.notes
        if notes:
            for note in paragraphs_of(notes, measure_of(notes)):
                yield self._block(note, "footnote")

    def _block(self, lines: Sequence[Line], style: str | None = None) -> Block:
        look, box, confidence = look_of(lines)
        return Block(
            clean_text(paragraph_text(lines)), self._place(lines[0]), style or look,
            page=lines[0].page, box=box, confidence=confidence, doubtful=doubtful_words(lines),
        )  # fmt: skip

    def _place(self, line: Line) -> str:
        return f"trang {line.page}, dòng {self._sheets[line.page].line_number(line)}"


def clean_text(text: str) -> str:
    """Return ``text`` as every reader gives it: NFC, single spaces, real bullets."""
    return squeeze(clean(text))


def _paper(page: Page) -> tuple[int, int]:
    return round(page.width), round(page.height)


def _measures(sheets: Sequence[_Sheet]) -> dict[tuple[int, int], Measure]:
    """Find the margins of running text for each size of paper."""
    lines: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for sheet in sheets:
        lines[_paper(sheet.page)] += [piece for piece in sheet.pieces if isinstance(piece, Line)]
    return {paper: measure_of(own, paper[0]) for paper, own in lines.items() if own}


def _entries(lines: Sequence[Line]) -> list[list[Line]]:
    """Gather the lines of a column without borders: recipients wrap, posts and names do not."""
    entries: list[list[Line]] = []
    for line in lines:
        if entries and _wraps(entries[-1], line):
            entries[-1].append(line)
        else:
            entries.append([line])
    return entries


def _wraps(entry: Sequence[Line], line: Line) -> bool:
    """Say whether a line goes on with the point or the subject above it."""
    before = entry[-1].text
    if starts_marked(line.text) or signs(line.text) or before.endswith(_FINISHED):
        return False
    if len(line.words) == 1 and line.text.isupper() and line.is_bold == entry[-1].is_bold:
        return is_capitals(before) and len(entry[-1].words) > MOST_NAME_WORDS
    is_point = starts_marked(entry[0].text) and line.x0 < entry[0].x0 + 4 * SAME_EDGE
    return is_point or line.text[0].islower() or bool(_SUBJECT.match(fold(entry[0].text)))
