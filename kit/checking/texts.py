"""Every text of a plan with its target and its place, for the rules that read words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kit.model import ITEM_KEYS, Item, Plan, Task

# What a planner calls each part of the plan.
PARTS_VI = {
    "issuer": "Cơ quan ban hành",
    "superior": "Cơ quan chủ quản",
    "subject": "Trích yếu",
    "bases": "Căn cứ",
    "opening": "Câu mở đầu",
    "outline": "Đề mục",
    "purposes": "Mục đích",
    "requirements": "Yêu cầu",
    "contents": "Nội dung",
    "channels": "Hình thức",
    "audiences": "Đối tượng",
    "tasks": "Bảng nhiệm vụ",
    "budget": "Kinh phí",
    "responsibilities": "Tổ chức thực hiện",
    "reporting": "Chế độ báo cáo",
    "closing": "Câu kết",
    "recipients": "Nơi nhận",
    "appendices": "Phụ lục",
    "unplaced": "Đoạn chưa xếp được vào mục nào",
}

# Columns of the task table that hold words, and their names on the screen.
FIELDS_VI = {
    "content": "Nội dung",
    "product": "Sản phẩm",
    "unit": "Đơn vị tính",
    "lead": "Chủ trì",
    "support": "Phối hợp",
    "timing": "Thời gian",
    "channel": "Hình thức",
    "proof": "Tài liệu kiểm chứng",
    "quantity": "Số lượng",
}


_ROMAN = re.compile(r"[IVX]+")


@dataclass(frozen=True, slots=True)
class PlanText:
    """One text; ``part`` is a plan key, ``field`` a column for a text of the task table.

    ``place`` is for people; ``source`` is the place in the file that the plan was read from, as
    importing says it ("đoạn 12").
    """

    text: str
    part: str
    target: str
    place: str
    field: str | None = None
    source: str | None = None


def plan_texts(plan: Plan) -> Iterator[PlanText]:
    """Yield the texts that the plan itself says, in the order of printing.

    The structural words (``frame``) are left out: what they say stands in other keys.
    """
    for key in ("superior", "issuer", "subject"):
        yield from _line(plan, key)
    for number, basis in enumerate(plan.bases, 1):
        place = f"{PARTS_VI['bases']}, dòng {number}"
        source = basis.citation.place if basis.citation else None
        yield PlanText(basis.text, "bases", f"bases:{number}", place, source=source)
    yield from _line(plan, "opening")
    for entry in plan.outline:
        place = f"{PARTS_VI['outline']} {entry.number or ''}".rstrip()
        yield PlanText(entry.title, "outline", "outline", place)
    for key in ITEM_KEYS:
        if key != "reporting":
            yield from _items(plan, key, getattr(plan, key), PARTS_VI[key])
    for one in plan.responsibilities:
        head = duties_place(one.agency)
        yield PlanText(one.agency, "responsibilities", "responsibilities", head, source=one.place)
        yield from _items(plan, "responsibilities", one.duties, head)
    yield from _items(plan, "reporting", plan.reporting, PARTS_VI["reporting"])
    for number, task in enumerate(plan.tasks, 1):
        yield from _task(number, task)
    yield from _line(plan, "closing")
    yield from _tail(plan)


def task_place(number: int, field: str) -> str:
    """Return "Bảng nhiệm vụ, dòng 3, cột Chủ trì"."""
    return f"{PARTS_VI['tasks']}, dòng {number}, cột {FIELDS_VI[field]}"


def duties_place(agency: str) -> str:
    """Return "Tổ chức thực hiện, Sở Nội vụ"; duties that name nobody stand in the section."""
    section = PARTS_VI["responsibilities"]
    return f"{section}, {agency}" if agency else section


def place_below(above: str, item: Item, number: int) -> str:
    """Return the place of the ``number``-th point below ``above``.

    A Roman number is a section of its own, whatever part of the plan it was read into.
    """
    mark = item.marker.strip("(.)+- ")
    if _ROMAN.fullmatch(mark):
        return f"Mục {mark}"
    return f"{above}, điểm {mark}" if mark else f"{above}, ý thứ {number}"


def _line(plan: Plan, key: str) -> Iterator[PlanText]:
    text = getattr(plan, key)
    if text:
        yield PlanText(text, key, key, PARTS_VI[key])


def _items(plan: Plan, part: str, items: tuple[Item, ...], above: str) -> Iterator[PlanText]:
    for number, item in enumerate(items, 1):
        here = place_below(above, item, number)
        # A draft's points keep the parent's place; only a plan that was read has its own.
        where = f"{here} ({item.place})" if item.place and plan.frame else here
        yield PlanText(item.text, part, f"{part}:{item.id}", where, source=item.place)
        yield from _items(plan, part, item.children, here)


def _task(number: int, task: Task) -> Iterator[PlanText]:
    for field in ("content", "product", "unit", "lead", "channel", "proof"):
        text = getattr(task, field)
        if text:
            yield _cell(number, task, field, text)
    for name in task.support:
        yield _cell(number, task, "support", name)
    if task.timing.text:
        yield _cell(number, task, "timing", task.timing.text)


def _cell(number: int, task: Task, field: str, text: str) -> PlanText:
    place = task_place(number, field)
    return PlanText(text, "tasks", f"tasks:{task.id}:{field}", place, field, task.place)


def _tail(plan: Plan) -> Iterator[PlanText]:
    for number, line in enumerate(plan.recipients, 1):
        place = f"{PARTS_VI['recipients']}, dòng {number}"
        yield PlanText(line, "recipients", "recipients", place)
    for line in plan.appendices:
        yield PlanText(line, "appendices", "appendices", PARTS_VI["appendices"])
    for one in plan.unplaced:
        place = f"{PARTS_VI['unplaced']} ({one.place})" if one.place else PARTS_VI["unplaced"]
        yield PlanText(one.text, "unplaced", "unplaced", place, source=one.place)
