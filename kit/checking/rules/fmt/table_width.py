"""FMT127: a table with lines stays between the margins."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi

# Word hangs a new table out by its cell margins, 1.9 mm on each side, and rounds columns.
TOLERANCE_MM = 4.5


@rule(
    id="FMT127",
    slug="table-width",
    severity="warn",
    title_vi="Bảng không rộng quá lề",
    rationale_vi="Bảng lấn ra lề bị cắt khi đóng gáy, khi in và khi chuyển sang PDF.",
    source="nd-30-2020#PL I, I.3",
    needs=(a_layout,),
)
def check_table_width(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each table with lines that is wider than the text."""
    for table in material.layout.tables:
        if table.uprights and table.width_mm > table.room_mm + TOLERANCE_MM:
            yield Finding(
                code="too-wide",
                place=f"Bảng {table.number}",
                target=f"layout:table:{table.number}",
                message_vi=f"Bảng rộng {number_vi(table.width_mm)} mm, khoảng giữa hai lề chỉ "
                f"{number_vi(table.room_mm)} mm.",
                fix_vi="Chọn bảng, vào Layout > AutoFit > AutoFit Window; bảng nhiều cột thì đặt "
                "phần trang đó khổ ngang.",
            )
