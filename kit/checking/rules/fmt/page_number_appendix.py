"""FMT109: each appendix has a section of its own whose pages are counted from 1."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, page_count, section_finding
from kit.checking.facts.printed import finding_at, lines, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# An appendix of one page shows no number, so nobody sees how it is counted.
CLEARLY_TWO_PAGES = 1.3


@rule(
    id="FMT109",
    slug="page-number-appendix",
    severity="error",
    title_vi="Phụ lục đánh số trang riêng",
    rationale_vi="Mỗi phụ lục được tách ra dùng riêng nên số trang của nó phải bắt đầu lại từ 1.",
    source="nd-30-2020#PL I, III.1.đ",
    needs=(a_layout, a_value("page_number.appendix_start")),
)
def check_page_number_appendix(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for each appendix whose count goes on or that shares a section."""
    wanted = value_of(catalog, material, "page_number.appendix_start")
    sections = material.layout.sections
    taken = {c.paragraph.section for c in lines(material, "body")[:1]}
    for word in lines(material, "appendix.word"):
        at = word.paragraph.section
        if not sections[at - 1].numbers:
            continue
        if at in taken:
            yield finding_at(
                "joined",
                [word],
                "Phụ lục nằm chung phần trang với phần trước nên số trang chạy tiếp.",
                "Đặt con trỏ trước chữ “Phụ lục”, vào Layout > Breaks > Next Page, rồi đánh lại "
                "số trang từ 1.",
                severity="warn",
                source=wanted.source,
            )
        elif sections[at - 1].number_start != wanted.low:
            few = page_count(material, at) < CLEARLY_TWO_PAGES
            yield section_finding(
                "goes-on",
                at,
                "Số trang của phụ lục đếm tiếp phần trước; quy định mỗi phụ lục đếm lại từ 1.",
                "Vào Insert > Page Number > Format Page Numbers, đặt Start at: 1.",
                settings=[("page_number_start", wanted.preferred)],
                is_safe=True,
                severity="warn" if few else None,
                source=wanted.source,
            )
        taken.add(at)
