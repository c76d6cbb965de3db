"""FMT202: five hyphens stand under the subject of a Party document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, place_of, target_of, value_of
from kit.checking.facts.ruled import blocks_of, next_text
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_SIGNS = re.compile(r"[-–—_*=~\s]+$")


@rule(
    id="FMT202",
    slug="party-hyphens",
    severity="error",
    title_vi="Dưới trích yếu văn bản của Đảng là năm gạch nối",
    rationale_vi="Văn bản của Đảng đặt năm dấu gạch nối (-----) dưới trích yếu, không kẻ đường "
    "như văn bản Nhà nước.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_hyphens(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding where another sign, or none, stands under the subject."""
    block = blocks_of(material, "subject")
    mark = value_of(catalog, material, "subject.mark")
    if not block or mark is None:
        return
    last = block[0][-1]
    below = next_text(material, last.paragraph)
    text = below.text.strip() if below is not None else ""
    if text == mark.text:
        return
    if below is not None and _SIGNS.match(text):
        yield Finding(
            code="other-signs", place=place_of(last), target=target_of(below),
            message_vi=f"Dưới trích yếu ghi “{text}”, đúng là “{mark.text}”.",
            fix_vi=f"Ghi “{mark.text}”.", found=text, replacement=mark.text, is_safe=True,
        )  # fmt: skip
        return
    yield finding_at(
        "no-hyphens", [last], f"Dưới trích yếu chưa có năm gạch nối “{mark.text}”.",
        f"Thêm một dòng “{mark.text}” căn giữa dưới trích yếu; bỏ đường kẻ nếu có.",
    )  # fmt: skip
