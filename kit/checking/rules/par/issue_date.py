"""PAR101: a yearly plan comes out in time for its year.

No day holds for the whole country; the one in ``key_days.csv`` is a habit, and says so.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.task_rows import key_days
from kit.checking.facts.genre import (
    a_reform_plan,
    a_signing_day,
    a_whole_plan,
    a_year,
    signing_day,
)
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short
from kit.model.vietnamese import fold

LATE = "issued_late"
_OF_ONE_YEAR = re.compile(r"(?<!den )(?<!het )\bnam (20\d\d)\b(?!\s*(?:-|–|den)\s*(?:nam )?\d)")


def _a_yearly_plan(material: Material, catalog: Catalog) -> str | None:
    subject = material.plan.subject
    if not subject or _OF_ONE_YEAR.search(fold(subject)):
        return None
    return "Trích yếu không cho biết đây là kế hoạch của một năm."


@rule(
    id="PAR101",
    slug="issue-date",
    severity="warn",
    title_vi="Kế hoạch ban hành sớm trong năm",
    rationale_vi="Kế hoạch ra sau quý I thì nhiều việc của năm đã qua, và thường mất điểm ban hành "
    "kế hoạch kịp thời.",
    source="par-index#P6",
    needs=(a_reform_plan, a_whole_plan, a_year, a_signing_day, _a_yearly_plan),
)
def check_issue_date(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if the plan is signed after the habitual last day, or after its year."""
    day, year = signing_day(material), material.plan.year
    late = _late_day(year, catalog)
    # A day that no line bears is only the expected one.
    says = "ghi ngày" if material.plan.date == day else "chưa ghi ngày; ban hành ngày"
    if day.year > year:
        yield _finding(
            "issued-after-year", f"Kế hoạch năm {year} {says} {format_short(day)} là sau khi "
            "năm ấy đã hết.", "Kiểm tra lại ngày ban hành và năm kế hoạch.",
        )  # fmt: skip
    elif late and day > late:
        yield _finding(
            "issued-late", f"Kế hoạch {says} {format_short(day)} là sau {format_short(late)}: "
            "thường bị coi là ban hành chậm (mức này theo thông lệ, tỉnh có thể quy định khác).",
            "Ban hành trong quý I; đã chậm thì ghi rõ lý do trong báo cáo.",
        )  # fmt: skip


def _late_day(year: int, catalog: Catalog) -> dt.date | None:
    for row in key_days(catalog.day):
        if row.key == LATE:
            day, month = map(int, row.day.split("/"))
            return dt.date(year, month, day)
    return None


def _finding(code: str, message: str, fix: str) -> Finding:
    place = "Địa danh, ngày tháng"
    return Finding(code=code, place=place, target="date", message_vi=message, fix_vi=fix)
