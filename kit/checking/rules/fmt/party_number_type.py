"""FMT213: the type code of a Party number is that of the type printed."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import number_line
from kit.checking.facts.printed import a_party_document, finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import fold


@rule(
    id="FMT213",
    slug="party-number-type",
    severity="error",
    title_vi="Chữ viết tắt loại văn bản Đảng khớp tên loại",
    rationale_vi="Kế hoạch của cấp ủy ghi “-KH/”; chữ viết tắt khác tên loại thì không vào được "
    "sổ của loại văn bản đó.",
    source="hd-05-vptw",
    needs=(
        a_layout,
        a_party_document,
    ),
)
def check_party_number_type(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a number with the code of another type."""
    one = number_line(material)
    printed = lines(material, "type")
    if one is None or one.party is None or not printed:
        return
    digits, code, body = one.party
    title = fold(printed[0].text)
    codes = [
        row.code
        for row in catalog.document_types
        if row.body == "party"
        and any(title.startswith(fold(name)) for name in row.name_vi.split(", "))
    ]
    if codes and code not in codes:
        right = f"{digits}-{codes[0]}/{body}"
        yield finding_at(
            "other-type", [one.line],
            f"“{one.rest}” không khớp tên loại “{printed[0].text}” (chữ viết tắt là {codes[0]}).",
            f"Ghi “{right}”.", found=one.rest, replacement=right,
        )  # fmt: skip
