"""Days as planners type them: 15/01/2027, alike in every browser whatever its language."""

from __future__ import annotations

import datetime as dt

from kit.errors import ReadError
from kit.model.dates import parse_date

DAY_HINT_VI = "Ghi như 15/01/2027."


def typed_day(text: str, where: str) -> dt.date | None:
    """Return the day in ``text``, ``None`` if it is empty; ReadError ``no-date`` otherwise."""
    text = text.strip()
    day = parse_date(text) if text else None
    if text and day is None:
        raise ReadError(
            "no-date", f"“{text}” không phải ngày tháng năm", where=where, fix_vi=DAY_HINT_VI
        )
    return day
