"""FMT128: the head of a table that runs over a page is printed again on each page."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import table_height
from kit.checking.facts.printed import lines
from kit.checking.findings import Finding, Setting
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# Heights are reckoned: a table of less than this may end on the page on which it begins.
CLEARLY_LONG = 1.2


@rule(
    id="FMT128",
    slug="table-head-repeat",
    severity="info",
    title_vi="Bảng dài lặp lại dòng tiêu đề ở mỗi trang",
    rationale_vi="Sang trang sau mà không có tiêu đề cột thì không biết cột nào là đơn vị chủ trì.",
    source="nd30-format",
    needs=(a_layout,),
)
def check_table_head_repeat(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each long table whose head is not repeated."""
    with_head = {c.paragraph.spot.table for c in lines(material, "table.head") if c.paragraph.spot}
    for table in material.layout.tables:
        if table.number not in with_head or table.repeats_head:
            continue
        if table_height(material.layout, table.number) >= CLEARLY_LONG:
            yield Finding(
                code="not-repeated",
                place=f"Bảng {table.number}",
                target=f"layout:table:{table.number}",
                message_vi=f"Bảng {table.rows} dòng dài quá một trang nhưng dòng tiêu đề không lặp "
                "lại ở trang sau (thói quen nên có).",
                fix_vi="Chọn dòng tiêu đề, vào Layout > Repeat Header Rows.",
                settings=(Setting(name="repeat_head", value=True),),
                is_safe=True,
            )
