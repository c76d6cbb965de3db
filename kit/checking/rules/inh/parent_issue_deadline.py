"""INH108: the plan is issued by the day that the parent sets for it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_signing_day, signing_day
from kit.checking.facts.parent_links import a_carried_parent, duties_given
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Item
from kit.model.dates import format_short
from kit.model.timing import parse_timing

_ISSUE = re.compile(r"\b(?:ban hành|xây dựng|lập) (?:và ban hành )?kế hoạch\b", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:trước ngày|chậm nhất (?:là )?(?:ngày )?|đến ngày|xong trước|trước)\s*\d[^;.,]*",
    re.IGNORECASE,
)


@rule(
    id="INH108",
    slug="parent-issue-deadline",
    severity="warn",
    title_vi="Kế hoạch ban hành đúng hạn cấp trên giao",
    rationale_vi="Cấp trên ghi rõ ngày phải ban hành kế hoạch của cấp mình; chậm ngày ấy là mất "
    "điểm về ban hành kế hoạch kịp thời.",
    source="par-index#P6",
    needs=(a_carried_parent, a_signing_day),
)
def check_parent_issue_deadline(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding if the parent's day for issuing our plan had passed."""
    day = signing_day(material)
    if material.plan.year and material.parent.year != material.plan.year:
        # A parent of another year sets no day for this one; INH105 tells of it.
        return
    for duty in duties_given(material):
        last = _last_day(duty, material.parent.year)
        if last and day > last:
            yield Finding(
                code="issued-too-late",
                place="Địa danh, ngày tháng",
                target="date",
                message_vi=f"Kế hoạch ghi ngày {format_short(day)}, cấp trên yêu cầu ban hành "
                f"xong chậm nhất ngày {format_short(last)}.",
                fix_vi="Ban hành sớm hơn; đã chậm thì báo cáo cấp trên lý do.",
            )
            return


def _last_day(duty: Item, year: int | None) -> dt.date | None:
    by = _BY.search(duty.text) if _ISSUE.search(duty.text) else None
    return parse_timing(by.group(), year=year).end if by else None
