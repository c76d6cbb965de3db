"""FMT204: the abbreviations of authority of a Party document take a slash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_SHORT = re.compile(r"(?:TM|KT|TL)\b\.?")


@rule(
    id="FMT204",
    slug="party-authority",
    severity="error",
    title_vi="Văn bản của Đảng ghi T/M, K/T, T/L bằng gạch chéo",
    rationale_vi="Quyền hạn người ký trong văn bản của Đảng viết tắt bằng gạch chéo; “TM.”, "
    "“KT.” là của văn bản Nhà nước.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_authority(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each abbreviation with a full stop or without its slash."""
    for line in lines(material, "signature.authority"):
        match = _SHORT.match(line.text)
        if match is None:
            continue
        right = f"{match.group()[0]}/{match.group()[1]}"
        yield finding_at(
            "no-slash", [line], f"“{quoted(line.text)}”: văn bản của Đảng ghi “{right}”.",
            f"Ghi “{right}”.", found=match.group(), replacement=right, is_safe=True,
        )  # fmt: skip
