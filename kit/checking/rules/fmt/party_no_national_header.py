"""FMT209: a Party document carries neither the national name nor the motto."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, head_lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT209",
    slug="party-no-national-header",
    severity="error",
    title_vi="Văn bản của Đảng không có quốc hiệu, tiêu ngữ",
    rationale_vi="Văn bản của Đảng chỉ có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”, không in quốc hiệu "
    "và tiêu ngữ.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_no_national_header(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for the two lines of a State document."""
    names = ("header.national_name", "header.motto")
    found = [c for name in names for c in head_lines(material, name)]
    if found:
        yield finding_at(
            "national-header", found, f"Văn bản của Đảng in “{quoted(found[0].text)}”.",
            "Bỏ quốc hiệu, tiêu ngữ; chỉ để “ĐẢNG CỘNG SẢN VIỆT NAM”.",
        )  # fmt: skip
