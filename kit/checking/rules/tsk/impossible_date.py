"""TSK106: the days, months and quarters of a time cell are in the calendar: no 31/6, no tháng 13.

A reader of dates takes 31/6 for the month's last day, so nothing else would notice.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_DAY = re.compile(
    r"\bngày\s+(?P<day>\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(?P<month>\d{1,2})"
    r"(?:\s*(?:[/.-]|,?\s*năm)\s*(?P<year>\d{4}))?"
    r"|(?<![\d/])(?P<day2>\d{1,2})[/.-](?P<month2>\d{1,2})[/.-](?P<year2>\d{4})",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\btháng\s+(?P<number>1[3-9]|[2-9]\d|0{1,2})(?!\d)", re.IGNORECASE)
_QUARTER = re.compile(r"\bquý\s+(?:V\b|VI{0,3}\b|0|[5-9])(?![\w/])", re.IGNORECASE)


@rule(
    id="TSK106",
    slug="impossible-date",
    severity="error",
    title_vi="Ngày, tháng, quý có thật trên lịch",
    rationale_vi="Ngày 31/6 hay 30/02 không có trên lịch: không biết hạn là hôm trước hay hôm sau, "
    "và lộ ra bảng chưa được đọc lại.",
    source="par-index#P2",
    needs=(a_task_table,),
)
def check_impossible_date(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each day, month or quarter that the calendar lacks."""
    year = material.plan.year
    for number, task in enumerate(material.plan.tasks, 1):
        for words, right in _impossible(task.timing.text, year):
            yield task_finding(
                number, task, "timing", "no-such-day",
                f"có mốc thời gian “{words}” không có trên lịch",
                f"Sửa thành “{right}” nếu ý là ngày cuối tháng." if right
                else "Sửa lại theo lịch.",
                found=words, replacement=right,
            )  # fmt: skip


def _impossible(text: str, plan_year: int | None) -> Iterator[tuple[str, str | None]]:
    """Yield what the calendar lacks, with the month's last day where only the day is wrong."""
    for match in _DAY.finditer(text):
        named = match.groupdict()
        day, month = int(named["day"] or named["day2"]), int(named["month"] or named["month2"])
        year = int(named["year"] or named["year2"] or plan_year or 0) or None
        if not 1 <= month <= 12:
            yield match.group(), None
            continue
        # Without a year 29/02 may be right.
        last = calendar.monthrange(year or 2000, month)[1]
        if not 1 <= day <= last:
            at = match.start("day") if named["day"] else match.start("day2")
            digits = named["day"] or named["day2"]
            head, tail = text[match.start() : at], text[at + len(digits) : match.end()]
            yield match.group(), f"{head}{last}{tail}" if day > last else None
    for pattern in (_MONTH, _QUARTER):
        for match in pattern.finditer(text):
            yield match.group(), None
