"""FMT167: days below 10 and the months 1 and 2 have a zero, the other months have none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.number_lines import date_line
from kit.checking.facts.printed import finding_at
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.dates import format_long

_MONTHS = range(1, 13)


@rule(
    id="FMT167",
    slug="date-zero",
    severity="error",
    title_vi="Số 0 trước ngày dưới 10 và tháng 1, 2",
    rationale_vi="Ngày nhỏ hơn 10 và tháng 1, tháng 2 ghi thêm số 0 phía trước; tháng 3 trở đi "
    "không có số 0: “ngày 05 tháng 3”.",
    source="nd-30-2020#PL I, II.4.b",
    needs=(a_layout,),
)
def check_date_zero(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for a day and one for a month with or without the zero."""
    one = date_line(material)
    if one is None:
        return
    if len(one.day) == 1:
        yield _safe("day", one.line, f"ngày {one.day}", f"ngày 0{one.day}")
    if one.month and int(one.month) in _MONTHS:
        # "ngày 01 tháng 3 năm 2027"
        right = format_long(dt.date(material.plan.year or 1, int(one.month), 1)).split()[3]
        if one.month != right:
            yield _safe("month", one.line, f"tháng {one.month}", f"tháng {right}")


def _safe(code: str, line: Component, found: str, right: str) -> Finding:
    return finding_at(
        code, [line], f"“{found}” phải ghi “{right}”.", f"Ghi “{right}”.",
        found=found, replacement=right, is_safe=True,
    )  # fmt: skip
