"""FMT212: a deputy secretary signs for the committee and not for the secretary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_party_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import fold

_FOR_SECRETARY = re.compile(r"k/?t[. ]?\s*bi thu\b")


@rule(
    id="FMT212",
    slug="party-chain",
    severity="warn",
    title_vi="Phó bí thư ký thay mặt tập thể không ghi “K/T BÍ THƯ”",
    rationale_vi="Cấp ủy là tập thể: phó bí thư ký “T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ”, không ký "
    "thay bí thư.",
    source="party-format#5",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_chain(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for "K/T BÍ THƯ" below or without "T/M"."""
    for line in lines(material, "signature.authority"):
        if _FOR_SECRETARY.match(fold(line.text)):
            yield finding_at(
                "for-secretary", [line],
                f"“{quoted(line.text)}”: phó bí thư ký thay mặt cấp ủy, không ký thay bí thư.",
                "Bỏ dòng này; ghi “T/M BAN THƯỜNG VỤ” rồi “PHÓ BÍ THƯ”.",
            )  # fmt: skip
