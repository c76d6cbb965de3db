"""FMT146: names and titles are printed in capitals where the decree wants it, and not elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import (
    NAMES_VI,
    finding_at,
    is_run_in,
    judged_lines,
    quoted,
    value_of,
)
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# An abbreviation (UBND) is in capitals everywhere: shorter lines say nothing.
_FEWEST_CAPITALS = 6
_SECTION_NUMBER = 2


@rule(
    id="FMT146",
    slug="component-case",
    severity="error",
    title_vi="Chữ hoa, chữ thường của từng thành phần",
    rationale_vi="Tên cơ quan, tên loại, tiêu đề mục in hoa; trích yếu, họ tên người ký in thường. "
    "Viết lẫn thì không ra thể thức.",
    source="nd-30-2020#PL I, V",
    needs=(a_layout,),
)
def check_component_case(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each component in the wrong letters."""
    for name, name_vi in NAMES_VI.items():
        case = value_of(catalog, material, f"{name}.case")
        if case is None:
            continue
        wrong = [c for c in judged_lines(material, name) if _is_wrong(c, case.text, name)]
        if not wrong:
            continue
        is_upper = case.text == "upper"
        words = wrong[0].text
        yield finding_at(
            name, wrong if not is_upper or len(wrong) > 1 else wrong[:1],
            f"{name_vi} “{quoted(words)}” viết {'chữ thường' if is_upper else 'in hoa cả dòng'},"
            f" quy định {'in hoa' if is_upper else 'in thường'}.",
            "Viết lại bằng chữ in hoa." if is_upper else "Viết lại bằng chữ thường, chỉ viết hoa "
            "chữ đầu và tên riêng.",
            found=words if len(wrong) == 1 else None,
            replacement=words.upper() if is_upper and len(wrong) == 1 else None,
            is_safe=is_upper and len(wrong) == 1, source=case.source,
            severity="warn" if name == "heading.clause" else None,
        )  # fmt: skip


def _is_wrong(line: Component, case: str, name: str) -> bool:
    if name.startswith("heading.") and is_run_in(line):
        return False
    text = line.text
    if case == "upper":
        small = sum(c.islower() for r in line.runs if not r.look.capitals for c in r.text)
        return small > (_SECTION_NUMBER if name.startswith("heading.") else 0)
    capitals = sum(c.isupper() for c in text)
    are_set = all(r.look.capitals for r in line.runs if r.text.strip())
    return capitals >= _FEWEST_CAPITALS and (text.upper() == text or are_set)
