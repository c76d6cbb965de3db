"""Numbers of things in words: "03 bản tin/01 tháng", "ít nhất 12 tin, bài trong năm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kit.model.vietnamese import fold

Per = Literal["week", "month", "quarter", "year"]

# Times in a whole year.
TURNS: dict[Per, int] = {"week": 52, "month": 12, "quarter": 4, "year": 1}

_UNITS: dict[str, Per] = {"tuan": "week", "thang": "month", "quy": "quarter", "nam": "year"}
_THING = r"(?P<thing>[a-z][a-z, ]{1,30}?)"
_LEAST = r"(?P<least>it nhat|toi thieu|khong it hon|tu)"
_PATTERNS = (
    re.compile(rf"(?:\b{_LEAST} )?\b0*(?P<n>\d{{1,4}}) {_THING}\s*"
               r"(?:/ ?(?:0?1 )?| (?:moi|mot|hang|trong|ca) )(?P<per>tuan|thang|quy|nam)\b"),
    re.compile(rf"\b(?:moi|hang|trong) (?P<per>tuan|thang|quy|nam),? (?:{_LEAST} |co )*"
               r"0*(?P<n>\d{1,4}) (?P<thing>[a-z][a-z, ]{1,20})"),
    re.compile(rf"\b{_LEAST} 0*(?P<n>\d{{1,4}}) (?P<thing>[a-z][a-z, ]{{1,20}})"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rate:
    """``number`` things each ``per`` at ``start:end``; ``is_least`` for "ít nhất"."""

    start: int
    end: int
    number: int
    thing: str
    per: Per
    is_least: bool

    @property
    def yearly(self) -> int:
        """The number in a whole year."""
        return self.number * TURNS[self.per]

    def counts(self, unit: str) -> bool:
        """Say whether the things are those of a row's unit: "tin, bài" are counted in "tin"."""
        first, other = (text.replace(",", " ").split()[:1] for text in (self.thing, fold(unit)))
        return bool(first) and first == other


@lru_cache(maxsize=8192)
def rates_in(text: str) -> tuple[Rate, ...]:
    """Return the rates of ``text``; a least number without a period is meant for the year."""
    return tuple(_rates_in(text)) if any(char.isdigit() for char in text) else ()


def _rates_in(text: str) -> Iterator[Rate]:
    folded, taken = fold(text), []
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            named = match.groupdict()
            yield Rate(
                *match.span(), int(match["n"]), match["thing"].strip(" ,"),
                _UNITS[named.get("per") or "nam"], bool(named.get("least")),
            )  # fmt: skip
