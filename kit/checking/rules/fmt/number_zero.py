"""FMT162: a number below 10 has a zero before it."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import number_line
from kit.checking.facts.printed import finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT162",
    slug="number-zero",
    severity="error",
    title_vi="Số dưới 10 có số 0 đứng trước",
    rationale_vi="Nghị định quy định số nhỏ hơn 10 phải ghi thêm số 0 phía trước, ví dụ “Số: "
    "05/KH-UBND”.",
    source="nd-30-2020#PL I, II.3.c",
    needs=(a_layout,),
)
def check_number_zero(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a number of one digit."""
    one = number_line(material)
    digits = one.digits if one is not None else ""
    if len(digits) == 1 and digits.isdigit():
        yield finding_at(
            "no-zero", [one.line], f"Số “{digits}” nhỏ hơn 10, phải ghi “0{digits}”.",
            f"Ghi “0{digits}”.", found=digits, replacement=f"0{digits}", is_safe=True,
        )  # fmt: skip
