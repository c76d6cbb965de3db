"""Periods and deadlines inside a time cell: day, month, quarter, half-year, year.

All patterns match folded text (``fold``): lower case, no diacritics, because OCR drops them.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "month", "quarter", "part", "year"]
Days = tuple[dt.date | None, dt.date | None]

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

_IN_YEAR = r"(?:\s*(?:/|-|nam|,\s*nam|cua\s+nam)\s*(?P<year>20\d\d))?"
# "Mỗi tháng 02 tin": a number of things, not the second month.
_NOT_EACH = r"(?<!\bmoi )(?<!\bhang )(?<!\btung )(?<!\bmoi 6 )(?<!\bhang 6 )"
_PATTERNS: tuple[tuple[Unit, re.Pattern[str]], ...] = (
    ("day", re.compile(
        r"\bngay\s*(?P<day>3[01]|[12]\d|0?[1-9])\s+thang\s*(?P<month>1[0-2]|0?[1-9])"
        r"(?:\s*,?\s*nam\s*(?P<year>20\d\d))?(?!\d)")),
    ("day", re.compile(
        r"(?<![\d/.])(?P<day>3[01]|[12]\d|0?[1-9])\s?"
        r"(?:/\s?(?P<month>1[0-2]|0?[1-9])(?:\s?/\s?(?P<year>20\d\d))?"
        r"|(?P<sign>[.-])\s?(?P<month2>1[0-2]|0?[1-9])\s?(?P=sign)\s?(?P<year2>20\d\d))(?![\d/])")),
    ("part", re.compile(
        r"\b0?(?P<length>[369])\s+thang\s+(?P<side>dau|cuoi)\s+nam(?:\s*(?P<year>20\d\d))?")),
    ("quarter", re.compile(
        _NOT_EACH + rf"\bqu[yi]\s*(?P<quarter>iv|iii|ii|i|[1-4])(?![a-z\d]){_IN_YEAR}")),
    ("month", re.compile(
        _NOT_EACH + rf"\bthang\s*(?P<month>1[0-2]|0?[1-9])(?!\d|/(?!20\d\d)){_IN_YEAR}")),
    ("month", re.compile(
        r"(?<![\d/])(?P<month>1[0-2]|0?[1-9])\s?/\s?(?P<year>20\d\d)(?!\d)")),
    ("year", re.compile(r"\bnam\s*(?P<year>20\d\d)(?!\d)")),
)  # fmt: skip

# "Trước ngày 31/3" excludes the day itself; "trước 17 giờ ngày 31/3" does not.
_BEFORE = re.compile(r"\btruoc\s+(?:ngay\s+)?$")
_UNTIL = re.compile(
    r"\b(?:den|toi|het|cham nhat|muon nhat|han|truoc \d{1,2} ?(?:gio|h))\b[^;]{0,14}$"
)
_FROM = re.compile(r"\b(?:tu|bat dau)\b[^;]{0,16}$")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days at ``at:to`` of a folded text; ``year`` is ``None`` while nobody named it.

    ``first`` and ``last`` are month and day; a day that its month lacks means the month's end.
    """

    at: int
    to: int
    unit: Unit
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
        _period(match, unit) for unit, pattern in _PATTERNS for match in pattern.finditer(folded)
    ]
    found.sort(key=lambda period: (period.at, -period.to))
    kept: list[Period] = []
    for period in found:
        if not kept or period.at >= kept[-1].to:
            kept.append(period)
    return kept


def is_before(folded: str, period: Period) -> bool:
    """Say whether "trước" stands in front, so that the period is no part of the time."""
    return bool(_BEFORE.search(folded[: period.at]))


def is_until(folded: str, period: Period) -> bool:
    """Say whether "đến", "chậm nhất" or "trước 17 giờ" stands in front: up to its last day."""
    return bool(_UNTIL.search(folded[: period.at]))


def is_from(folded: str, period: Period) -> bool:
    """Say whether "từ" or "bắt đầu" stands in front: from its first day on."""
    return bool(_FROM.search(folded[: period.at])) and not is_until(folded, period)


def year_named(periods: list[Period], year: int | None) -> int | None:
    """Return the year that the periods name, the last one first, else ``year``."""
    return next((period.year for period in reversed(periods) if period.year), year)


def whole_year(year: int | None) -> Days:
    """Return the first and last day of ``year``."""
    return _day(year, 1, 1), _day(year, 12, 31)


def eve(day: dt.date | None) -> dt.date | None:
    """Return the day before, the last one that "trước ngày …" allows."""
    return day and day - dt.timedelta(days=1)


def _period(match: re.Match[str], unit: Unit) -> Period:
    parts = match.groupdict()
    for name in ("month", "year"):
        parts[name] = parts.get(name) or parts.get(f"{name}2")
    year = int(parts["year"]) if parts["year"] else None
    first, last = (1, 1), (12, 31)
    if unit == "day":
        first = last = (int(parts["month"]), int(parts["day"]))
    elif unit == "month":
        first, last = (int(parts["month"]), 1), (int(parts["month"]), 31)
    elif unit == "quarter":
        quarter = _QUARTERS[parts["quarter"]]
        first, last = (3 * quarter - 2, 1), (3 * quarter, 31)
    elif unit == "part":
        months = int(parts["length"])
        first, last = ((1, 1), (months, 31)) if parts["side"] == "dau" else ((13 - months, 1), last)
    return Period(match.start(), match.end(), unit, year, first, last)


def _day(year: int | None, month: int, day: int) -> dt.date | None:
    if year is None:
        return None
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))
