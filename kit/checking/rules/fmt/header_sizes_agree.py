"""FMT141: national name, motto and date line are small together or large together.

12-13-13 or 13-14-14: the lower edges of their ranges go together, and the upper ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import (
    NAMES_VI,
    a_state_document,
    finding_at,
    head_lines,
    value_of,
)
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi

_TOGETHER = ("header.national_name", "header.motto", "date_line")


@rule(
    id="FMT141",
    slug="header-sizes-agree",
    severity="warn",
    title_vi="Cỡ chữ quốc hiệu, tiêu ngữ, địa danh đi cùng một bộ",
    rationale_vi="Quốc hiệu cỡ 12 thì tiêu ngữ và địa danh cỡ 13; quốc hiệu cỡ 13 thì hai dòng kia "
    "cỡ 14. Trộn hai bộ làm phần đầu lệch.",
    source="nd-30-2020#PL I, V",
    needs=(a_layout, a_state_document),
)
def check_header_sizes_agree(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each of the three lines that leaves the set of the others."""
    found = {name: head_lines(material, name)[:1] for name in _TOGETHER}
    values = {name: value_of(catalog, material, f"{name}.size") for name in _TOGETHER}
    if not all(found.values()) or None in values.values():
        return
    sizes = {name: max(r.look.size_pt for r in line[0].runs) for name, line in found.items()}
    if not all(values[name].contains(size) for name, size in sizes.items()):
        return
    sets = [{n: v.low for n, v in values.items()}, {n: v.high for n, v in values.items()}]
    nearest = min(sets, key=lambda one: sum(one[n] != sizes[n] for n in _TOGETHER))
    words = " hoặc ".join("-".join(map(number_vi, one.values())) for one in sets)
    printed = "-".join(map(number_vi, sizes.values()))
    for name in _TOGETHER:
        if sizes[name] != nearest[name]:
            yield finding_at(
                name, found[name],
                f"Quốc hiệu, tiêu ngữ, địa danh cỡ {printed}; phải cùng bộ {words}.",
                f"Đặt {NAMES_VI[name].lower()} cỡ {number_vi(nearest[name])}.",
                settings=[("size_pt", nearest[name])], is_safe=True,
            )  # fmt: skip
