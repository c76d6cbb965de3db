"""Read a time cell: "Mỗi quý 01 cuộc; cuộc cuối trước ngày 15/12/2027" and its kin."""

from __future__ import annotations

import re
from itertools import pairwise

from kit.model.records import nfc
from kit.model.tasks import Timing
from kit.model.timing.periods import (
    Period,
    eve,
    find_periods,
    is_before,
    is_from,
    is_until,
    whole_year,
    year_named,
)
from kit.model.timing.rhythms import read_rhythm, spread
from kit.model.vietnamese import fold, plain_spaces

_MEMBER = r"(?:\d{1,2}|iii|ii|iv|i)"
_TO = r"(?:-|den het|den)"
_SPAN = re.compile(
    rf"\b(thang|qu[yi]) ?({_MEMBER}) ?{_TO} ?({_MEMBER})(?![\d.]|/\d\d?\b|\w| thang)"
)
_LIST = re.compile(rf"\b(thang|qu[yi]) ?((?:{_MEMBER} ?(?:,|va|;|, va) ?)+{_MEMBER})\b(?! thang)")
_DAYS = re.compile(r"\bngay (\d{1,2}) ?(?:-|,|den|va) ?(?=\d{1,2} ?/ ?(\d{1,2}))")

_GAP_OF_LIST = re.compile(r"\s*(?:,|va|;|, va)\s*(?:ca\s+)?(?:ngay\s+)?")
_GAP_OF_RANGE = re.compile(rf"\s*{_TO}\s*(?:het\s+)?(?:ngay\s+)?")
_GOES_ON = re.compile(r"\b(?:cac|nhung) nam (?:tiep theo|sau|ke tiep)|\btro di\b")
_YEARS = re.compile(rf"\b(20\d\d) ?{_TO} ?(?:nam )?(20\d\d)\b")
_COUNT = re.compile(r"(?:^|: ?)(?P<n>\d{1,3}) [a-z]")

_EVENT = re.compile(
    r"\bsau khi\b|\bkhi\b|\btruoc khi\b|\bdot xuat\b|\btrong qua trinh\b|\bnhan dip\b"
    r"|\btheo (?:ke hoach|yeu cau|tien do|chi dao|lich|thoi gian|quy dinh|huong dan|thong bao"
    r"|de nghi|dot|tung dot|chuong trinh|phan cong|lo trinh|nhu cau|thuc te|dien bien)\b"
    r"|\bke tu (?:ngay|khi)\b|\btu ngay [a-z]|\b(?:sau|trong|trong vong) \d+ ngay\b"
)
_TIMES_A_YEAR = re.compile(
    r"\b0*(?P<n>\d{1,3})(?: \(\w+\))? (?:[a-z][a-z, ]{1,24}?)?"
    r"(?:/ ?(?:0?1 )?nam\b|\b(?:moi|mot|trong|hang) nam\b)"
)
_YEARLY = re.compile(r"\b(?:hang|moi|dinh ky) nam\b")
_ALWAYS = re.compile(r"\b(?:thuong xuyen|ca nam|suot nam|quanh nam|lien tuc|hang ngay|dinh ky)\b")
_IN_YEAR = re.compile(r"\b(?:trong )?nam(?: 20\d\d)?$|^nam 20\d\d\b|^20\d\d$|\btrong nam\b")
_ONE_TIME = re.compile(r"\b(?:hoan thanh|xong|ket thuc|(?:dau|giua|cuoi) nam)\b")


def parse_timing(text: str, *, year: int | None) -> Timing:
    """Read ``text`` into a ``Timing``; the words themselves are kept as typed.

    Args:
        text: a cell of a task table.
        year: the plan year, for "Quý II" or "trước ngày 31/3" without one; ``None`` leaves
            start and end open there.

    What doesn't parse keeps its text and has kind ``unknown``. "Trước ngày 31/3" ends on 30/3;
    "đến ngày", "chậm nhất ngày" include their day. A month or quarter alone is ``once``: at
    some time in it. Several deadlines have the rhythm they make, and ``end`` is the last one.
    """
    typed = nfc(text).strip()
    folded = fold(plain_spaces(typed)).strip(" .;:*-+")
    without_brackets = plain_spaces(re.sub(r"\([^)]*\)?", " ", folded))
    for words in (folded, without_brackets):
        timing = _read(_spelled_out(words), year) if words else None
        if timing:
            return timing.with_(text=typed)
    return Timing(text=typed)


def _read(words: str, year: int | None) -> Timing | None:
    periods = find_periods(words)
    for read in (read_rhythm, _deadlines, _event, _listed, _range, _single, _in_year):
        timing = read(words, periods, year)
        if timing:
            return timing
    return None


def _spelled_out(folded: str) -> str:
    """Write "tháng 3 - 6" as two months, "quý I, III" as two quarters, so that each is seen."""
    folded = re.sub("[–—]", "-", folded)
    folded = _DAYS.sub(r"ngay \1/\2 - ngay ", folded)
    folded = _SPAN.sub(r"\1 \2 - \1 \3", folded)
    return _LIST.sub(
        lambda named: ", ".join(f"{named[1]} {one}" for one in re.findall(_MEMBER, named[2])),
        folded,
    )


def _deadlines(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    """Several clauses with a deadline each: "01 bài trước ngày 30/6; 01 bài trước ngày 15/12"."""
    clauses = [clause for clause in re.split(r"\s*;\s*", folded) if clause]
    if len(clauses) < 2:
        return None
    ends, total = [], 0
    for clause in clauses:
        inside = find_periods(clause)
        if len(inside) != 1:
            return None
        named = inside[0].year or year_named(periods, year)
        is_eve = is_before(clause, inside[0])
        ends.append(eve(inside[0].start(named)) if is_eve else inside[0].end(named))
        count = _COUNT.search(clause)
        total += int(count["n"]) if count else 1
    kind = spread([period.last[0] for period in periods])
    return Timing(kind=kind, end=max(ends) if all(ends) else None, per_year=total)


def _event(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    has_period = any(period.unit != "year" for period in periods)
    if has_period or _ALWAYS.search(folded) or not _EVENT.search(folded):
        return None
    return Timing(kind="event")


def _listed(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    """Several times of one sort: "Tháng 6, tháng 12"; "Quý I, quý III"; "trước 25/6 và 25/12"."""
    units = {period.unit for period in periods}
    if len(periods) < 2 or len(units) != 1 or units & {"year", "part"}:
        return None
    if not all(_GAP_OF_LIST.fullmatch(folded[a.to : b.at]) for a, b in pairwise(periods)):
        return None
    named = year_named(periods, year)
    kind = spread([period.last[0] for period in periods])
    start, end = periods[0].start(named), periods[-1].end(named)
    if is_before(folded, periods[0]):
        start, end = None, eve(periods[-1].start(named))
    return Timing(kind=kind, start=start, end=end, per_year=len(periods))


def _range(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    years = _YEARS.search(folded)
    if years and all(period.unit == "year" for period in periods):
        start, end = whole_year(int(years[1]))[0], whole_year(int(years[2]))[1]
        return Timing(kind="range", start=start, end=None if _GOES_ON.search(folded) else end)
    if len(periods) == 1 and _GOES_ON.search(folded):
        return Timing(kind="range", start=periods[0].start(year))
    if len(periods) != 2:
        return None
    first, last = periods
    is_range = _GAP_OF_RANGE.fullmatch(folded[first.to : last.at])
    if not is_range and not is_from(folded, first):
        return None
    named = year_named(periods, year)
    end = eve(last.start(named)) if is_before(folded, last) else last.end(named)
    return Timing(kind="range", start=first.start(named), end=end)


def _single(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    """One deadline, day, month or quarter, or everything from or until it."""
    parts = [period for period in periods if period.unit != "year"]
    bounds = [p for p in periods if is_from(folded, p) or is_until(folded, p)]
    if not parts and len(bounds) == 1:
        parts = bounds
    if len(parts) != 1:
        return None
    period, named = parts[0], year_named(periods, year)
    if is_before(folded, period):
        return Timing(kind="once", end=eve(period.start(named)))
    if is_from(folded, period):
        return Timing(kind="range", start=period.start(named))
    if is_until(folded, period):
        is_open = period.unit == "year" or re.search(r"\btu\b", folded[: period.at])
        kind = "range" if is_open else "once"
        return Timing(kind=kind, end=period.end(named))
    return Timing(kind="once", start=period.start(named), end=period.end(named))


def _in_year(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    """All through the year, a number of times in it, or once at some time of it."""
    if len(periods) > 1 or any(period.unit != "year" for period in periods):
        return None
    alone = re.fullmatch(r"20\d\d", folded)
    start, end = whole_year(int(folded) if alone else year_named(periods, year))
    times = _TIMES_A_YEAR.search(folded)
    if times:
        return Timing(kind="all_year", start=start, end=end, per_year=int(times["n"]))
    if _ALWAYS.search(folded):
        return Timing(kind="all_year", start=start, end=end)
    if _YEARLY.search(folded):
        return Timing(kind="all_year", start=start, end=end, per_year=1)
    if _ONE_TIME.search(folded) and (periods or "nam" in folded.split()):
        return Timing(kind="once", start=start, end=end)
    return Timing(kind="all_year", start=start, end=end) if _IN_YEAR.search(folded) else None
