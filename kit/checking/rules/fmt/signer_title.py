"""FMT182: no academic title stands before the name of the signer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_TITLE = re.compile(
    r"(?:(?:PGS|GS|TSKH|TS|ThS|Th\.S|Ths|BS|BSCK\w*|DS|KS|CN|LS|NGƯT|NGND|Tiến sĩ|Thạc sĩ|Bác sĩ)"
    r"(?:\.|\s)\s*)+(?=[^\W\d_])"
)


@rule(
    id="FMT182",
    slug="signer-title",
    severity="warn",
    title_vi="Trước họ tên người ký không ghi học hàm, học vị",
    rationale_vi="Trước họ tên người ký không ghi học hàm, học vị, danh hiệu; riêng lực lượng vũ "
    "trang và đơn vị giáo dục, y tế, khoa học có thể khác.",
    source="nd-30-2020#PL I, II.7.c",
    needs=(a_layout,),
)
def check_signer_title(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a degree before the name; schools and hospitals may do it."""
    for line in lines(material, "signature.name"):
        match = _TITLE.match(line.text)
        if match:
            yield finding_at(
                "title", [line], f"Trước họ tên người ký có “{match.group().strip()}”.",
                "Chỉ ghi họ và tên.", found=match.group().strip(), replacement="",
                severity="info" if material.plan.unit_level == "public_unit" else None,
            )  # fmt: skip
