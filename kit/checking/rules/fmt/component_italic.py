"""FMT143: italic letters stand where the decree wants them, and in no other component."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.faces import wrong_faces
from kit.checking.facts.printed import finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


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
    for wrong in wrong_faces(material, catalog, "italic"):
        yield finding_at(
            wrong.name,
            wrong.lines,
            wrong.message_vi("in nghiêng"),
            wrong.fix_vi("chữ nghiêng"),
            settings=[("italic", wrong.wanted)],
            is_safe=True,
            source=wrong.style.source,
            severity="warn" if wrong.name == "heading.clause" else None,
        )
