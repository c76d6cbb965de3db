"""Read a time cell: "Mỗi quý 01 cuộc; cuộc cuối trước ngày 15/12/2027" and its kin."""

from __future__ import annotations

import datetime as dt
import re

from kit.model.records import nfc
from kit.model.tasks import Timing, TimingKind
from kit.model.timing.periods import Period, find_periods, is_before, whole_year
from kit.model.vietnamese import fold, plain_spaces

# Kind, times a year, the period's word. "Mỗi quý 02 buổi" says a rhythm, "quý 2" a period.
_RHYTHM_WORDS: tuple[tuple[TimingKind, int, str], ...] = (
    ("weekly", 52, r"tuan"),
    ("monthly", 12, r"thang"),
    ("quarterly", 4, r"qu[yi]"),
    ("half_yearly", 2, r"(?:0?6|sau) thang|nua nam"),
)
_NO_PERIOD = r"(?! (?:dau|cuoi|i\b|ii\b|iii\b|iv\b))"
_RHYTHMS = tuple(
    (
        kind,
        times,
        re.compile(
            rf"\b(?:hang|moi|tung) (?:{word})\b{_NO_PERIOD}"
            rf"|\b(?:dinh ky|theo|bao cao|cac|cuoi|mot|0?1) (?:{word})\b(?! \d){_NO_PERIOD}"
            rf"|/ ?(?:0?1 )?(?:{word})\b|(?<!\d )\b(?:{word})(?:/| )(?:0?1 |mot )?lan\b"
        ),
    )
    for kind, times, word in _RHYTHM_WORDS
)
# Reports: "quý, 6 tháng, năm"; "6 tháng, năm"; "6 tháng và cả năm".
_REPORTS: tuple[tuple[TimingKind, int, re.Pattern[str]], ...] = (
    ("quarterly", 4, re.compile(r"\bqu[yi](?:,| va) (?:0?6 thang|sau thang|nam)\b")),
    ("half_yearly", 2, re.compile(r"\b(?:0?6|sau) thang(?:,| va| -|;) (?:ca |hang |cuoi )?nam\b")),
)
_EVERY_N = re.compile(r"\b(?P<n>0?[2-6]|hai|ba) (?P<unit>tuan|thang)(?:/| )(?:0?1 |mot )?lan\b")
_TIMES_A_YEAR = re.compile(
    r"\b(?P<n>\d{1,3})(?: \(\w+\))? (?:[a-z][a-z, ]{1,24}?)?(?:/ ?(?:0?1 )?nam\b|(?:moi|mot|trong|hang) nam\b)"
)
_YEARLY = re.compile(r"\b(?:hang|moi|dinh ky) nam\b")
_ALL_YEAR = re.compile(
    r"\b(?:thuong xuyen|ca nam|trong nam|suot nam|lien tuc|quanh nam|hang ngay|dinh ky|nam 20\d\d$)"
    r"|^nam 20\d\d\b|^20\d\d$"
)
_EVENT = re.compile(
    r"\b(?:ngay )?sau khi\b|\bkhi\b|\btheo (?:ke hoach|yeu cau|tien do|chi dao|lich|thoi gian|quy dinh"
    r"|huong dan|thong bao|de nghi|dot|tung dot|chuong trinh|phan cong)|\bdot xuat\b|\btrong qua trinh\b"
    r"|\btruoc khi\b|\bke tu (?:ngay|khi)\b|\bnhan dip\b|\btrong thoi gian\b|\bsau \d+ ngay\b"
    r"|\btrong (?:vong )?\d+ ngay\b"
)
_FROM = re.compile(r"\b(?:tu|bat dau)\b[^;]{0,16}$")
_OPEN_END = re.compile(r"\b(?:va )?(?:cac|nhung) nam (?:tiep theo|sau|ke tiep)|tro di\b")
_TO = re.compile(r"^\s*(?:-|–|—|den het|den|toi)\s*(?:ngay |thang |het )?$")
_COUNT = re.compile(r"\b(?P<n>\d{1,3})\s+(?!thang\b|ngay\b|gio\b|lan cuoi)[a-z]")
_MONTH_RANGE = re.compile(r"\b(thang|qu[yi])\s*(\w{1,3})\s*(?:-|–|—|den|den thang)\s*(\d{1,2}|iv|iii|ii|i)\b")
_MONTH_LIST = re.compile(r"\b(thang|qu[yi])\s*((?:\w{1,3}\s*(?:,|va|;)\s*)+\w{1,3})\b(?!\s*[a-z])")
_DAY_RANGE = re.compile(r"\bngay\s*(\d{1,2})\s*(?:-|–|,|den|va)\s*(?=\d{1,2}\s?/\s?(\d{1,2}(?:\s?/\s?\d{4})?))")
_YEAR_RANGE = re.compile(r"\b(20\d\d)\s*(?:-|–|—|den)\s*(?:nam )?(20\d\d)\b")


def parse_timing(text: str, *, year: int | None) -> Timing:
    """Read ``text`` into a ``Timing``; the words themselves are kept as typed.

    Args:
        text: a cell of a task table.
        year: the plan year, for "Quý II" or "trước ngày 31/3" without one; ``None`` leaves
            start and end open there.

    What doesn't parse keeps its text and has kind ``unknown``. "Trước ngày 31/3" ends on 30/3;
    "đến ngày", "chậm nhất ngày" include their day. A rhythm with a number ("mỗi tháng 02
    tin") counts over the months from start to end.
    """
    typed = nfc(text).strip()
    folded = _spelled_out(fold(plain_spaces(typed)).strip(" .;:()*-+"))
    if not folded:
        return Timing(text=typed)
    periods = find_periods(folded)
    for read in (_rhythm, _deadlines, _event, _listed, _range, _single, _all_year):
        timing = read(folded, periods, year)
        if timing:
            return timing.with_(text=typed)
    return Timing(text=typed)


def _spelled_out(folded: str) -> str:
    """Write "tháng 3 - 6/2027" as two months, "quý I, III" as two quarters, so that each is seen."""
    folded = folded.replace("–", "-").replace("—", "-").replace("hang quy", "hang quy")
    folded = re.sub(r"\bhan[gq]\b", "hang", folded)
    folded = _DAY_RANGE.sub(r"ngay \1/\2 - ngay ", folded)
    folded = _MONTH_RANGE.sub(r"\1 \2 - \1 \3", folded)
    return _MONTH_LIST.sub(_each_named, folded)


def _each_named(match: re.Match[str]) -> str:
    word, members = match[1], re.split(r"\s*(?:,|va|;)\s*", match[2])
    if not all(re.fullmatch(r"\d{1,2}|i{1,3}|iv", member) for member in members):
        return match.group()
    return ", ".join(f"{word} {member}" for member in members)


def _rhythm(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    """Weekly, monthly, quarterly, half-yearly, with a window and a count if they are said."""
    every = _EVERY_N.search(folded)
    if every:
        return _every_n(every, periods, year)
    kind, times = _rhythm_of(folded)
    if kind is None:
        return None
    start, end = _window(folded, periods, year)
    count = _count_each(folded, kind)
    per_year = times
    if start and end and (start, end) != whole_year(start.year):
        per_year = _turns(kind, start, end)
    return Timing(kind=kind, start=start, end=end, per_year=per_year * count)


def _rhythm_of(folded: str) -> tuple[TimingKind | None, int]:
    for kind, times, pattern in (*_REPORTS, *_RHYTHMS):
        if pattern.search(folded):
            return kind, times
    return None, 0


def _every_n(every: re.Match[str], periods: list[Period], year: int | None) -> Timing:
    n = {"hai": 2, "ba": 3}.get(every["n"]) or int(every["n"])
    start, end = _window("", periods, year)
    if every["unit"] == "tuan":
        return Timing(kind="weekly", start=start, end=end, per_year=52 // n)
    kinds: dict[int, TimingKind] = {3: "quarterly", 6: "half_yearly"}
    return Timing(kind=kinds.get(n, "monthly"), start=start, end=end, per_year=12 // n)


def _count_each(folded: str, kind: TimingKind) -> int:
    """Return the number that belongs to the rhythm: 2 in "mỗi tháng 02 tin", else 1."""
    word = next(word for name, _, word in _RHYTHM_WORDS if name == kind)
    number = r"0*(?P<n>[1-9]\d?)"
    what = r"(?!thang\b|nam\b|ngay\b|qu[yi]\b)[a-z]"
    after = re.search(
        rf"\b(?:moi|hang) (?:{word}),? (?:it nhat |toi thieu |co |tu )*{number} {what}", folded
    )
    before = re.search(
        rf"\b{number} (?:{what}[a-z, ]{{0,24}})?(?:/ ?(?:0?1 )?| moi | mot | hang )(?:{word})\b", folded
    )
    found = after or before
    return int(found["n"]) if found else 1


def _turns(kind: TimingKind, start: dt.date, end: dt.date) -> int:
    """Count the weeks, months, quarters or half-years that the days from start to end touch."""
    if kind == "weekly":
        return ((end - start).days + 7) // 7
    size = {"monthly": 1, "quarterly": 3, "half_yearly": 6}[kind]
    months = [day.year * 12 + day.month - 1 for day in (start, end)]
    return months[1] // size - months[0] // size + 1


def _window(
    folded: str, periods: list[Period], year: int | None
) -> tuple[dt.date | None, dt.date | None]:
    """Return first and last day of a rhythm: the year, cut by "từ …" and "trước …", "đến …"."""
    named = next((period.year for period in periods if period.year), year)
    start, end = whole_year(named)
    for period in periods:
        if period.unit == "year" and not _FROM.search(folded[: period.at]):
            continue
        if is_before(folded, period):
            end = _eve(period.start(named))
        elif _FROM.search(folded[: period.at]):
            start = period.start(named)
        else:
            end = period.end(named)
    return start, end


def _eve(day: dt.date | None) -> dt.date | None:
    return day and day - dt.timedelta(days=1)


def _deadlines(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    """Several deadlines: "01 đề cương trước ngày 31/3; 01 đề cương trước ngày 30/9"."""
    clauses = [clause for clause in re.split(r"\s*;\s*", folded) if clause]
    if len(clauses) < 2:
        return None
    ends, total = [], 0
    for clause in clauses:
        inside = find_periods(clause)
        if len(inside) != 1:
            return None
        named = inside[0].year or next((p.year for p in periods if p.year), year)
        before = is_before(clause, inside[0])
        ends.append(_eve(inside[0].start(named)) if before else inside[0].end(named))
        count = _COUNT.match(clause)
        total += int(count["n"]) if count else 1
    kind = _spread([end.month for end in ends]) if all(ends) else "range"
    return Timing(kind=kind, end=max(ends) if all(ends) else None, per_year=total)


def _listed(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    """Several months or quarters: "Tháng 6, tháng 12"; "Quý I, quý III"."""
    units = {period.unit for period in periods}
    if len(periods) < 2 or units - {"month", "quarter"} or len(units) != 1:
        return None
    gaps = [folded[a.to : b.at] for a, b in zip(periods, periods[1:], strict=False)]
    if not all(re.fullmatch(r"\s*(?:,|va|;|, va)\s*", gap) for gap in gaps):
        return None
    named = next((period.year for period in reversed(periods) if period.year), year)
    months = [period.last[0] for period in periods]
    start, end = periods[0].start(named), periods[-1].end(named)
    return Timing(kind=_spread(months), start=start, end=end, per_year=len(periods))


def _spread(months: list[int]) -> TimingKind:
    """Name the rhythm of single times: one a half-year, one a quarter, one a month."""
    halves, quarters = {(m - 1) // 6 for m in months}, {(m - 1) // 3 for m in months}
    if len(months) == 2 == len(halves):
        return "half_yearly"
    if len(months) == 4 == len(quarters):
        return "quarterly"
    return "monthly" if len(months) == 12 else "range"


def _range(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    years = _YEAR_RANGE.search(folded)
    if years and len([p for p in periods if p.unit != "year"]) == 0:
        first, last = int(years[1]), int(years[2])
        return Timing(kind="range", start=whole_year(first)[0], end=whole_year(last)[1])
    if not periods:
        return None
    first, last = periods[0], periods[-1]
    if _OPEN_END.search(folded) and len(periods) == 1:
        return Timing(kind="range", start=first.start(year))
    if len(periods) != 2:
        return None
    if not (_TO.match(folded[first.to : last.at]) or _FROM.search(folded[: first.at])):
        return None
    start = first.start(last.year or year)
    end = _eve(last.start(year)) if is_before(folded, last) else last.end(first.year or year)
    return Timing(kind="range", start=start, end=end)


def _single(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    """One deadline, month, quarter or day."""
    parts = [period for period in periods if period.unit != "year"]
    if len(parts) != 1:
        return None
    period = parts[0]
    named = period.year or next((p.year for p in periods if p.year), year)
    if is_before(folded, period):
        return Timing(kind="once", end=_eve(period.start(named)))
    if _FROM.search(folded[: period.at]):
        return Timing(kind="range", start=period.start(named))
    if re.search(r"\b(?:den|toi|cham nhat|muon nhat|han)\b[^;]{0,14}$", folded[: period.at]):
        return Timing(kind="once", end=period.end(named))
    return Timing(kind="once", start=period.start(named), end=period.end(named))


def _event(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    if not _EVENT.search(folded) or re.search(r"\bthuong xuyen\b|\bca nam\b", folded):
        return None
    parts = [period for period in periods if period.unit != "year"]
    return None if parts else Timing(kind="event")


def _all_year(folded: str, periods: list[Period], year: int | None) -> Timing | None:
    times = _TIMES_A_YEAR.search(folded)
    named = next((period.year for period in periods if period.year), year)
    if re.fullmatch(r"20\d\d", folded):
        named = int(folded)
    start, end = whole_year(named)
    if times:
        return Timing(kind="all_year", start=start, end=end, per_year=int(times["n"]))
    if _YEARLY.search(folded):
        return Timing(kind="all_year", start=start, end=end, per_year=1)
    if _ALL_YEAR.search(folded):
        return Timing(kind="all_year", start=start, end=end)
    return None
