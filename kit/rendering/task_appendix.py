"""The task appendix: its heading lines; groups with Roman numbers, tasks numbered through."""

from __future__ import annotations

import re
from itertools import groupby

from pydantic import Field

from kit.catalog import Catalog
from kit.model import Plan, Record, Task
from kit.model.vietnamese import fold, number_vi, roman
from kit.rendering.head_lines import date_words, title_lines, type_name, whole_number
from kit.rendering.marks import PRINTED_FIELDS, Marker

APPENDIX_WORD = "Phụ lục"

_WORD = re.compile(r"phụ lục\b(?P<number>\s+(?:số\s+)?(?:[IVX]+|\d+)\b)?[\s:.]*", re.IGNORECASE)
_REFERENCE = re.compile(r"\W*(?:ban hanh )?(?:kem theo|dinh kem)\b")


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


class Appendix(Record):
    """The task appendix; ``groups`` is empty for a plan without tasks."""

    word: str = Field(description="Chữ “Phụ lục” (có số nếu có nhiều phụ lục).")
    title_lines: tuple[str, ...] = Field(description="Tiêu đề phụ lục, chữ hoa, đã chia dòng.")
    reference: str = Field(description="Dòng “(Kèm theo Kế hoạch số … ngày … của …)”.")
    groups: tuple[TaskGroup, ...] = Field(description="Các nhóm nhiệm vụ của bảng.")


def appendix_of(plan: Plan, marker: Marker, law: Catalog) -> Appendix:
    """Return the appendix; number and date in its reference line are blank as in the plan."""
    word, title = _word_and_title(plan)
    issuer = f" của {plan.issuer}" if plan.issuer else ""
    named = f"{type_name(plan, law)} số{whole_number(plan)} {date_words(plan)}"
    shown = marker.value(title.upper(), "appendices")
    return Appendix(
        word=word,
        title_lines=title_lines(shown, "appendix.title", law, wide=True),
        reference=marker.value(f"(Kèm theo {named}{issuer})"),
        groups=task_groups_of(plan, marker),
    )


def _word_and_title(plan: Plan) -> tuple[str, str]:
    """The word and title of the appendix: the document's own, else built of the subject."""
    word, titles = APPENDIX_WORD, []
    for line in plan.appendices:
        if _REFERENCE.match(fold(line)):
            continue
        head = _WORD.match(line)
        if head and not titles:
            word = f"{APPENDIX_WORD}{head['number'] or ''}"
        rest = line[head.end() :] if head else line
        titles += [rest.strip()] if rest.strip() else []
    return word, " ".join(titles) or f"Nhiệm vụ {plan.subject or ''}".strip()


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


def _row(task: Task, position: int, marker: Marker) -> TaskRow:
    cells = {
        "content": task.content,
        "product": task.product,
        "quantity": None if task.quantity is None else number_vi(task.quantity),
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
