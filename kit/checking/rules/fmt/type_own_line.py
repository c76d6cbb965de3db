"""FMT177: the type has a line of its own above the subject."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT177",
    slug="type-own-line",
    severity="error",
    title_vi="Tên loại và trích yếu mỗi thứ một dòng",
    rationale_vi="Tên loại đứng riêng một dòng in hoa, trích yếu ngay dưới; viết liền thì lẫn "
    "hai thành phần có thể thức khác nhau.",
    source="nd-30-2020#PL I, II.5.b",
    needs=(a_layout,),
)
def check_type_own_line(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a line that is both type and subject."""
    subjects = [(c.paragraph.number, c.text) for c in lines(material, "subject")]
    for line in lines(material, "type"):
        if (line.paragraph.number, line.text) in subjects:
            yield finding_at(
                "joined", [line], f"Tên loại và trích yếu cùng một dòng: “{quoted(line.text)}”.",
                "Xuống dòng sau tên loại.",
            )  # fmt: skip
