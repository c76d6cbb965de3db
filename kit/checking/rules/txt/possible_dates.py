"""TXT123: every date stands in the calendar."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText

# A day and month without a year; a leap year lets 29/2 pass.
_SHORT = re.compile(
    r"(?<!\w)ngày\s+(?P<day>\d{1,2})(?:/|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?![\d/-]|\.\d|,? (?:năm|\d{4}))"
)
LEAP_YEAR = 2000
# The column of times has a rule of its own, in the family of tasks.
_TIMES = "timing"


@rule(
    id="TXT123",
    slug="possible-dates",
    severity="error",
    title_vi="Ngày tháng có trong lịch",
    rationale_vi="“31/4” hay “30/02” không có trong lịch: thời hạn đó không ai thực hiện được, "
    "không ai kiểm tra được.",
    source="nd30-format#DATE-01",
)
def check_possible_dates(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each date that no calendar has."""
    for text, date in material.prose.dates:
        if date.kind == "impossible" and text.field != _TIMES:
            yield _finding(text, date.text)
    for hit in material.prose.find(_SHORT):
        is_open = hit.text.field != _TIMES
        if is_open and not _is_possible(int(hit.match["day"]), int(hit.match["month"])):
            yield _finding(hit.text, hit.words)


def _is_possible(day: int, month: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(LEAP_YEAR, month)[1]


def _finding(text: PlanText, words: str) -> Finding:
    return Finding(
        code="no-such-day",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}” không có trong lịch.",
        fix_vi="Sửa thành ngày có thật (tháng 4, 6, 9, 11 có 30 ngày; tháng 2 có 28 hoặc 29).",
        found=words,
    )
