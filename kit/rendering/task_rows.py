"""The task appendix as rows: groups with Roman numbers, tasks numbered through."""

from __future__ import annotations

from itertools import groupby

from pydantic import Field

from kit.model import Plan, Record, Task
from kit.model.vietnamese import roman
from kit.rendering.marks import PRINTED_FIELDS, Marker


class TaskRow(Record):
    """One row of the table; every cell is text, empty where the plan says nothing."""

    no: str = Field(description="Số thứ tự, chạy suốt bảng.")
    content: str = Field(description="Nhiệm vụ.")
    product: str = Field(description="Sản phẩm.")
    quantity: str = Field(description="Số lượng, có dấu chấm hàng nghìn: 2.000.")
    unit: str = Field(description="Đơn vị tính.")
    lead: str = Field(description="Đơn vị chủ trì.")
    support: str = Field(description="Các đơn vị phối hợp, cách nhau bằng dấu chấm phẩy.")
    timing: str = Field(description="Thời gian thực hiện, như người soạn ghi.")
    proof: str = Field(description="Tài liệu kiểm chứng.")


class TaskGroup(Record):
    """Tasks under one group row; ``title`` is empty where the plan has no groups."""

    number: str = Field(description="Số La Mã của nhóm; trống nếu không chia nhóm.")
    title: str = Field(description="Tên nhóm; trống nếu không chia nhóm.")
    tasks: tuple[TaskRow, ...] = Field(description="Các nhiệm vụ của nhóm.")


def task_groups_of(plan: Plan, marker: Marker) -> tuple[TaskGroup, ...]:
    """Return the tasks of ``plan`` in order, neighbours of one group together."""
    groups, position, titled = [], 0, 0
    for title, members in groupby(plan.tasks, key=lambda task: task.group or ""):
        rows = []
        for task in members:
            position += 1
            rows.append(_row(task, position, marker))
        titled += bool(title)
        number = roman(titled) if title else ""
        groups.append(TaskGroup(number=number, title=marker.value(title), tasks=tuple(rows)))
    return tuple(groups)


def grouped_number(number: int) -> str:
    """Return a count with the Vietnamese thousands point: ``2.000``."""
    return f"{number:,}".replace(",", ".")


def _row(task: Task, position: int, marker: Marker) -> TaskRow:
    cells = {
        "content": task.content,
        "product": task.product,
        "quantity": None if task.quantity is None else grouped_number(task.quantity),
        "unit": task.unit,
        "lead": task.lead,
        "support": "; ".join(task.support),
        "timing": task.timing.text,
        "proof": task.proof,
    }
    whole = {"content": (f"tasks:{task.id}",)}
    return TaskRow(
        no=str(position),
        **{
            field: marker.value(
                cells[field] or "", f"tasks:{task.id}:{field}", *whole.get(field, ())
            )
            for field in PRINTED_FIELDS
        },
    )
