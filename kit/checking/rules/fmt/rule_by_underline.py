"""FMT156: a rule is drawn, not made by underlining the letters above it."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import NAMES_VI, finding_at, judged_lines, value_of, wrong_letters
from kit.checking.findings import Finding
from kit.checking.layout import Look
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT156",
    slug="rule-by-underline",
    severity="error",
    title_vi="Không gạch chân chữ thay cho đường kẻ",
    rationale_vi="Gạch chân chữ không phải đường kẻ: nó dính vào chân chữ và dài đúng bằng chữ, "
    "sai với tên cơ quan và trích yếu.",
    source="nd-30-2020#PL I, II.1.b",
    needs=(a_layout,),
)
def check_rule_by_underline(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each component with a rule of its own whose letters are underlined."""
    for name, name_vi in NAMES_VI.items():
        wanted = value_of(catalog, material, f"{name}.rule")
        if wanted is None:
            continue
        wrong = [c for c in judged_lines(material, name) if wrong_letters(c, _is_underlined) > 1]
        if wrong:
            yield finding_at(
                name, wrong,
                f"{name_vi} bị gạch chân; quy định vẽ đường kẻ bên dưới.",
                "Bỏ gạch chân, vẽ đường kẻ bằng Insert > Shapes > Line.",
                settings=[("underline", False)], is_safe=True, source=wanted.source,
            )  # fmt: skip


def _is_underlined(look: Look) -> bool:
    return look.underline
