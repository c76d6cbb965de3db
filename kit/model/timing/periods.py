"""Periods and deadlines inside a time cell: day, month, quarter, half-year, year.

All patterns match folded text (``fold``): lower case, no diacritics, because OCR drops them.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

_IN_YEAR = r"(?:\s*(?:/|-|nam|,\s*nam|cua\s+nam)\s*(?P<year>20\d\d))?"
_QUARTER = re.compile(rf"\bqu[yi]\s*(?P<quarter>iv|iii|ii|i|[1-4])(?![a-z\d]){_IN_YEAR}")
_MONTH = re.compile(rf"\bthang\s*(?P<month>1[0-2]|0?[1-9])(?!\d|/(?!20\d\d)){_IN_YEAR}")
_SHORT_MONTH = re.compile(r"(?<![\d/])(?P<month>1[0-2]|0?[1-9])\s?/\s?(?P<year>20\d\d)(?!\d)")
_HALF = re.compile(rf"\b(?:6|06|sau)\s+thang\s+(?P<half>dau|cuoi)\s+nam(?:\s*(?P<year>20\d\d))?")
_DAY = re.compile(
    r"(?<![\d/.])(?P<day>3[01]|[12]\d|0?[1-9])\s?[/.-]\s?(?P<month>1[0-2]|0?[1-9])"
    r"(?:\s?[/.-]\s?(?P<year>20\d\d))?(?![\d/])"
)
_LONG_DAY = re.compile(
    r"\bngay\s*(?P<day>3[01]|[12]\d|0?[1-9])\s+thang\s*(?P<month>1[0-2]|0?[1-9])"
    r"(?:\s*,?\s*nam\s*(?P<year>20\d\d))?(?!\d)"
)
_YEAR = re.compile(r"\bnam\s*(?P<year>20\d\d)(?!\d)")
# "trước ngày 31/3" excludes the day itself; the others include it.
_BEFORE = re.compile(r"\btruoc\s+(?:ngay\s+|thang\s+)?$")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days at ``at:to`` of a folded text; ``year`` ``None`` while nobody named it."""

    at: int
    to: int
    unit: str
    year: int | None
    first: tuple[int, int]
    last: tuple[int, int]

    def start(self, year: int | None) -> dt.date | None:
        """Return the first day, in the period's own year or else in ``year``."""
        return _day(self.year or year, *self.first)

    def end(self, year: int | None) -> dt.date | None:
        """Return the last day, in the period's own year or else in ``year``."""
        return _day(self.year or year, *self.last)


def find_periods(folded: str) -> list[Period]:
    """Find all periods in reading order; a longer reading wins over one inside it."""
    found = [
        _period(match, unit)
        for unit, pattern in (
            ("day", _LONG_DAY), ("day", _DAY), ("half", _HALF), ("quarter", _QUARTER),
            ("month", _MONTH), ("month", _SHORT_MONTH), ("year", _YEAR),
        )
        for match in pattern.finditer(folded)
    ]  # fmt: skip
    found.sort(key=lambda period: (period.at, -period.to))
    kept: list[Period] = []
    for period in found:
        if not kept or period.at >= kept[-1].to:
            kept.append(period)
    return kept


def is_before(folded: str, period: Period) -> bool:
    """Say whether "trước" stands in front of the period, so that it is not part of the time."""
    head = folded[: period.at]
    return bool(_BEFORE.search(head if head.endswith(" ") else head + " "))


def whole_year(year: int | None) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and last day of ``year``."""
    return _day(year, 1, 1), _day(year, 12, 31)


def _period(match: re.Match[str], unit: str) -> Period:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    first, last = (1, 1), (12, 31)
    if unit == "day":
        first = last = (int(parts["month"]), int(parts["day"]))
    elif unit == "month":
        first, last = (int(parts["month"]), 1), (int(parts["month"]), 31)
    elif unit == "quarter":
        quarter = QUARTERS[parts["quarter"]]
        first, last = (3 * quarter - 2, 1), (3 * quarter, 31)
    elif unit == "half":
        first, last = ((1, 1), (6, 30)) if parts["half"] == "dau" else ((7, 1), (12, 31))
    return Period(match.start(), match.end(), unit, year, first, last)


def _day(year: int | None, month: int, day: int) -> dt.date | None:
    """Return the day, the last of the month where the month is shorter; ``None`` without a year."""
    if year is None:
        return None
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))
