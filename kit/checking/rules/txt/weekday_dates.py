"""TXT124: a weekday that stands beside a date is the weekday of that date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText

# In the order of ``date.weekday``.
DAYS_VI = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NUMBERS = {
    "2": 0, "hai": 0, "3": 1, "ba": 1, "4": 2, "tư": 2, "5": 3, "năm": 3, "6": 4, "sáu": 4,
    "7": 5, "bảy": 5, "bẩy": 5,
}  # fmt: skip
_NAME = rf"(?:thứ (?P<number>{'|'.join(_NUMBERS)})|chủ nhật)"
_WEEKDAY = re.compile(_NAME, re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_NAME}\s*[,(]?\s*(?:ngày\s*)?$", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*[,(]\s*{_NAME}\b", re.IGNORECASE)


@rule(
    id="TXT124",
    slug="weekday-dates",
    severity="error",
    title_vi="Thứ khớp với ngày",
    rationale_vi="Thứ và ngày không khớp thì người dự họp không biết đến hôm nào; thường do chép "
    "lịch của năm trước.",
    source="practice#M23",
)
def check_weekday_dates(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each weekday that its date denies."""
    for text, found in material.prose.dates:
        if found.date is None:
            continue
        said = _BEFORE.search(text.text, 0, found.start) or _BEHIND.match(text.text, found.end)
        if said is None:
            continue
        day = _NUMBERS[said["number"].lower()] if said["number"] else 6
        if day != found.date.weekday():
            words = _WEEKDAY.search(said.group()).group()
            yield _finding(text, words, found.text, DAYS_VI[found.date.weekday()])


def _finding(text: PlanText, words: str, date: str, right: str) -> Finding:
    return Finding(
        code="other-weekday",
        place=text.place,
        target=text.target,
        message_vi=f"{date} là {right}, không phải “{words}”.",
        fix_vi=f"Sửa thành {right}, hoặc sửa lại ngày.",
        found=words,
    )
