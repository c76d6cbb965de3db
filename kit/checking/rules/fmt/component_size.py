"""FMT140: each component is printed in the size the decree names.

Sizes are data (``<component>.size``). Body text and table cells have rules of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.value_rows import FormatValue
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.printed import NAMES_VI, finding_at, judged_lines, value_of, wrong_letters
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi


@rule(
    id="FMT140",
    slug="component-size",
    severity="error",
    title_vi="Cỡ chữ của từng thành phần thể thức",
    rationale_vi="Mỗi thành phần có cỡ chữ riêng để người đọc nhận ra ngay; văn thư trả lại văn "
    "bản sai cỡ chữ.",
    source="nd-30-2020#PL I, V",
    needs=(a_layout,),
)
def check_component_size(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each component with letters outside its sizes."""
    for name, name_vi in NAMES_VI.items():
        allowed = value_of(catalog, material, f"{name}.size")
        if allowed is None:
            continue
        wrong = [c for c in judged_lines(material, name) if _wrong_size(c, allowed) is not None]
        if not wrong:
            continue
        size = _wrong_size(wrong[0], allowed)
        right = min(max(size, allowed.low), allowed.high)
        yield finding_at(
            name, wrong,
            f"{name_vi} cỡ {number_vi(size)}, quy định {allowed}.",
            f"Bôi đen {len(wrong)} dòng này, đặt cỡ {number_vi(right)}.",
            settings=[("size_pt", right)], is_safe=True, source=allowed.source,
        )  # fmt: skip


def _wrong_size(line: Component, allowed: FormatValue) -> float | None:
    """Return the first size that is not allowed."""
    if not wrong_letters(line, lambda look: not allowed.contains(look.size_pt)):
        return None
    sizes = (r.look.size_pt for r in line.runs if any(map(str.isalnum, r.text)))
    return next(size for size in sizes if not allowed.contains(size))
