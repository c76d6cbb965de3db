"""FMT200: a Party document is headed by its title."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value
from kit.checking.facts.printed import a_party_document, finding_at, head_lines, missing, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import tone_normal


@rule(
    id="FMT200",
    slug="party-title",
    severity="error",
    title_vi="Văn bản của Đảng có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”",
    rationale_vi="Góc trên bên phải văn bản của Đảng là dòng “ĐẢNG CỘNG SẢN VIỆT NAM”; thiếu "
    "tiêu đề thì không ra văn bản của Đảng.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
        a_value("header.title.text"),
    ),
)
def check_party_title(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a missing title, and for one in other words."""
    right = value_of(catalog, material, "header.title.text").text
    found = head_lines(material, "header.title")
    if not found:
        yield missing(
            "no-title", f"Văn bản của Đảng chưa có tiêu đề “{right}”.",
            f"Thêm dòng “{right}” ở góc trên bên phải.",
        )  # fmt: skip
    elif tone_normal(found[0].text).upper() != tone_normal(right):
        yield finding_at(
            "other-words", found[:1], f"Tiêu đề ghi “{found[0].text}”, đúng là “{right}”.",
            f"Sửa thành “{right}”.", found=found[0].text, replacement=right, is_safe=True,
        )  # fmt: skip
