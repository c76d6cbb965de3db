"""FMT101: the page margins lie in the range that the law allows.

The limits are data (``format_values.yaml``, keys ``page.margin.*``; fixed for Party documents).
Landscape sections hold tables and turn with the page; they are not judged here.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog, FormatValue
from kit.checking.facts.page_facts import a_value, section_finding, sections
from kit.checking.facts.printed import value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi

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
    needs=(a_layout, a_value("page.margin.left")),
)
def check_page_margins(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each margin of a portrait section outside its range."""
    for number, section in sections(material):
        if section.orientation == "landscape":
            continue
        for side in SIDES_VI:
            allowed = value_of(catalog, material, f"page.margin.{side}")
            actual_mm = section.margins_mm[side]
            if not allowed.contains(actual_mm, tolerance=TOLERANCE_MM):
                gutter_mm = section.gutter_mm if side == "left" else 0.0
                yield _finding(number, side, actual_mm, allowed, gutter_mm)


def _finding(
    number: int, side: str, actual_mm: float, allowed: FormatValue, gutter_mm: float
) -> Finding:
    name = f"Lề {SIDES_VI[side]}"
    bound = f" (gồm {number_vi(gutter_mm)} mm chừa gáy)" if gutter_mm else ""
    nearest = allowed.low if actual_mm < allowed.low else allowed.high
    return section_finding(
        f"margin-{side}",
        number,
        f"{name} là {number_vi(actual_mm)} mm{bound}, quy định {allowed}.",
        f"Vào Layout > Margins > Custom Margins, đặt {name.lower()} {allowed}.",
        settings=[(f"margin_{side}_mm", nearest - gutter_mm)],
        is_safe=True,
        source=allowed.source,
    )
