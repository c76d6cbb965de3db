"""TSK118: the rows are numbered in order; groups may begin again with 1."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule


@rule(
    id="TSK118",
    slug="row-numbers",
    severity="warn",
    title_vi="Số thứ tự của bảng nhiệm vụ liên tục",
    rationale_vi="Nhảy số hoặc trùng số là dấu vết của dòng bị xóa, bị chèn; báo cáo “nhiệm vụ số "
    "7” sẽ không biết là dòng nào.",
    source="par-index#3",
    needs=(a_task_table,),
)
def check_row_numbers(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each printed number that does not follow the one before."""
    before: int | None = None
    for number, task in enumerate(material.plan.tasks, 1):
        printed = (task.no or "").strip(" .)")
        if not printed.isdigit():
            # "1.2", "II" and merged cells: another order, which only its author knows.
            before = None
            continue
        now = int(printed)
        if before is not None and now not in (before + 1, 1):
            yield Finding(
                code="number-out-of-order",
                place=f"Bảng nhiệm vụ, dòng {number}, cột số thứ tự",
                target=f"tasks:{task.id}",
                message_vi=f"Dòng {number} của bảng mang số {now} sau số {before}.",
                fix_vi=f"Đánh lại số thứ tự: dòng này là {before + 1}.",
                found=printed,
                replacement=str(before + 1),
            )
        before = now
