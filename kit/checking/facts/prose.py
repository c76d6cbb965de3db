"""Prose: the words of a plan, in which rules look for patterns, dates and words.

What a pattern finds in a text is remembered with the text: a plan is checked again after each
change of a few words, and the plans of a cascade share most of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kit.checking.texts import PlanText
from kit.model.dates import FoundDate, find_dates
from kit.model.vietnamese import fold

# The column holds a key of the catalog, not words.
_KEYS = ("channel",)
# Texts remembered for each pattern: a dozen plans of the longest kind.
TEXTS_KEPT = 8192

Matches = Callable[[str], tuple[re.Match[str], ...]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a pattern in one text; ``order`` is the text's place among all."""

    text: PlanText
    match: re.Match[str]
    order: int

    @property
    def start(self) -> int:
        """Where the words begin in their text."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Where the words end in their text."""
        return self.match.end()

    @property
    def words(self) -> str:
        """The words found, as printed."""
        return self.text.text[self.match.start() : self.match.end()]

    def is_before(self, other: Hit) -> bool:
        """Whether this stands before ``other`` in the plan."""
        return (self.order, self.start) < (other.order, other.start)


class Prose:
    """All texts of a plan that hold words, in the order of printing."""

    def __init__(self, texts: Sequence[PlanText]) -> None:
        self.texts = tuple(text for text in texts if text.field not in _KEYS)

    @cached_property
    def whole(self) -> str:
        """All words as one text, a line for each."""
        return "\n".join(text.text for text in self.texts)

    @cached_property
    def dates(self) -> tuple[tuple[PlanText, FoundDate], ...]:
        """Every date that names its year."""
        return tuple((text, date) for text in self.texts for date in _dates(text.text))

    def find(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield every match of ``pattern`` in the order of printing."""
        matches = _finder(pattern)
        for order, text in enumerate(self.texts):
            for match in matches(text.text):
                yield Hit(text, match, order)

    def find_folded(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield every match of ``pattern`` in small letters without marks, at its printed words."""
        matches = _finder(pattern)
        for order, text in enumerate(self.texts):
            for match in matches(folded(text.text)):
                yield Hit(text, match, order)


@lru_cache(maxsize=TEXTS_KEPT)
def folded(text: str) -> str:
    """Return ``fold(text)``, remembered."""
    return fold(text)


@lru_cache(maxsize=256)
def _finder(pattern: re.Pattern[str]) -> Matches:
    @lru_cache(maxsize=TEXTS_KEPT)
    def matches(text: str) -> tuple[re.Match[str], ...]:
        return tuple(pattern.finditer(text))

    return matches


@lru_cache(maxsize=TEXTS_KEPT)
def _dates(text: str) -> tuple[FoundDate, ...]:
    return tuple(find_dates(text))
