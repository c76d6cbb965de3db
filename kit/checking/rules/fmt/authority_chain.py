"""FMT179: a deputy signs for the head whose deputy he is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_FOR = re.compile(r"\bK/?T[./ ]\s*(.+)$")
# By written authority, or for a standing body of the Front or a Council: no head is meant.
_OTHERS = re.compile(r"\bT/?UQ\b|BAN THƯỜNG|THƯỜNG TRỰC")


@rule(
    id="FMT179",
    slug="authority-chain",
    severity="error",
    title_vi="Cấp phó ký thay ghi đủ “KT.” và chức vụ cấp phó",
    rationale_vi="Cấp phó ký phải ghi “KT. CHỦ TỊCH” rồi “PHÓ CHỦ TỊCH”; thiếu “KT.” hoặc chức "
    "vụ không khớp thì ký sai thẩm quyền.",
    source="nd-30-2020#Điều 13",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_authority_chain(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a deputy without KT., and for KT. without a deputy of that office."""
    found = lines(material, "signature.authority")
    texts = [" ".join(c.text.split()).upper() for c in found]
    if not found or not material.plan.signature.position:
        return
    position = material.plan.signature.position.upper()
    heads = [m[1].strip() for text in texts if (m := _FOR.search(text))]
    if heads:
        if not position.startswith((f"PHÓ {heads[-1]}", "THỨ TRƯỞNG", "PHÓ CHÁNH")):
            yield finding_at(
                "other-post", found,
                f"Ghi “KT. {heads[-1]}” nhưng chức vụ người ký là “{position}”.",
                f"Cấp phó ký thay ghi “PHÓ {heads[-1]}”; người đứng đầu ký thì bỏ “KT.”.",
            )  # fmt: skip
    elif position.startswith("PHÓ ") and not any(_OTHERS.search(text) for text in texts):
        head = position.removeprefix("PHÓ ")
        yield finding_at(
            "no-kt", found, f"“{position}” ký mà không có “KT. {head}”.",
            f"Thêm dòng “KT. {head}” phía trên “{position}”.",
        )  # fmt: skip
