"""The planner's hand in the task table: cells, rows, order. Functions from draft to draft.

The first edit makes the proposed rows the planner's own table (``Draft.tasks``); from then on
the table is his, and ``proposed_again`` gives it back to the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kit.errors import ReadError
from kit.model import Draft, Task, content_id, nfc
from kit.model.timing import parse_timing
from kit.sheets.cells import whole_number
from kit.ui.prospect import Prospect

# The cells that a planner types into, with what stands above them.
CELLS_VI = {
    "content": "Nhiệm vụ",
    "product": "Sản phẩm",
    "quantity": "Số lượng",
    "unit": "Đơn vị tính",
    "lead": "Chủ trì",
    "support": "Phối hợp (cách nhau bằng dấu chấm phẩy)",
    "timing": "Thời gian thực hiện",
    "channel": "Kênh",
    "proof": "Tài liệu kiểm chứng",
    "group": "Nhóm nhiệm vụ",
    "budget_vnd": "Kinh phí (đồng)",
}
NEW_TASK_VI = "Nhiệm vụ mới"


def with_cell(prospect: Prospect, task_id: str, cell: str, text: str) -> Draft:
    """Return the draft with ``text`` typed into one cell; a typed number counts as confirmed.

    Raises:
        ReadError: ``not-a-number``, ``no-content``, ``no-task``.
    """
    task = task_named(prospect, task_id)
    return _replaced(prospect, typed_into_task(task, cell, text, year=prospect.draft.year))


def typed_into_task(task: Task, cell: str, text: str, *, year: int) -> Task:
    """Return ``task`` with ``text`` typed into one cell; times are read in the plan ``year``.

    Raises:
        ReadError: ``not-a-number``, ``no-content``.
    """
    value = _READERS.get(cell, _plain)(nfc(text).strip(), year)
    if cell == "content" and not value:
        raise ReadError(
            "no-content", "Chưa ghi nhiệm vụ", where=CELLS_VI[cell],
            fix_vi="Ghi nội dung, hoặc bấm “Xóa dòng”.",
        )  # fmt: skip
    confirmed = tuple(name for name in task.unconfirmed if name != cell)
    return task.with_(**{cell: value, "unconfirmed": confirmed})


def with_confirmed(
    prospect: Prospect, task_id: str, fields: tuple[str, ...] | None = None
) -> Draft:
    """Return the draft with ``fields`` of one row (default: all) confirmed as they stand."""
    task = task_named(prospect, task_id)
    rest = () if fields is None else tuple(f for f in task.unconfirmed if f not in fields)
    return _replaced(prospect, task.with_(unconfirmed=rest))


def with_all_confirmed(prospect: Prospect, fields: tuple[str, ...]) -> Draft:
    """Return the draft with ``fields`` confirmed in every row."""
    return prospect.draft.with_(
        tasks=tuple(
            t.with_(unconfirmed=tuple(f for f in t.unconfirmed if f not in fields))
            for t in prospect.plan.tasks
        )
    )


def with_new_task(prospect: Prospect, after: str | None = None) -> tuple[Draft, str]:
    """Return the draft with an empty row below ``after`` (default: last), and the row's id."""
    tasks = list(prospect.plan.tasks)
    place = next((i for i, t in enumerate(tasks) if t.id == after), len(tasks) - 1)
    new = new_task(tasks, tasks[place].group if tasks else None)
    tasks.insert(place + 1, new)
    return prospect.draft.with_(tasks=tuple(tasks)), new.id


def new_task(tasks: Iterable[Task], group: str | None = None) -> Task:
    """Return an empty row of ``group`` whose id none of ``tasks`` has."""
    taken = {t.id for t in tasks}
    number = 1
    while (new_id := content_id("own-t", f"{NEW_TASK_VI} {number}")) in taken:
        number += 1
    return Task(id=new_id, content=NEW_TASK_VI, group=group, source="planner")


def moved(prospect: Prospect, task_id: str, step: int) -> Draft:
    """Return the draft with a row moved ``step`` places down (up if negative), inside the table."""
    tasks = list(prospect.plan.tasks)
    place = tasks.index(task_named(prospect, task_id))
    target = min(max(place + step, 0), len(tasks) - 1)
    tasks.insert(target, tasks.pop(place))
    return prospect.draft.with_(tasks=tuple(tasks))


def without_task(prospect: Prospect, task_id: str) -> Draft:
    """Return the draft without one row."""
    gone = task_named(prospect, task_id)
    return prospect.draft.with_(tasks=tuple(t for t in prospect.plan.tasks if t != gone))


def proposed_again(prospect: Prospect) -> Draft:
    """Return the draft whose table is again what the decisions on proposals give."""
    return prospect.draft.with_(tasks=None)


def task_named(prospect: Prospect, task_id: str) -> Task:
    """Return the row ``task_id``; ReadError ``no-task`` if it is not in the table."""
    found = next((t for t in prospect.plan.tasks if t.id == task_id), None)
    if found is None:
        raise ReadError(
            "no-task", "Dòng này không còn trong bảng", where="Bước 4. Phụ lục nhiệm vụ",
            fix_vi="Chọn lại một dòng.",
        )  # fmt: skip
    return found


def cell_text(task: Task, cell: str) -> str:
    """Return what stands in a cell, as it is typed."""
    value = getattr(task, cell)
    if cell == "timing":
        return value.text
    if cell == "support":
        return "; ".join(value)
    return "" if value is None else str(value)


def _replaced(prospect: Prospect, task: Task) -> Draft:
    rows = tuple(task if t.id == task.id else t for t in prospect.plan.tasks)
    return prospect.draft.with_(tasks=rows)


def _plain(text: str, year: int) -> object:
    return text or None


def _content(text: str, year: int) -> object:
    return text


def _support(text: str, year: int) -> object:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _timing(text: str, year: int) -> object:
    return parse_timing(text, year=year)


def _count(cell: str) -> Callable[[str, int], int | None]:
    def read(text: str, year: int) -> int | None:
        try:
            return whole_number(text)
        except ValueError as error:
            raise ReadError(
                "not-a-number", f"“{text}” không phải số", where=CELLS_VI[cell],
                fix_vi="Ghi bằng chữ số, ví dụ 12 hoặc 2.000; chưa biết thì để trống.",
            ) from error  # fmt: skip

    return read


_READERS: dict[str, Callable[[str, int], object]] = {
    "content": _content,
    "support": _support,
    "timing": _timing,
    "quantity": _count("quantity"),
    "budget_vnd": _count("budget_vnd"),
}
