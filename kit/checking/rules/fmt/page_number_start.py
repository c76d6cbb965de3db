"""FMT108: the pages of a document are counted from 1."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, section_finding
from kit.checking.facts.printed import value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT108",
    slug="page-number-start",
    severity="error",
    title_vi="Số trang bắt đầu từ 1",
    rationale_vi="Đánh số từ 0 hay từ số khác làm số trang không khớp số tờ khi kiểm và lưu.",
    source="nd-30-2020#PL I, I.7",
    needs=(a_layout, a_value("page_number.start")),
)
def check_page_number_start(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding if the first section begins with another number."""
    wanted = value_of(catalog, material, "page_number.start")
    first = next(iter(material.layout.sections), None)
    start = first.number_start if first else None
    if start is not None and not wanted.contains(start):
        yield section_finding(
            "start",
            1,
            f"Trang đầu được đếm là {start}, quy định đếm từ 1.",
            "Vào Insert > Page Number > Format Page Numbers, đặt Start at: 1.",
            settings=[("page_number_start", wanted.preferred)],
            is_safe=True,
            source=wanted.source,
        )
