"""FMT138: margins are the same on all pages, unless a Party document is printed on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, section_finding
from kit.checking.facts.printed import a_state_document, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi


@rule(
    id="FMT138",
    slug="mirrored-margins",
    severity="warn",
    title_vi="Lề không đổi bên ở trang chẵn",
    rationale_vi="Lề đối xứng kiểu sách làm lề trái của trang chẵn chỉ còn bằng lề phải.",
    source="nd-30-2020#PL I, I.3",
    needs=(a_layout, a_state_document, a_value("page.margin.left")),
)
def check_mirrored_margins(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding if left and right change places on even pages to a forbidden width."""
    allowed = value_of(catalog, material, "page.margin.left")
    first = next(iter(material.layout.sections), None)
    if first is None or not material.layout.mirrors_margins:
        return
    even_left_mm = first.margins_mm["right"]
    if not allowed.contains(even_left_mm, tolerance=0.2):
        yield section_finding(
            "mirrored",
            1,
            f"Lề đặt đối xứng (Mirror margins): trang chẵn có lề trái "
            f"{number_vi(even_left_mm)} mm, quy định {allowed}.",
            "Vào Layout > Margins > Custom Margins, đổi Mirror margins thành Normal.",
            source=allowed.source,
        )
