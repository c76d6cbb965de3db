"""FMT142: bold letters stand where the decree wants them, and nowhere else among the components."""

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
    id="FMT142",
    slug="component-bold",
    severity="error",
    title_vi="Chữ đậm đúng thành phần",
    rationale_vi="Chữ đậm dẫn mắt người đọc tới tên cơ quan, tên loại, tiêu đề; đậm sai chỗ thì "
    "không còn tác dụng.",
    source="nd-30-2020#PL I, V",
    needs=(a_layout,),
)
def check_component_bold(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each component whose letters are, or are not, bold against the law."""
    for name, name_vi in NAMES_VI.items():
        style = value_of(catalog, material, f"{name}.style")
        if style is None:
            continue
        wanted = "bold" in style.text.split()
        wrong = [
            c
            for c in judged_lines(material, name)
            if wrong_letters(c, lambda look, wanted=wanted: look.bold is not wanted)
            >= _FEWEST_LETTERS
            and not (name == "heading.clause" and is_run_in(c))
        ]
        if wrong:
            yield finding_at(
                name, wrong,
                f"{name_vi} {'không ' if wanted else ''}in đậm, quy định"
                f" {'' if wanted else 'không '}in đậm.",
                f"Bôi đen {len(wrong)} dòng này, {'đặt' if wanted else 'bỏ'} chữ đậm.",
                settings=[("bold", wanted)], source=style.source,
                # What is a title of a clause, and what a short point, only its author knows.
                is_safe=name != "heading.clause",
                severity="warn" if name == "heading.clause" else None,
            )  # fmt: skip
