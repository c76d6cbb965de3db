"""Words of a page to pieces of lines: words that stand side by side without a wide gap.

A piece never reaches over the space between two columns; what belongs to one line of a paragraph
may still be several pieces, since justified text is stretched. Who knows the columns joins them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kit.importing.readers.pages import Word

# A gap of this share of the type size may part columns; a space has a quarter.
COLUMN_GAP = 0.8
# Words of one line overlap in height by this share of the lower one; a raised number less.
SAME_LINE, RAISED_OVERLAP = 0.5, 0.2
# Lines of a page are looked for in strips of this height, in points.
STRIP = 8.0
# A raised figure is at most this part of the type beside it.
RAISED_SIZE, RAISED_GAP = 0.8, 0.15


@dataclass(frozen=True)
class Line:
    """Words side by side, from left to right, on page ``page``."""

    words: tuple[Word, ...]
    page: int

    @cached_property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        """Upper edge of its highest word."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Lower edge of its lowest word."""
        return max(word.bottom for word in self.words)

    @property
    def middle(self) -> float:
        """The height at which its middle stands."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """The middle between its edges."""
        return (self.x0 + self.x1) / 2

    @cached_property
    def size(self) -> float:
        """The largest type in it."""
        return max(word.size for word in self.words)

    @cached_property
    def text(self) -> str:
        """The words with one space between them, none before an exponent."""
        text = self.words[0].text
        for before, word in pairwise(self.words):
            text += word.text if is_raised(before, word) else f" {word.text}"
        return text

    @property
    def is_bold(self) -> bool:
        """True if every word with a letter is bold."""
        letters = [w for w in self.words if any(char.isalnum() for char in w.text)]
        return bool(letters) and all(word.bold for word in letters)


def lines_of(words: Iterable[Word], page: int) -> list[Line]:
    """Gather words into pieces of lines, from the top down."""
    rows: list[list[Word]] = []
    strips: dict[int, list[list[Word]]] = {}
    for word in sorted(words, key=lambda w: w.x0):
        strip = int(word.middle // STRIP)
        near = (row for at in (strip - 1, strip, strip + 1) for row in strips.get(at, ()))
        fitting = [row for row in near if _follows(row[-1], word)]
        if fitting:
            row = min(fitting, key=lambda row: abs(row[-1].middle - word.middle))
            row.append(word)
        else:
            row = [word]
            rows.append(row)
        place = strips.setdefault(strip, [])
        if not any(known is row for known in place):
            place.append(row)
    return sorted((Line(tuple(row), page) for row in rows), key=lambda line: (line.middle, line.x0))


def joined(lines: Sequence[Line]) -> Line:
    """Return one line of several pieces, from left to right."""
    words = sorted((word for line in lines for word in line.words), key=lambda w: w.x0)
    return Line(tuple(words), lines[0].page)


def rows_of(lines: Iterable[Line]) -> list[list[Line]]:
    """Gather pieces at one height into rows, from the top down, each from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: one.middle):
        if rows and overlap(rows[-1][0], line) > SAME_LINE:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


def is_raised(before: Word, word: Word) -> bool:
    """Say whether ``word`` is the number of a note, or an exponent, at the end of ``before``."""
    is_small = word.size < RAISED_SIZE * before.size and word.text.isdigit()
    return is_small and word.x0 - before.x1 < RAISED_GAP * before.size


def overlap(a: Line | Word, b: Line | Word) -> float:
    """The height that two have in common, as a share of the lower of them."""
    common = min(a.bottom, b.bottom) - max(a.top, b.top)
    return common / max(min(a.bottom - a.top, b.bottom - b.top), 0.1)


def _follows(before: Word, word: Word) -> bool:
    gap = word.x0 - before.x1
    size = max(before.size, word.size)
    raised = is_raised(before, word) or is_raised(word, before)
    needed = RAISED_OVERLAP if raised else SAME_LINE
    return -size < gap < COLUMN_GAP * size and overlap(before, word) > needed
