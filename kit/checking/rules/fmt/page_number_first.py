"""FMT106: the first page bears no number."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, section_finding
from kit.checking.facts.printed import value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT106",
    slug="page-number-first",
    severity="error",
    title_vi="Không hiện số ở trang thứ nhất",
    rationale_vi="Trang đầu đã có quốc hiệu ở phần lề trên; số trang chỉ hiện từ trang thứ hai.",
    source="nd-30-2020#PL I, I.7",
    needs=(a_layout, a_value("page_number.on_first_page")),
)
def check_page_number_first(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding if the document's first page shows a number."""
    wanted = value_of(catalog, material, "page_number.on_first_page")
    first = next(iter(material.layout.sections), None)
    if wanted.text == "no" and first is not None and first.first_numbers:
        yield section_finding(
            "on-first-page",
            1,
            "Trang thứ nhất hiện số trang; quy định không hiện.",
            "Mở phần đầu trang, chọn Different First Page và xóa số ở trang đầu.",
            settings=[("title_page", True)],
            is_safe=True,
            source=wanted.source,
        )
