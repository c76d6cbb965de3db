"""FMT144: nothing is underlined among the components; a Party document underlines "Nơi nhận".

Underlining in place of a drawn rule is FMT156's.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import NAMES_VI, finding_at, judged_lines, value_of, wrong_letters
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_FEWEST_LETTERS = 2


@rule(
    id="FMT144",
    slug="component-underline",
    severity="error",
    title_vi="Không gạch chân thành phần thể thức",
    rationale_vi="Nghị định không cho gạch chân thành phần nào; riêng văn bản của Đảng gạch chân "
    "chữ “Nơi nhận”.",
    source="nd-30-2020#PL I, V",
    needs=(a_layout,),
)
def check_component_underline(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each component underlined, or not underlined, against the law."""
    for name, name_vi in NAMES_VI.items():
        style = value_of(catalog, material, f"{name}.style")
        if style is None or value_of(catalog, material, f"{name}.rule") is not None:
            continue
        wanted = "underline" in style.text.split()
        wrong = [
            c
            for c in judged_lines(material, name)
            if wrong_letters(c, lambda look, wanted=wanted: look.underline is not wanted)
            >= _FEWEST_LETTERS
        ]
        if wrong:
            yield finding_at(
                name, wrong,
                f"{name_vi} {'không ' if wanted else ''}gạch chân, quy định"
                f" {'' if wanted else 'không '}gạch chân.",
                f"Bôi đen dòng này, {'đặt' if wanted else 'bỏ'} gạch chân.",
                settings=[("underline", wanted)], is_safe=True, source=style.source,
            )  # fmt: skip
