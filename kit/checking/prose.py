"""Prose: the words of a plan as one text, so that a pattern is looked for once, not text by text.

What it finds is handed back at its own text, with positions inside that text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kit.checking.texts import PlanText
from kit.model import Plan
from kit.model.dates import FoundDate, find_dates
from kit.model.vietnamese import fold

# The column holds a key of the catalog, not words.
_KEYS = ("channel",)
# Notes of reading a scan: what they doubt is the scanner's before it is the office's.
_SCAN_NOTES = ("ocr-doubt",)


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a pattern in one text; ``start`` and ``end`` are positions in that text."""

    text: PlanText
    match: re.Match[str]
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words found, as printed."""
        return self.text.text[self.start : self.end]


class Prose:
    """All texts of a plan that hold words, parted by line ends. A pattern must not cross one."""

    def __init__(self, texts: Sequence[PlanText]) -> None:
        self.texts = tuple(text for text in texts if text.field not in _KEYS)
        self.whole = "\n".join(text.text for text in self.texts)
        self._starts: list[int] = []
        at = 0
        for text in self.texts:
            self._starts.append(at)
            at += len(text.text) + 1

    @cached_property
    def folded(self) -> str:
        """The whole in small letters without marks, each letter at its own position."""
        return fold(self.whole)

    @cached_property
    def dates(self) -> tuple[tuple[PlanText, FoundDate], ...]:
        """Every date that names its year, with positions inside its text."""
        found = []
        for date in find_dates(self.whole):
            text, begin = self._text_at(date.start)
            here = replace(date, start=date.start - begin, end=date.end - begin)
            found.append((text, here))
        return tuple(found)

    def find(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield every match of ``pattern`` in the order of printing."""
        for match in pattern.finditer(self.whole):
            yield self._hit(match)

    def find_folded(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield every match of ``pattern`` in the folded words, at its printed words."""
        for match in pattern.finditer(self.folded):
            yield self._hit(match)

    def _hit(self, match: re.Match[str]) -> Hit:
        text, begin = self._text_at(match.start())
        return Hit(text, match, match.start() - begin, match.end() - begin)

    def _text_at(self, place: int) -> tuple[PlanText, int]:
        at = bisect_right(self._starts, place) - 1
        return self.texts[at], self._starts[at]


def was_scanned(plan: Plan) -> bool:
    """Whether the text comes from a scan, so that a wrong letter may be the scanner's."""
    return any(note.code in _SCAN_NOTES for note in plan.notes)
