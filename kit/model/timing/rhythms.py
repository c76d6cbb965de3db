"""Rhythms of a time cell: weekly, monthly, quarterly, half-yearly, with number and window."""

from __future__ import annotations

import datetime as dt
import re

from kit.model.tasks import Timing, TimingKind
from kit.model.timing.periods import (
    Days,
    Period,
    eve,
    is_before,
    is_from,
    is_until,
    whole_year,
    year_named,
)

# Kind → times in a whole year. A year has 52 full weeks.
TURNS: dict[TimingKind, int] = {"weekly": 52, "monthly": 12, "quarterly": 4, "half_yearly": 2}

_MONTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6}
_WORDS: dict[TimingKind, str] = {
    "weekly": "tuan", "monthly": "thang", "quarterly": "qu[yi]",
    "half_yearly": "(?:0?6|sau) thang|nua nam",
}  # fmt: skip

# "Mỗi quý 02 buổi" says a rhythm, "quý 2" and "quý II" a period, "6 tháng đầu năm" a part.
_NO_PERIOD = r"(?! (?:dau|cuoi|i|ii|iii|iv)\b)"
_RHYTHMS = {
    kind: re.compile(
        rf"\b(?:hang|moi|tung) (?:{word})\b{_NO_PERIOD}"
        rf"|\b(?:dinh ky|theo|bao cao|cac|cuoi|mot|0?1) (?:{word})\b(?! \d){_NO_PERIOD}"
        rf"|/ ?(?:0?1 )?(?:{word})\b|(?<!\d )\b(?:{word})(?:/| )(?:0?1 |mot )?lan\b"
    )
    for kind, word in _WORDS.items()
}
# Reports name their periods: "quý, 6 tháng, năm"; "quý I, 6 tháng, quý III, năm"; "6 tháng, năm".
_REPORTS: dict[TimingKind, re.Pattern[str]] = {
    "quarterly": re.compile(
        r"\bqu[yi](?: i)?(?:,| va) (?:(?:0?6|sau) thang|nam)\b|\b0?3 thang, 0?6 thang, 0?9 thang"
    ),
    "half_yearly": re.compile(
        r"\b(?:0?6|sau) thang(?: dau nam)?(?:,| va| -|;) (?:tong ket |bao cao |cuoi )?"
        r"(?:ca |hang |cuoi )?nam\b"
    ),
}
_N = r"0?(?P<n>[2-6]|hai|ba)"
_EVERY_N = re.compile(
    rf"\b{_N} (?P<unit>tuan|thang)(?:/| )(?:0?1 |mot )?lan\b"
    r"|/ ?0?(?P<n2>[2-6]) (?P<unit2>tuan|thang)\b"
)
_NUMBER_WORDS = {"hai": 2, "ba": 3}

_NUMBER = r"0*(?P<n>[1-9]\d?)(?: ?- ?\d{1,2})?"
_THING = r"(?!thang\b|nam\b|ngay\b|qu[yi]\b|tuan\b|gio\b)[a-z]"


def read_rhythm(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    """Read a rhythm with its number and window; ``None`` where the cell has none.

    Times a year are counted over the weeks, months, quarters or half-years that the window
    touches: "từ tháng 02, mỗi tháng 02 tin, bài; đủ trước ngày 15/12" asks for 22.
    """
    names_reports = any(pattern.search(folded) for pattern in _REPORTS.values())
    start, end = _window(folded, [] if names_reports else periods, year_named(periods, year))
    every = _EVERY_N.search(folded)
    if every:
        return _every_n(every, start, end)
    kind = _kind(folded)
    if kind is None:
        return None
    return Timing(
        kind=kind, start=start, end=end, per_year=turns(kind, start, end) * _count(folded, kind)
    )


def turns(kind: TimingKind, start: dt.date | None, end: dt.date | None) -> int:
    """Count the weeks, months, quarters or half-years that the days from start to end touch."""
    if start is None or end is None or (start, end) == whole_year(start.year):
        return TURNS[kind]
    if kind == "weekly":
        return max((end - start).days + 7, 7) // 7
    first, last = ((day.year * 12 + day.month - 1) // _MONTHS[kind] for day in (start, end))
    return max(last - first + 1, 1)


def spread(months: list[int]) -> TimingKind:
    """Name the rhythm of single times in ``months``: one each half-year, quarter, month."""
    halves, quarters = {(m - 1) // 6 for m in months}, {(m - 1) // 3 for m in months}
    if len(months) == len(halves) == 2:
        return "half_yearly"
    if len(months) == len(quarters) == 4:
        return "quarterly"
    return "monthly" if len(set(months)) == len(months) == 12 else "range"


def _kind(folded: str) -> TimingKind | None:
    for patterns in (_REPORTS, _RHYTHMS):
        for kind, pattern in patterns.items():
            if pattern.search(folded):
                return kind
    return None


def _every_n(every: re.Match[str], start: dt.date | None, end: dt.date | None) -> Timing:
    digits, unit = every["n"] or every["n2"], every["unit"] or every["unit2"]
    n = _NUMBER_WORDS.get(digits) or int(digits)
    if unit == "tuan":
        return Timing(kind="weekly", start=start, end=end, per_year=TURNS["weekly"] // n)
    kinds: dict[int, TimingKind] = {3: "quarterly", 6: "half_yearly"}
    return Timing(kind=kinds.get(n, "monthly"), start=start, end=end, per_year=12 // n)


def _count(folded: str, kind: TimingKind) -> int:
    """Return the number that belongs to the rhythm: 2 in "mỗi tháng 02 tin", else 1."""
    word = _WORDS[kind]
    least = r"(?:it nhat |toi thieu |co |tu |tu \w+ )*"
    after = re.search(rf"\b(?:moi|hang) (?:{word}),? {least}{_NUMBER} {_THING}", folded)
    each = rf"(?:/ ?(?:0?1 )?| ?moi | mot | hang )(?:{word})\b"
    before = re.search(rf"\b{_NUMBER} (?:{_THING}[a-z, ]{{0,24}})?{each}", folded)
    found = after or before
    return int(found["n"]) if found else 1


def _window(folded: str, periods: list[Period], named: int | None) -> Days:
    """Return first and last day of a rhythm: the year, cut by "từ …" and "trước …", "đến …"."""
    start, end = whole_year(named)
    for period in periods:
        if period.unit == "part":
            continue
        if is_before(folded, period):
            end = eve(period.start(named))
        elif is_from(folded, period):
            start = period.start(named)
        elif is_until(folded, period) or period.unit != "year":
            end = period.end(named)
    return start, end
