"""FMT136: no part of the document stands in a floating text box."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import listed
from kit.checking.facts.printed import NAMES_VI, finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT136",
    slug="text-boxes",
    severity="info",
    title_vi="Thành phần thể thức không đặt trong khung chữ nổi",
    rationale_vi="Khung chữ nổi xô lệch khi mở ở máy khác, phần mềm quản lý văn bản khó đọc.",
    source="practice",
    needs=(a_layout,),
)
def check_text_boxes(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all components of the decree that stand in text boxes."""
    found = [c for c in material.components if c.paragraph.in_text_box and c.name in NAMES_VI]
    if found:
        names = ", ".join(dict.fromkeys(NAMES_VI[line.name] for line in found))
        yield finding_at(
            "text-box",
            found,
            f"Đặt trong khung chữ nổi: {names} ({listed(found)}).",
            "Cắt chữ ra khỏi khung, đặt vào bảng hai cột không kẻ hoặc đoạn thường.",
        )
