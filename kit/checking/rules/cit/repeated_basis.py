"""CIT116: a document stands among the bases once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import document_key, first_of_basis
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

# A sentence that tells of a document below the bases is none of them.
_OPENING = re.compile(r"(?:Căn cứ|Thực hiện|Triển khai|Theo)\s")


@rule(
    id="CIT116",
    slug="repeated-basis",
    severity="warn",
    title_vi="Mỗi văn bản chỉ là căn cứ một lần",
    rationale_vi="Một văn bản đứng hai lần trong phần căn cứ là dấu vết ghép hai bản thảo, người "
    "đọc không rõ dòng nào đúng.",
    source="nd-30-2020#PL I, II.6.a",
)
def check_repeated_basis(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each basis whose document a basis above it cites already."""
    lines: dict[tuple, str] = {}
    for one in first_of_basis(material, catalog):
        key = document_key(one.cited)
        if key is None or not _OPENING.match(one.text.text):
            continue
        # Local numbers are many bodies' own: the issuer belongs to the key.
        whole = (*key, one.cited.type, one.cited.date, (one.cited.issuer or "").casefold())
        whole = key if one.is_law else whole
        if whole in lines:
            yield one.finding(
                "basis-twice",
                f"“{one.words}” đã là căn cứ ở {lines[whole]}.",
                "Giữ một dòng, bỏ dòng kia.",
                found=one.text.text,
            )
        lines.setdefault(whole, one.text.place.removeprefix("Căn cứ, "))
