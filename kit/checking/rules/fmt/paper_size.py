"""FMT102: every sheet is A4, upright or lying."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, section_finding, sections
from kit.checking.facts.printed import value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi

# A4 given in points or in inches reads back a little off.
TOLERANCE_MM = 1.0


@rule(
    id="FMT102",
    slug="paper-size",
    severity="error",
    title_vi="Khổ giấy A4",
    rationale_vi="Khổ Letter của Word cài bằng tiếng Anh in ra lệch lề và không khớp tập lưu A4.",
    source="nd-30-2020#PL I, I.1",
    needs=(a_layout, a_value("page.width", "page.height")),
)
def check_paper_size(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each section on other paper."""
    short = value_of(catalog, material, "page.width")
    long = value_of(catalog, material, "page.height")
    for number, section in sections(material):
        sides = sorted((section.width_mm, section.height_mm))
        if all(v.contains(side, tolerance=TOLERANCE_MM)
               for v, side in zip((short, long), sides, strict=True)):  # fmt: skip
            continue
        width, height = short.preferred, long.preferred
        if section.orientation == "landscape":
            width, height = height, width
        yield section_finding(
            "not-a4",
            number,
            f"Khổ giấy {number_vi(sides[0])} x {number_vi(sides[1])} mm, quy định A4 "
            f"({number_vi(short.preferred)} x {number_vi(long.preferred)} mm).",
            "Vào Layout > Size, chọn A4.",
            settings=[("page_width_mm", width), ("page_height_mm", height)],
            is_safe=True,
            source=short.source,
        )
