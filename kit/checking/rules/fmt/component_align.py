"""FMT145: components of the head, the title, the signature and the appendix are centred.

A line that fills its cell, or whose indents put it in the middle, looks centred and is. What is
moved with spaces or tabs, or shares its line with another column, is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.text_width import width_mm
from kit.checking.facts.printed import NAMES_VI, finding_at, judged_lines, value_of, written
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# Centred in the middle of the page's own reading: nobody sees less.
_TOLERANCE_MM = 8.0
_MOVED = re.compile(r"^(?:\t|\s{2,})")
_ALIGN_VI = {"center": "căn giữa", "left": "căn trái", "right": "căn phải", "justify": "căn đều"}


@rule(
    id="FMT145",
    slug="component-align",
    severity="error",
    title_vi="Thành phần thể thức căn đúng vị trí",
    rationale_vi="Quốc hiệu, tên loại, trích yếu, chữ ký lệch khỏi giữa là lỗi nhìn thấy đầu tiên "
    "trên trang giấy.",
    source="nd-30-2020#PL I, V",
    needs=(a_layout,),
)
def check_component_align(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each component that stands elsewhere in its line."""
    for name, name_vi in NAMES_VI.items():
        align = value_of(catalog, material, f"{name}.align")
        if align is None or name.startswith("heading.") or name == "addressee":
            continue
        wrong = [c for c in judged_lines(material, name) if _is_wrong(c, align.text)]
        if wrong:
            yield finding_at(
                name, wrong,
                f"{name_vi} {_ALIGN_VI[wrong[0].paragraph.form.align]}, quy định"
                f" {_ALIGN_VI[align.text]}.",
                f"Chọn dòng này, đặt {_ALIGN_VI[align.text]}.",
                settings=[("align", align.text)], is_safe=True, source=align.source,
            )  # fmt: skip


def _is_wrong(line: Component, wanted: str) -> bool:
    actual, form = line.paragraph.form.align, line.paragraph.form
    if actual == wanted or line.text != line.paragraph.text or _MOVED.match(written(line)):
        return False
    if wanted == "left":
        return actual in ("center", "right")
    look = line.runs[0].look
    width = width_mm(line.text, look.size_pt, "bold" if look.bold else "regular")
    free = line.paragraph.room_mm - width - form.indent_left_mm - form.indent_right_mm
    if wanted == "justify":
        # A line that does not reach the edge looks the same at the left and justified.
        return actual in ("center", "right") or free < 0
    if actual == "right":
        left = form.indent_left_mm + free
        right = form.indent_right_mm
    else:
        left = form.indent_left_mm + form.indent_first_mm
        right = free + form.indent_right_mm - form.indent_first_mm
    return abs(left - right) > _TOLERANCE_MM
