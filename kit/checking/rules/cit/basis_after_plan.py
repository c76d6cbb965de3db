"""CIT113: a document cited is not younger than the plan, and so existed when it was signed.

The day is the plan's; a draft is judged by the day for which the catalog was asked. That a plan
is older than the plan it carries out is told by the family INH where the parent is at hand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import Mention, mentions
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short

# From so many younger documents on, it is the plan's day that is doubted.
_MANY = 3


@rule(
    id="CIT113",
    slug="basis-after-plan",
    severity="error",
    title_vi="Văn bản được dẫn có trước ngày ban hành kế hoạch",
    rationale_vi="Không thể căn cứ vào văn bản chưa có vào ngày ký; ngày viết nhầm năm là lỗi hay "
    "gặp khi sửa kế hoạch cũ.",
    source="nd-30-2020#PL I, II.6",
)
def check_basis_after_plan(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each citation with a day behind the plan's."""
    day = material.day or material.plan.date or catalog.day
    later = [
        one
        for one in mentions(material, catalog)
        if one.cited.date and one.cited.date > day and not one.found.doubts
    ]
    if len(later) >= _MANY:
        yield _plan_date(later, day)
        return
    for one in later:
        finding = one.finding(
            "later-than-plan",
            f"“{one.words}”: ngày {format_short(one.cited.date)} sau ngày của kế hoạch "
            f"({format_short(day)}).",
            "Đối chiếu ngày của văn bản với bản chính; nếu văn bản chưa ban hành thì để trống "
            "số, ngày.",
        )
        yield blame_nobody(finding, material)


def _plan_date(later: list[Mention], day: dt.date) -> Finding:
    """Where many are younger, the plan's own day is wrong rather than all of theirs."""
    last = max(one.cited.date for one in later)
    return later[0].finding(
        "plan-date",
        f"Có {len(later)} văn bản được dẫn ban hành sau ngày của kế hoạch ({format_short(day)}), "
        f"muộn nhất là {format_short(last)}; đầu tiên là “{later[0].words}”.",
        "Kiểm tra ngày, năm của chính kế hoạch, rồi đến ngày của các văn bản.",
    )
