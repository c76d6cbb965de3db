"""FMT110: in a Party document the page number stands 10 mm below the edge of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, section_finding, sections
from kit.checking.facts.printed import a_party_document, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi

# Word measures to the head's line, the rule to the figure: a point or two lie between.
TOLERANCE_MM = 1.0


@rule(
    id="FMT110",
    slug="page-number-edge",
    severity="warn",
    title_vi="Văn bản của Đảng: số trang cách mép trên 10 mm",
    rationale_vi="Hướng dẫn của Văn phòng Trung ương Đảng định khoảng này, Word lấy 12,7 mm.",
    source="hd-05-vptw",
    needs=(a_layout, a_party_document, a_value("page_number.top")),
)
def check_page_number_edge(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each section whose number stands higher or lower."""
    wanted = value_of(catalog, material, "page_number.top")
    for number, section in sections(material):
        in_head = any(n.place == "header" for n in section.numbers)
        if in_head and not wanted.contains(section.header_mm, tolerance=TOLERANCE_MM):
            yield section_finding(
                "edge",
                number,
                f"Số trang cách mép trên {number_vi(section.header_mm)} mm, hướng dẫn là {wanted}.",
                f"Mở phần đầu trang, đặt Header from Top: {wanted}.",
                source=wanted.source,
            )
