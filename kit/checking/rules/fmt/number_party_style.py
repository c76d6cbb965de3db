"""FMT161: a State document does not carry a number in the style of the Party."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import number_line
from kit.checking.facts.printed import a_state_document, finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT161",
    slug="number-party-style",
    severity="error",
    title_vi="Văn bản Nhà nước không ghi số kiểu văn bản Đảng",
    rationale_vi="“132-KH/UBND” là cách ghi của văn bản Đảng; văn bản của cơ quan nhà nước ghi "
    "“132/KH-UBND”.",
    source="nd-30-2020#PL I, II.3.c",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_number_party_style(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a number such as ``132-KH/UBND``."""
    one = number_line(material)
    if one is not None and one.party:
        digits, code, body = one.party
        right = f"{digits}/{code}-{body}"
        yield finding_at(
            "party-style", [one.line],
            f"“{one.rest}” là cách ghi số của văn bản Đảng.", f"Ghi “{right}”.",
            found=one.rest, replacement=right,
        )  # fmt: skip
