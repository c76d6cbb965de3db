"""Which piece of the plan holds each word of the source: found by the words and their place.

A piece takes the longest run of its words that stands at its place and is still free; what it
does not find there it takes further on, for a paragraph may run over two blocks of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from kit.importing.blocks import Block
from kit.importing.report.pieces import Piece

WORD = re.compile(r"[^\W_]+")

# A word that is nowhere at its place is looked for at so many others, no more.
MOST_TRIED = 60


def trace_words(blocks: Sequence[Block], pieces: Iterable[Piece]) -> list[list[int | None]]:
    """Return for each block the number of the piece that holds each of its words.

    ``None`` is a word that no piece holds; it is only read, as a count or a sum of money is.
    """
    source = _Source(blocks)
    for piece in pieces:
        source.claim(piece)
    return [source.owners[start:end] for start, end in source.spans]


class _Source:
    """All words of the source in a row, who owns them, and where to look for a word."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.words: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.at_place: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for block in blocks:
            start = len(self.words)
            self.words += words_of(block.text)
            self.spans.append((start, len(self.words)))
            self.at_place[block.place].append(self.spans[-1])
        self.owners: list[int | None] = [None] * len(self.words)
        self.starts = {start for start, _ in self.spans}
        self.positions: defaultdict[str, list[int]] = defaultdict(list)
        # Per word, the first of its positions that may be free; all before it are taken.
        self.first_free: defaultdict[str, int] = defaultdict(int)
        for at, word in enumerate(self.words):
            self.positions[word].append(at)

    def claim(self, piece: Piece) -> None:
        """Give the words of ``piece`` to it, the longest free runs first found."""
        words = words_of(piece.text)
        at, behind = 0, -1
        while at < len(words):
            start, length = self._best_run(words, at, piece.place, behind)
            if length:
                self.owners[start : start + length] = [piece.number] * length
                behind = start + length
            at += max(length, 1)

    def _best_run(
        self, words: Sequence[str], at: int, place: str | None, behind: int
    ) -> tuple[int, int]:
        """Return start and length of the best run, length 0 if the word is nowhere free."""
        here = [p for span in self.at_place.get(place or "", ()) for p in range(*span)]
        best = self._longest(words, at, (p for p in here if self.words[p] == words[at]))
        if best[1]:
            return best
        return self._longest(words, at, self._elsewhere(words[at], behind))

    def _elsewhere(self, word: str, behind: int) -> Iterator[int]:
        """Yield free places of ``word``, those that follow what was found last first."""
        places = self.positions.get(word, [])
        first = self.first_free[word]
        while first < len(places) and self.owners[places[first]] is not None:
            first += 1
        self.first_free[word] = first
        start = max(first, bisect_left(places, behind))
        later = islice(self._free(places, start), MOST_TRIED)
        found = next(later, None)
        if found is None:
            yield from islice(self._free(places, first), MOST_TRIED)
        else:
            yield found
            yield from later

    def _free(self, places: Sequence[int], start: int) -> Iterator[int]:
        return (places[at] for at in range(start, len(places)) if self.owners[places[at]] is None)

    def _longest(self, words: Sequence[str], at: int, candidates: Iterable[int]) -> tuple[int, int]:
        """The longest run; of equals the one that begins a block, then the first."""
        best, best_rank = (0, 0), (0, False)
        for start in candidates:
            length = self._run(words, at, start)
            rank = (length, start in self.starts)
            if length and rank > best_rank:
                best, best_rank = (start, length), rank
        return best

    def _run(self, words: Sequence[str], at: int, start: int) -> int:
        length = 0
        while (
            at + length < len(words)
            and start + length < len(self.words)
            and self.owners[start + length] is None
            and self.words[start + length] == words[at + length]
        ):
            length += 1
        return length


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` as they are compared."""
    return [word.lower() for word in WORD.findall(text)]


def find_run(words: Sequence[str], wanted: Sequence[str]) -> int | None:
    """Return where ``wanted`` begins in ``words``, ``None`` if it is not there."""
    if not wanted:
        return None
    for at in range(len(words) - len(wanted) + 1):
        if list(words[at : at + len(wanted)]) == list(wanted):
            return at
    return None
