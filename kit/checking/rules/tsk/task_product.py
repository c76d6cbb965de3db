"""TSK102: every task has a product that can be counted: what, how many, in which unit."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.genre import a_reform_plan, a_task_table
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import FIELDS_VI, task_place
from kit.model import Task
from kit.model.vietnamese import number_vi

# What a row needs, in the order of the columns; the finding leads to the first one missing.
_COUNTED = ("product", "quantity", "unit")


@rule(
    id="TSK102",
    slug="task-product",
    severity="error",
    title_vi="Mỗi nhiệm vụ có sản phẩm, số lượng, đơn vị tính",
    rationale_vi="Mức hoàn thành kế hoạch được chấm theo từng dòng. Dòng không đếm được thì không "
    "chứng minh được là đã làm hay chưa.",
    source="par-index#P1",
    needs=(a_task_table, a_reform_plan),
)
def check_task_product(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for the columns that no row fills, then one a row that lacks more.

    A number that nobody confirmed is told as well.
    """
    tasks = material.plan.tasks
    empty = [f for f in _COUNTED if all(_is_empty(task, f) for task in tasks)]
    # One row is no table: what it lacks is its own.
    absent = empty if len(tasks) > 1 else []
    if absent:
        yield _no_columns(absent, len(tasks))
    for number, task in enumerate(tasks, 1):
        missing = [f for f in _COUNTED if f not in absent and _is_empty(task, f)]
        if missing:
            yield _missing(number, task, missing)
        elif task.quantity is None:
            continue
        elif task.quantity < 1:
            yield _nothing(number, task)
        elif "quantity" in task.unconfirmed:
            yield _unconfirmed(number, task)


def _is_empty(task: Task, field: str) -> bool:
    return getattr(task, field) in (None, "")


def _no_columns(fields: list[str], count: int) -> Finding:
    names = ", ".join(FIELDS_VI[field].lower() for field in fields)
    return Finding(
        code=f"no-column-{fields[0]}",
        place="Bảng nhiệm vụ",
        target="tasks",
        message_vi=f"Bảng {count} nhiệm vụ không có cột, hoặc để trống cả cột: {names}.",
        fix_vi="Thêm các cột này vào bảng và điền cho từng nhiệm vụ: một sản phẩm đếm được, số "
        "lượng trong năm, đơn vị tính.",
    )


def _missing(number: int, task: Task, missing: list[str]) -> Finding:
    names = ", ".join(FIELDS_VI[field].lower() for field in missing)
    return Finding(
        code=f"no-{missing[0]}",
        place=task_place(number, missing[0]),
        target=f"tasks:{task.id}:{missing[0]}",
        message_vi=f"Nhiệm vụ {number} thiếu {names}.",
        fix_vi="Ghi một sản phẩm đếm được, số lượng trong năm và đơn vị tính, ví dụ: tờ gấp, 500 "
        "tờ; việc không đếm được thì đưa lên phần nội dung.",
    )


def _nothing(number: int, task: Task) -> Finding:
    return Finding(
        code="zero-quantity",
        place=task_place(number, "quantity"),
        target=f"tasks:{task.id}:quantity",
        message_vi=f"Nhiệm vụ {number} có số lượng là {task.quantity}.",
        fix_vi="Ghi số lượng từ 1 trở lên, hoặc bỏ nhiệm vụ.",
    )


def _unconfirmed(number: int, task: Task) -> Finding:
    return Finding(
        code="unconfirmed-quantity",
        severity="info",
        place=task_place(number, "quantity"),
        target=f"tasks:{task.id}:quantity",
        message_vi=f"Số lượng {number_vi(task.quantity)} {task.unit} của nhiệm vụ {number} là "
        "số gợi ý, chưa ai xác nhận.",
        fix_vi="Xác nhận hoặc sửa số lượng.",
    )
