"""FMT169: the place before the date is the place of the issuer."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.number_lines import date_line
from kit.checking.places import place_in, place_key
from kit.checking.printed import a_state_document, finding_at
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT169",
    slug="place-agrees",
    severity="warn",
    title_vi="Địa danh khớp đơn vị ban hành",
    rationale_vi="Địa danh là tên đơn vị hành chính nơi cơ quan đóng trụ sở; lấy văn bản của nơi "
    "khác làm mẫu thì dễ để sót địa danh cũ.",
    source="nd-30-2020#PL I, II.4.a",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_place_agrees(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding where the issuer of a province or commune names another place."""
    one = date_line(material)
    place = place_in(material.plan.issuer or "")
    if one is None or not one.place or place is None:
        return
    if material.plan.unit_level not in ("province", "commune"):
        return
    word, name = place
    if not place_key(one.place).endswith(place_key(name)):
        yield finding_at(
            "other-place", [one.line],
            f"Địa danh ghi “{one.place}”, cơ quan ban hành là của {word} {name.title()}.",
            "Ghi địa danh của đơn vị ban hành.", found=one.place,
        )  # fmt: skip
