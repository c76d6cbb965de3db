"""Dates as documents write them: in words, with slashes, with blanks, with OCR's spaces.

The zero rule (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4): days 1 to 9 and months
1 and 2 take a zero in front, months 3 to 12 do not.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

# A year outside this range is a misread number, not a date of a document in use.
YEARS = range(1900, 2101)

# Room to write a number by hand, as wide as the samples of the decree leave it.
BLANK = " " * 6

# A blank left open: spaces only, dots, an ellipsis, underscores, or a mark such as [..].
_OPEN = r"[\s.…_\[\]*]*"
_LONG = re.compile(
    rf"\bng[àa]y{_OPEN}(?P<day>\d{{1,2}})?{_OPEN}\btháng{_OPEN}(?P<month>\d{{1,2}})?{_OPEN}"
    rf"(?:\bnăm|,){_OPEN}(?P<year>(?:\d[ \u00a0]?){{4}}(?<![ \u00a0]))(?!\d)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?<![\d/.,-])(?P<day>\d{1,2})\s{0,2}(?P<sign>[/.\-])\s{0,2}(?P<month>\d{1,2})"
    r"\s{0,2}(?P=sign)\s{0,2}(?P<year>\d{4})(?!\d|[/.-]\d)"
)
_ISO = re.compile(r"(?<![\d/-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d/-])")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at ``start:end`` of a text.

    Attributes:
        kind: ``full``; ``blank`` where day or month are left open; ``impossible`` for a day
            that no calendar has (31/4/2025), which is reported, never raised.
        date: only for ``full``.
        day, month, year: the numbers as read, ``None`` where blank.
    """

    start: int
    end: int
    text: str
    kind: Literal["full", "blank", "impossible"]
    date: dt.date | None
    day: int | None
    month: int | None
    year: int


def format_long(date: dt.date) -> str:
    """Return ``ngày 05 tháng 01 năm 2020``, the form of the date line."""
    return f"ngày {date.day:02d} tháng {_month(date.month)} năm {date.year}"


def format_short(date: dt.date) -> str:
    """Return ``05/01/2020`` or ``15/7/2021``, the form in running text, by the same zero rule."""
    return f"{date.day:02d}/{_month(date.month)}/{date.year}"


def blank_date(year: int, month: int | None = None) -> str:
    """Return the date line of a document that waits for its number and day."""
    room = BLANK if month is None else f" {_month(month)} "
    return f"ngày{BLANK}tháng{room}năm {year}"


def find_dates(text: str) -> list[FoundDate]:
    """Find every date that names its year, in reading order.

    ``28/12`` without a year is no date here; ``24/2019/QĐ-UBND`` and ``3/7`` are none anywhere.
    """
    found = [_read(match) for pattern in (_LONG, _SHORT, _ISO) for match in pattern.finditer(text)]
    found.sort(key=lambda date: (date.start, -date.end))
    return [date for i, date in enumerate(found) if i == 0 or date.start >= found[i - 1].end]


def parse_date(text: str) -> dt.date | None:
    """Return the first complete, possible date in ``text``, else ``None``."""
    return next((found.date for found in find_dates(text) if found.date), None)


def _month(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)


def _read(match: re.Match[str]) -> FoundDate:
    day, month, year = (_number(match[name]) for name in ("day", "month", "year"))
    kind, date = "blank", None
    if day is not None and month is not None:
        date = _date_or_none(year, month, day)
        kind = "full" if date else "impossible"
    elif month is not None and not 1 <= month <= 12:
        kind = "impossible"
    return FoundDate(match.start(), match.end(), match.group(), kind, date, day, month, year)


def _number(digits: str | None) -> int | None:
    return int("".join(digits.split())) if digits else None


def _date_or_none(year: int, month: int, day: int) -> dt.date | None:
    if year not in YEARS:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
