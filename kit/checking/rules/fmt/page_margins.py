"""FMT101: the page margins lie in the range the clerical decree allows.

The limits are data (``format_values.yaml``, keys ``page.margin.*``). Landscape sections hold
tables and turn with the page; they are not judged here.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog, LengthRange
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# Report order: the order in which the decree names the sides.
SIDES_VI = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}

# 35 mm typed in an inch dialog is 1.38 in and reads back as 35.1 mm. That is no fault.
TOLERANCE_MM = 0.2


@rule(
    id="FMT101",
    slug="page-margins",
    severity="error",
    title_vi="Lề trang đúng khoảng quy định",
    rationale_vi="Lề trái rộng để đóng gáy. Lề sai đẩy lệch quốc hiệu, nơi nhận và chữ ký.",
    source="nd-30-2020#PL I, I.3",
    needs=(a_layout,),
)
def check_page_margins(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each margin of a portrait section outside its range."""
    for number, section in enumerate(material.layout.sections, 1):
        if section.orientation == "landscape":
            continue
        for side, side_vi in SIDES_VI.items():
            allowed = catalog.length_range(f"page.margin.{side}")
            actual_mm = section.margins_mm[side]
            if not allowed.contains(actual_mm, tolerance_mm=TOLERANCE_MM):
                yield _finding(number, side, side_vi, actual_mm, allowed)


def _finding(
    number: int, side: str, side_vi: str, actual_mm: float, allowed: LengthRange
) -> Finding:
    return Finding(
        code=f"margin-{side}",
        place=f"Thiết lập trang, phần {number}",
        target="layout",
        message_vi=f"Lề {side_vi} là {actual_mm:g} mm, quy định {allowed}.",
        fix_vi=f"Vào Layout > Margins > Custom Margins, đặt lề {side_vi} trong khoảng {allowed}.",
        source=allowed.source,
    )
