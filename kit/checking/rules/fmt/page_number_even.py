"""FMT111: even pages have numbers, too."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, page_count, section_finding, sections
from kit.checking.facts.printed import value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

CLEARLY_TWO_PAGES = 1.3


@rule(
    id="FMT111",
    slug="page-number-even",
    severity="error",
    title_vi="Trang chẵn cũng có số trang",
    rationale_vi="Bật đầu trang chẵn lẻ khác nhau thì Word để trống đầu trang chẵn, mất số trang.",
    source="nd-30-2020#PL I, I.7",
    needs=(a_layout, a_value("page_number.place")),
)
def check_page_number_even(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding at the first section that numbers its odd pages only."""
    wanted = value_of(catalog, material, "page_number.place")
    for number, section in sections(material):
        is_long = page_count(material, number) >= CLEARLY_TWO_PAGES
        if section.numbers and not section.even_numbers and is_long:
            yield section_finding(
                "even-pages",
                number,
                "Các trang chẵn không có số trang vì đầu trang chẵn và lẻ khác nhau.",
                "Mở phần đầu trang, bỏ chọn Different Odd & Even Pages.",
                source=wanted.source,
            )
            # The setting is one for the whole file.
            return
