"""Write a Timing in words; ``parse_timing`` reads them back."""

from __future__ import annotations

import calendar
import datetime as dt

from kit.model.dates import format_short
from kit.model.tasks import Timing
from kit.model.timing.periods import whole_year
from kit.model.vietnamese import roman

_RHYTHM = {"weekly": ("tuần", 52), "monthly": ("tháng", 12), "quarterly": ("quý", 4), "half_yearly": ("6 tháng", 2)}  # fmt: skip


def format_timing(timing: Timing) -> str:
    """Return the words as typed, or else words made from the meaning; ``""`` for no meaning."""
    if timing.text:
        return timing.text
    if timing.kind in _RHYTHM:
        return _rhythm(timing)
    if timing.kind == "all_year":
        times = f"{timing.per_year:02d} lần/năm" if timing.per_year else "Thường xuyên trong năm"
        return f"{times} {timing.start.year}" if timing.start else times
    if timing.kind in ("once", "range"):
        return _days(timing.start, timing.end)
    return ""


def _rhythm(timing: Timing) -> str:
    word, _ = _RHYTHM[timing.kind]
    start, end = timing.start, timing.end
    each = f"Mỗi {word}"
    if start is None or end is None or (start, end) == whole_year(start.year):
        return f"{each}, năm {start.year}" if start else f"Hằng {word}"
    return f"{each}, từ ngày {format_short(start)} đến ngày {format_short(end)}"


def _days(start: dt.date | None, end: dt.date | None) -> str:
    if start is None:
        return f"Trước ngày {format_short(end + dt.timedelta(days=1))}" if end else ""
    if end is None:
        return f"Từ ngày {format_short(start)}"
    named = _named_period(start, end)
    if named:
        return named
    if start == end:
        return f"Ngày {format_short(start)}"
    return f"Từ ngày {format_short(start)} đến ngày {format_short(end)}"


def _named_period(start: dt.date, end: dt.date) -> str | None:
    """Return "Tháng 3/2027", "Quý II/2027" or "Tháng 3 - 6/2027" where the days are exactly that."""
    ends_month = end.day == calendar.monthrange(end.year, end.month)[1]
    if start.year != end.year or start.day != 1 or not ends_month:
        return None
    if start.month == end.month:
        return f"Tháng {_month(start.month)}/{start.year}"
    if end.month % 3 == 0 and end.month - start.month == 2:
        return f"Quý {roman(end.month // 3)}/{start.year}"
    return f"Tháng {_month(start.month)} - {_month(end.month)}/{start.year}"


def _month(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)
