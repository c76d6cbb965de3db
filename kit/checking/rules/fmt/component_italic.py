"""FMT143: italic letters stand where the decree wants them, and in no other component."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import (
    NAMES_VI,
    finding_at,
    is_run_in,
    judged_lines,
    value_of,
    wrong_letters,
)
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# One letter is a slip of the mouse that nobody sees.
_FEWEST_LETTERS = 2


@rule(
    id="FMT143",
    slug="component-italic",
    severity="error",
    title_vi="Chữ nghiêng đúng thành phần",
    rationale_vi="Chữ nghiêng chỉ dành cho địa danh, căn cứ, chữ “Nơi nhận” và dòng kèm theo "
    "của phụ lục.",
    source="nd-30-2020#PL I, V",
    needs=(a_layout,),
)
def check_component_italic(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each component that is, or is not, italic against the law."""
    for name, name_vi in NAMES_VI.items():
        style = value_of(catalog, material, f"{name}.style")
        if style is None:
            continue
        wanted = "italic" in style.text.split()
        wrong = [
            c
            for c in judged_lines(material, name)
            if wrong_letters(c, lambda look, wanted=wanted: look.italic is not wanted)
            >= _FEWEST_LETTERS
            and not (name == "heading.clause" and is_run_in(c))
        ]
        if wrong:
            yield finding_at(
                name, wrong,
                f"{name_vi} {'không ' if wanted else ''}in nghiêng, quy định"
                f" {'' if wanted else 'không '}in nghiêng.",
                f"Bôi đen {len(wrong)} dòng này, {'đặt' if wanted else 'bỏ'} chữ nghiêng.",
                settings=[("italic", wanted)], is_safe=True, source=style.source,
                severity="warn" if name == "heading.clause" else None,
            )  # fmt: skip
