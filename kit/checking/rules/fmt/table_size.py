"""FMT129: letters of the task table are 11 to 13 points, as offices print them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value
from kit.checking.facts.printed import finding_at, lines, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi


@rule(
    id="FMT129",
    slug="table-size",
    severity="info",
    title_vi="Cỡ chữ trong bảng nhiệm vụ 11-13",
    rationale_vi="Chữ trong bảng nhỏ hơn 11 khó đọc khi in; lớn hơn 13 làm bảng dài thêm.",
    source="nd30-format",
    needs=(a_layout, a_value("table.cell.size")),
)
def check_table_size(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each table with a head that has letters of other sizes."""
    usual = value_of(catalog, material, "table.cell.size")
    with_head = {c.paragraph.spot.table for c in lines(material, "table.head") if c.paragraph.spot}
    found: dict[int, list[Component]] = defaultdict(list)
    for cell in (*lines(material, "table.head"), *lines(material, "table.cell")):
        spot = cell.paragraph.spot
        if spot and spot.table in with_head and _odd_sizes(cell, usual.contains):
            found[spot.table].append(cell)
    for cells in found.values():
        sizes = sorted({size for cell in cells for size in _odd_sizes(cell, usual.contains)})
        yield finding_at(
            "size",
            cells,
            f"Bảng có chữ cỡ {', '.join(map(number_vi, sizes))}; thói quen là {usual} "
            "(nghị định không quy định).",
            f"Đặt chữ trong bảng cỡ {usual}.",
            settings=[("size_pt", usual.low if sizes[-1] < usual.low else usual.high)],
        )


def _odd_sizes(cell: Component, is_usual: Callable[[float], bool]) -> list[float]:
    sizes = (r.look.size_pt for r in cell.runs if any(map(str.isalnum, r.text)))
    return [size for size in sizes if not is_usual(size)]
