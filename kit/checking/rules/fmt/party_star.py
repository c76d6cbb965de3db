"""FMT201: a star stands under the issuer of a Party document, and no rule."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, quoted, value_of
from kit.checking.facts.ruled import blocks_of, next_text, rules_below
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT201",
    slug="party-star",
    severity="error",
    title_vi="Dưới tên cơ quan của Đảng là dấu sao",
    rationale_vi="Văn bản của Đảng đặt dấu sao (*) dưới tên cơ quan ban hành, không kẻ đường như "
    "văn bản Nhà nước.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_star(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding where something else, or nothing, stands under the issuer."""
    block = blocks_of(material, "header.issuer")
    mark = value_of(catalog, material, "header.issuer.mark")
    if not block or mark is None:
        return
    below = next_text(material, block[0][-1].paragraph)
    if below is not None and below.text.strip() == mark.text:
        return
    is_ruled = bool(rules_below(material, "header.issuer", block[0]))
    yield finding_at(
        "rule" if is_ruled else "no-star", block[0][-1:],
        f"Dưới “{quoted(block[0][-1].text)}” chưa có dấu sao ({mark.text})"
        f"{'; đang kẻ đường như văn bản Nhà nước' if is_ruled else ''}.",
        f"Thêm một dòng dấu {mark.text} căn giữa dưới tên cơ quan; bỏ đường kẻ nếu có.",
    )  # fmt: skip
