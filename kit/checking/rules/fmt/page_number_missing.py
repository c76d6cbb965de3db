"""FMT104: a document of more than one page has page numbers."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, page_count, section_finding, sections
from kit.checking.facts.printed import value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# The length is reckoned, so only a text that runs clearly over its first page is judged.
CLEARLY_TWO_PAGES = 1.3


@rule(
    id="FMT104",
    slug="page-number-missing",
    severity="error",
    title_vi="Văn bản nhiều trang có số trang",
    rationale_vi="Không có số trang thì tờ rời không xếp lại được và không biết thiếu tờ nào.",
    source="nd-30-2020#PL I, I.7",
    needs=(a_layout, a_value("page_number.place")),
)
def check_page_number_missing(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each section of several pages without numbers."""
    wanted = value_of(catalog, material, "page_number.place")
    for number, section in sections(material):
        if section.numbers or page_count(material, number) < CLEARLY_TWO_PAGES:
            continue
        yield section_finding(
            "no-number",
            number,
            "Phần này dài hơn một trang nhưng không đánh số trang.",
            "Vào Insert > Page Number > Top of Page, chọn kiểu ở giữa; bỏ số ở trang đầu.",
            settings=[("page_number", wanted.text), ("title_page", True)],
            is_safe=True,
            source=wanted.source,
        )
