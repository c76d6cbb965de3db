"""CIT107: a document whose own name speaks of a period that is over is no ground for the plan.

It tells its end itself, so that the catalog need not know it. What the catalog knows is CIT102's.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import document_of, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.tailoring.rules.past_events import period_is_over

# What is looked back on may be of any year.
_LOOKING_BACK = ("tổng kết", "sơ kết", "kết quả thực hiện", "đánh giá")
_REACH_BACK = 60


@rule(
    id="CIT107",
    slug="period-over",
    severity="warn",
    title_vi="Chương trình, kế hoạch được dẫn còn trong giai đoạn thực hiện",
    rationale_vi="Tên văn bản nêu giai đoạn đã kết thúc thì văn bản không còn việc gì cho năm kế "
    "hoạch; thường là dòng chép từ kế hoạch cũ.",
    source="nd-30-2020#PL I, II.6",
)
def check_period_over(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each document of a past period, unless it is looked back on."""
    year = max(catalog.day.year, material.plan.year or 0)
    for one in mentions(material, catalog):
        if not period_is_over(one.cited.subject or "", year):
            continue
        before = one.text.text[: one.found.start][-_REACH_BACK:].lower()
        is_past = any(words in before for words in _LOOKING_BACK)
        if not is_past and document_of(one.cited, catalog) is None:
            yield one.finding(
                "period-over",
                f"“{one.words}”: tên văn bản nêu giai đoạn đã kết thúc.",
                "Thay bằng văn bản của giai đoạn hiện nay, hoặc bỏ.",
            )
