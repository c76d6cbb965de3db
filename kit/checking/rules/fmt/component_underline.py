"""FMT144: nothing is underlined among the components; a Party document underlines "Nơi nhận".

Underlining in place of a drawn rule is FMT156's.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.faces import wrong_faces
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


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
    for wrong in wrong_faces(material, catalog, "underline"):
        # Where a drawn rule belongs, a line under the words stands for it (FMT156).
        if value_of(catalog, material, f"{wrong.name}.rule") is None:
            yield finding_at(
                wrong.name,
                wrong.lines,
                wrong.message_vi("gạch chân"),
                wrong.fix_vi("gạch chân"),
                settings=[("underline", wrong.wanted)],
                is_safe=True,
                source=wrong.style.source,
            )
