"""FMT155: the rules of the head are drawn, not typed as "_____" or "-----".

In a Party document the star and the five hyphens are right; they have rules of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import NAMES_VI, a_state_document, finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import lower_first

# Under these a line is typed as well, though the decree wants none.
_OTHERS = ("header.superior", "header.national_name", "type", "appendix.title")


@rule(
    id="FMT155",
    slug="rule-of-characters",
    severity="error",
    title_vi="Đường kẻ phải vẽ, không gõ bằng dấu",
    rationale_vi="Gõ “_____” hay “-----” thì độ dài thay đổi theo máy, dễ bị xuống dòng; Nghị định "
    "yêu cầu đường kẻ ngang nét liền.",
    source="nd-30-2020#PL I, II.1.b",
    needs=(a_layout, a_state_document),
)
def check_rule_of_characters(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each typed line under a component that has a drawn one."""
    for line in material.components:
        if line.name != "text_rule":
            continue
        above = _above(material, line)
        if above is None or not _has_rule(catalog, material, above.name):
            continue
        is_alone = line.text == line.paragraph.text
        yield finding_at(
            "typed-rule", [line],
            f"Đường kẻ dưới {lower_first(NAMES_VI[above.name])} gõ bằng dấu “{line.text[:12]}”.",
            "Xóa các dấu này, vẽ đường kẻ bằng Insert > Shapes > Line.",
            settings=[("remove", True)] if is_alone else (), is_safe=True,
            # Underscores print as a whole line, which is all that the decree asks for.
            severity="warn" if set(line.text.strip()) == {"_"} else None,
            found=None if is_alone else line.text, replacement=None if is_alone else "",
        )  # fmt: skip


def _has_rule(catalog: Catalog, material: Material, name: str) -> bool:
    return name in _OTHERS or value_of(catalog, material, f"{name}.rule") is not None


def _above(material: Material, line: Component) -> Component | None:
    """Return the printed line above in the same column."""
    found = None
    for one in material.components:
        if one is line:
            return found
        if one.name != "text_rule" and _column(one) == _column(line):
            found = one
    return found


def _column(line: Component) -> tuple[int, int] | None:
    spot = line.paragraph.spot
    return (spot.table, spot.column) if spot else None
