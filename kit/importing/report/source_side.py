"""The left side of the report page: every block of the source, its words marked by their piece."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kit.importing.blocks import Block, Table, group_tables
from kit.importing.report.labels import ASIDE_ROLES, FACT_FRAME, piece_vi
from kit.importing.report.pieces import Piece
from kit.importing.report.tracing import WORD, find_run, trace_words, words_of
from kit.model import ImportNote

# Tesseract's own measure; below it a word is wrong about as often as right.
DOUBTFUL_CONFIDENCE = 60.0


@dataclass(frozen=True)
class Segment:
    """Neighbouring words with one fate.

    Attributes:
        piece: number of the piece that holds them, ``None`` for marks between words.
        tone: ``frame``, ``facts`` (frame that facts were read from), ``aside`` (kept, used for
            nothing), ``unplaced``, ``read`` (held by no piece), else the plan key.
        doubt: number of the note that doubts these very words.
    """

    text: str
    piece: int | None = None
    tone: str = ""
    title: str = ""
    doubt: int | None = None


@dataclass(frozen=True)
class ShownBlock:
    """A paragraph or cell; ``number`` is its anchor, ``notes`` stand beside it."""

    number: int
    block: Block
    segments: tuple[Segment, ...]
    notes: tuple[int, ...] = ()
    rows: int = 1

    @property
    def is_doubtful(self) -> bool:
        """Whether OCR was unsure of a word in it."""
        sure = self.block.confidence
        return sure is not None and sure < DOUBTFUL_CONFIDENCE


@dataclass(frozen=True)
class ShownTable:
    """Rows of cells; cells merged downwards are one cell of several rows."""

    place: str
    page: int | None
    rows: tuple[tuple[ShownBlock, ...], ...]

    @property
    def notes(self) -> tuple[int, ...]:
        """Notes of all its cells; they stand below the table."""
        return tuple(note for row in self.rows for cell in row for note in cell.notes)


def source_side(
    blocks: Sequence[Block], pieces: Sequence[Piece], notes: Sequence[ImportNote]
) -> list[ShownBlock | ShownTable]:
    """Return the blocks in order, tables gathered, each word with its piece and its doubt."""
    owners = trace_words(blocks, pieces)
    noted = _notes_by_block(blocks, notes)
    numbers = {id(block): at for at, block in enumerate(blocks)}

    def shown(block: Block, rows: int = 1) -> ShownBlock:
        at = numbers[id(block)]
        segments = tuple(_segments(block, owners[at], pieces, noted.get(at, ()), notes))
        return ShownBlock(at, block, segments, tuple(noted.get(at, ())), rows)

    result: list[ShownBlock | ShownTable] = []
    for one in group_tables(blocks):
        result.append(shown(one) if isinstance(one, Block) else _table(one, shown))
    return result


def _table(table: Table, shown: Callable[..., ShownBlock]) -> ShownTable:
    rows = []
    for at, row in enumerate(table.rows):
        cells = (cell for cell in row if not cell.cell.merged)
        rows.append(tuple(shown(cell, _height(table, at, cell)) for cell in cells))
    first = next(iter(table.blocks()))
    return ShownTable(f"bảng {table.number}", first.page, tuple(rows))


def _height(table: Table, at: int, cell: Block) -> int:
    height = 1
    for row in table.rows[at + 1 :]:
        below = next((c.cell for c in row if c.cell.column == cell.cell.column), None)
        if not (below and below.merged):
            break
        height += 1
    return height


def _notes_by_block(blocks: Sequence[Block], notes: Sequence[ImportNote]) -> dict[int, list[int]]:
    """Give each note to the block at its place that has the words it doubts, else to the first."""
    at_place: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        at_place.setdefault(block.place, []).append(at)
    result: dict[int, list[int]] = {}
    for number, note in enumerate(notes):
        here = at_place.get(note.place or "")
        if here:
            best = next((at for at in here if _has_words(blocks[at], note.found)), here[0])
            result.setdefault(best, []).append(number)
    return result


def _has_words(block: Block, found: str | None) -> bool:
    return find_run(words_of(block.text), words_of(found or "")) is not None


def _segments(
    block: Block,
    owners: Sequence[int | None],
    pieces: Sequence[Piece],
    noted: Sequence[int],
    notes: Sequence[ImportNote],
) -> Iterator[Segment]:
    doubts = _doubts(block, noted, notes)
    words = list(WORD.finditer(block.text))
    end = at = 0
    while at < len(words):
        fate = (owners[at], doubts.get(at))
        last = at
        while last + 1 < len(words) and (owners[last + 1], doubts.get(last + 1)) == fate:
            last += 1
        if words[at].start() > end:
            yield Segment(block.text[end : words[at].start()])
        end = words[last].end()
        text = block.text[words[at].start() : end]
        yield _segment(text, owners[at], pieces, doubts.get(at))
        at = last + 1
    if end < len(block.text):
        yield Segment(block.text[end:])


def _segment(text: str, owner: int | None, pieces: Sequence[Piece], doubt: int | None) -> Segment:
    if owner is None:
        return Segment(text, None, "read", "Chỉ đọc lấy số liệu", doubt)
    piece = pieces[owner]
    return Segment(text, owner, _tone(piece), piece_vi(piece.key), doubt)


def _tone(piece: Piece) -> str:
    if piece.kind == "content":
        return piece.key.partition(".")[0]
    if piece.kind == "frame" and piece.key in FACT_FRAME:
        return "facts"
    return "aside" if piece.kind == "frame" and piece.key in ASIDE_ROLES else piece.kind


def _doubts(block: Block, noted: Sequence[int], notes: Sequence[ImportNote]) -> Mapping[int, int]:
    """Return for each doubted word of the block the number of its note."""
    words = words_of(block.text)
    result: dict[int, int] = {}
    for number in noted:
        wanted = words_of(notes[number].found or "")
        start = find_run(words, wanted)
        if start is not None:
            result |= dict.fromkeys(range(start, start + len(wanted)), number)
    return result
