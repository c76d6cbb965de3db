"""Write a Timing in words; ``parse_timing`` reads the same meaning back."""

from __future__ import annotations

import calendar
import datetime as dt

from kit.model.dates import format_short
from kit.model.tasks import Timing, TimingKind
from kit.model.timing.periods import whole_year
from kit.model.timing.rhythms import turns
from kit.model.vietnamese import roman

_EACH: dict[TimingKind, str] = {
    "weekly": "tuần", "monthly": "tháng", "quarterly": "quý", "half_yearly": "6 tháng",
}  # fmt: skip


def format_timing(timing: Timing) -> str:
    """Return the words as typed, or else words made from the meaning.

    Without text an event and an unknown time have no words: the result is ``""``.
    """
    if timing.text:
        return timing.text
    if timing.kind in _EACH:
        return _rhythm(timing)
    if timing.kind == "all_year":
        return _all_year(timing)
    if timing.kind == "once":
        return _once(timing.start, timing.end)
    return _range(timing.start, timing.end) if timing.kind == "range" else ""


def _rhythm(timing: Timing) -> str:
    start, end = timing.start, timing.end
    times = (timing.per_year or 0) // turns(timing.kind, start, end)
    each = f"Mỗi {_EACH[timing.kind]} {max(times, 1):02d} lần"
    if start is None or end is None:
        return each
    if (start, end) == whole_year(start.year):
        return f"{each}, năm {start.year}"
    return f"{each}, từ ngày {format_short(start)} đến ngày {format_short(end)}"


def _all_year(timing: Timing) -> str:
    year = f" {timing.start.year}" if timing.start else ""
    if timing.per_year is None:
        return f"Thường xuyên trong năm{year}"
    return f"{timing.per_year:02d} lần trong năm{year}"


def _once(start: dt.date | None, end: dt.date | None) -> str:
    if end is None:
        return ""
    if start is None:
        return f"Trước ngày {format_short(end + dt.timedelta(days=1))}"
    if start == end:
        return f"Ngày {format_short(start)}"
    months = _months(start, end)
    if months and end.month == start.month:
        return f"Tháng {_month(start.month)}/{start.year}"
    if months and end.month % 3 == 0 and end.month - start.month == 2:
        return f"Quý {roman(end.month // 3)}/{start.year}"
    if (start, end) == whole_year(start.year):
        return f"Hoàn thành trong năm {start.year}"
    return _range(start, end)


def _range(start: dt.date | None, end: dt.date | None) -> str:
    if start is None:
        return f"Đến ngày {format_short(end)}" if end else ""
    if end is None:
        return f"Từ ngày {format_short(start)}"
    if _months(start, end) and start.month != end.month:
        return f"Tháng {_month(start.month)} - {_month(end.month)}/{start.year}"
    return f"Từ ngày {format_short(start)} đến ngày {format_short(end)}"


def _months(start: dt.date, end: dt.date) -> bool:
    """Say whether the days are whole months of one year."""
    is_last = end.day == calendar.monthrange(end.year, end.month)[1]
    return start.year == end.year and start.day == 1 and is_last


def _month(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)
