"""FMT142: bold letters stand where the decree wants them, and nowhere else among the components."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.faces import wrong_faces
from kit.checking.facts.printed import finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


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
    for wrong in wrong_faces(material, catalog, "bold"):
        # What is a title of a clause, and what a short point, only its author knows.
        is_clause = wrong.name == "heading.clause"
        yield finding_at(
            wrong.name,
            wrong.lines,
            wrong.message_vi("in đậm"),
            wrong.fix_vi("chữ đậm"),
            settings=[("bold", wrong.wanted)],
            source=wrong.style.source,
            is_safe=not is_clause,
            severity="warn" if is_clause else None,
        )
