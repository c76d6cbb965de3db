"""FMT140: each component is printed in the size the decree names.

Sizes are data (``<component>.size``). Body text and table cells have rules of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.value_rows import FormatValue
from kit.checking.facts.printed import NAMES_VI, finding_at, judged_lines, value_of, wrong_letters
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
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
        if name == "recipients":
            marked = [c for c in wrong if _is_mark(c, allowed)]
            wrong = [c for c in wrong if c not in marked]
            yield from _marks(marked, allowed)
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


def _marks(marked: list[Component], allowed: FormatValue) -> Iterator[Finding]:
    """Yield one finding for names of drafters and readers that are printed in another size."""
    if marked:
        size = _wrong_size(marked[0], allowed)
        yield finding_at(
            "mark-in-recipients", marked,
            f"Chữ trong ngoặc ở nơi nhận cỡ {number_vi(size)}; quy định cả danh sách cỡ {allowed}.",
            f"Bôi đen {len(marked)} dòng này, đặt cỡ {number_vi(allowed.preferred)}.",
            severity="info", settings=[("size_pt", allowed.preferred)], source=allowed.source,
        )  # fmt: skip


def _is_mark(line: Component, allowed: FormatValue) -> bool:
    """Say whether all of a wrong size stands from a bracket on: "VT, KT (Hiệu), HC (Mai)."."""
    wrong = [r.text for r in line.runs if not allowed.contains(r.look.size_pt)]
    inside = "(" + "".join(r.text for r in line.runs).partition("(")[2]
    return all(text.strip(" ()[].;,") in inside for text in wrong)


def _wrong_size(line: Component, allowed: FormatValue) -> float | None:
    """Return the first size that is not allowed."""
    if not wrong_letters(line, lambda look: not allowed.contains(look.size_pt)):
        return None
    sizes = (r.look.size_pt for r in line.runs if any(map(str.isalnum, r.text)))
    return next(size for size in sizes if not allowed.contains(size))
