"""Lines side by side without borders: the head of a document, recipients beside the signature.

Such a band is what Word lays out with a table without borders. It is recognised by the white
space that parts its columns through several rows, and by what stands in line within a column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kit.importing.legacy_text import is_capitals
from kit.importing.readers.page_lines import Line, rows_of
from kit.importing.vocabulary import alternatives, is_type_word, signs
from kit.model.vietnamese import fold

# White space between columns is at least this wide through the whole band, in points.
NARROWEST_GUTTER = 5.0
# A lone row with white space is a band only if it is this wide; else it is stretched text.
LONE_GAP = 40.0
# Lines of a column share their middle or their left edge within these, in points.
SAME_CENTRE, SAME_EDGE = 22.0, 5.0
# A title stands so many times nearer to the middle of the page than to that of a column.
TITLE_NEARER = 3.0
# A band ends where nothing follows for this many type sizes: place for a signature is less.
LARGEST_STEP = 9.0
# Lines that end this near both margins are stretched text, in points.
AT_MARGIN = 4.0


@dataclass(frozen=True)
class Band:
    """Two columns, each from the top down; ``gutter`` is the white space between them."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    gutter: tuple[float, float]

    @property
    def top(self) -> float:
        """Upper edge of the higher column."""
        return min(self.left[0].top, self.right[0].top)

    def with_rest(self, piece: Line | Band) -> Band | None:
        """Return the band with what of it stands on the next page, ``None`` if ``piece`` is none.

        Recipients go on in their small type; a name goes on under the post of its bearer.
        """
        left, right = list(self.left), list(self.right)
        for line in piece.lines if isinstance(piece, Band) else (piece,):
            is_below = abs(right[-1].centre - line.centre) < SAME_CENTRE
            if signs(right[-1].text) and is_below and not _heads_appendix(line.text):
                right.append(line)
            elif (
                line.size < left[-1].size + 1
                and abs(left[0].x0 - line.x0) < SAME_CENTRE
                and line.x1 < self.gutter[1]
                and line.size < right[0].size - 1
            ):
                left.append(line)
            else:
                return None
        return Band(tuple(left), tuple(right), self.gutter)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All pieces of both columns."""
        return (*self.left, *self.right)


def _heads_appendix(text: str) -> bool:
    return bool(re.match(rf"{alternatives('appendix_words')}\b", fold(text)))


def bands_of(lines: Sequence[Line]) -> list[Band]:
    """Return the bands among the pieces of lines of one page, from the top down."""
    if not lines:
        return []
    rows = rows_of(lines)
    edges = min(line.x0 for line in lines), max(line.x1 for line in lines)
    bands: list[Band] = []
    at = 0
    while at < len(rows):
        end, band = _band_at(rows, at, edges)
        if band:
            bands.append(band)
        at = max(end, at + 1)
    return bands


def _band_at(
    rows: Sequence[list[Line]], start: int, edges: tuple[float, float]
) -> tuple[int, Band | None]:
    """Grow a band downwards from row ``start``, and return where it ends."""
    for low, high in _gaps(rows[start]):
        columns = _Columns(low, high, edges)
        columns.take(rows[start])
        end = start + 1
        while end < len(rows) and columns.fits(rows[end]):
            columns.take(rows[end])
            end += 1
        if start and columns.opens(rows[start - 1]):
            columns.take(rows[start - 1])
        band = columns.band()
        if band and columns.is_sure():
            return end, band
    return start, None


def _gaps(row: Sequence[Line]) -> list[tuple[float, float]]:
    """The white spaces of a row, the widest first."""
    gaps = [(a.x1, b.x0) for a, b in pairwise(row)]
    return sorted(gaps, key=lambda gap: gap[0] - gap[1])


class _Columns:
    """A band that grows row by row."""

    def __init__(self, low: float, high: float, edges: tuple[float, float]) -> None:
        self._low, self._high, self._edges = low, high, edges
        self._sides: tuple[list[Line], list[Line]] = ([], [])
        self._both: list[list[Line]] = []
        self._rows = [0, 0]
        self._bottom = 0.0

    def take(self, row: Sequence[Line]) -> None:
        """Add a row that fits."""
        left, right = self._split(row)
        if left and right:
            self._both.append(list(row))
        for side, lines in enumerate((left, right)):
            self._sides[side].extend(lines)
            self._rows[side] += bool(lines)
        self._low = max([self._low, *(line.x1 for line in left)])
        self._high = min([self._high, *(line.x0 for line in right)])
        self._bottom = max(self._bottom, *(line.bottom for line in row))

    def fits(self, row: Sequence[Line]) -> bool:
        """Say whether the columns go on in ``row``."""
        size = max(line.size for line in row)
        if any(fold(line.text).startswith("kinh gui") for line in row) or self._stretched(row):
            return False
        if min(line.top for line in row) - self._bottom > LARGEST_STEP * size:
            return False
        left, right = self._split(row)
        low = max([self._low, *(line.x1 for line in left)])
        high = min([self._high, *(line.x0 for line in right)])
        if high - low < NARROWEST_GUTTER:
            return False
        if left and right:
            return True
        return any(self._in_line(line, self._sides[0 if left else 1]) for line in row)

    def opens(self, row: Sequence[Line]) -> bool:
        """Say whether the row above belongs to the band: "Nơi nhận", a post or a name of a body."""
        text = " ".join(line.text for line in row)
        named = is_capitals(text) or fold(text).startswith("noi nhan")
        return named and not is_type_word(text) and self.fits(row)

    def _split(self, row: Sequence[Line]) -> tuple[list[Line], list[Line]]:
        middle = (self._low + self._high) / 2
        return [x for x in row if x.centre < middle], [x for x in row if x.centre >= middle]

    def _in_line(self, line: Line, column: Sequence[Line]) -> bool:
        """Say whether a line that stands alone in its row stands in line with its column."""
        if is_type_word(line.text):
            return False
        middle = sum(self._edges) / 2
        own = min((abs(one.centre - line.centre) for one in column), default=SAME_CENTRE)
        widest = max(column, key=lambda one: one.x1 - one.x0, default=line)
        if TITLE_NEARER * abs(line.centre - middle) < abs(line.centre - widest.centre):
            return False  # a title over the whole page
        return own < SAME_CENTRE or any(abs(one.x0 - line.x0) < SAME_EDGE for one in column)

    def is_sure(self) -> bool:
        """Tell columns from text whose words were stretched to both margins."""
        if self._high - self._low > LONE_GAP:
            return max(self._rows) > 1 or any(signs(line.text) for line in self._sides[1])
        several = len(self._both) > 1 or min(self._rows) > 1
        return several and not all(map(self._stretched, self._both))

    def _stretched(self, row: Sequence[Line]) -> bool:
        """Say whether a row reaches from margin to margin and its gaps are those of stretching."""
        left, right = self._edges
        reaches = row[0].x0 < left + AT_MARGIN and row[-1].x1 > right - AT_MARGIN
        return reaches and all(low - high > -LONE_GAP for low, high in _gaps(row))

    def band(self) -> Band | None:
        """The columns as far as they have grown."""
        if not all(self._sides):
            return None
        left, right = (tuple(sorted(side, key=lambda line: line.middle)) for side in self._sides)
        return Band(left, right, (self._low, self._high))
