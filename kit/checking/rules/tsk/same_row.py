"""TSK108: no row stands twice in the table."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_task_table
from kit.checking.facts.likeness import plain
from kit.checking.facts.task_findings import task_finding
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model import Task


@rule(
    id="TSK108",
    slug="same-row",
    severity="error",
    title_vi="Không lặp dòng trong bảng nhiệm vụ",
    rationale_vi="Mức hoàn thành tính theo số dòng: một việc ghi hai dòng thì phải chứng minh hai "
    "lần, sót một dòng là mất điểm.",
    source="par-index#3",
    needs=(a_task_table,),
)
def check_same_row(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each row that repeats content, product and lead of an earlier one."""
    seen: dict[tuple[str, ...], int] = {}
    for number, task in enumerate(material.plan.tasks, 1):
        first = seen.setdefault(_key(task), number)
        if first != number:
            yield task_finding(
                number, task, "content", "row-twice",
                f"lặp nhiệm vụ {first}: cùng nội dung, sản phẩm, đơn vị chủ trì",
                "Bỏ một dòng; nếu là hai việc thì ghi nội dung cho khác nhau.",
                found=task.content,
            )  # fmt: skip


def _key(task: Task) -> tuple[str, ...]:
    return (plain(task.content), plain(task.product), plain(task.lead))
