"""What a pasted table does to the rows.

With a header row it is a table of tasks and read as one from a workbook is: rows that the table
knows are brought up to it, others are put in. Without one its cells are typed in from the cell
with the cursor on, down and to the right, and rows that are lacking are added.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kit.errors import ReadError
from kit.model import Task
from kit.model.vietnamese import same
from kit.sheets.files import Grid
from kit.tailoring.appendix import TableReading, read_appendix_grid
from kit.ui.table.clipboard import WHERE_VI
from kit.ui.table.columns import CELLS
from kit.ui.table.rows import Refused
from kit.ui.task_editing import NEW_TASK_VI, new_task, typed_into_task

_ORDINAL = re.compile(r"\(?\d{1,4}[.)]?")
_COUNTS = ("quantity", "budget_vnd")


@dataclass(frozen=True)
class Pasted:
    """The rows after a paste, what is to be said, and the cells that could not be read."""

    tasks: tuple[Task, ...]
    said_vi: str
    refused: Mapping[tuple[str, str], Refused] = field(default_factory=dict)


def pasted(
    grid: Grid,
    tasks: Sequence[Task],
    at: tuple[str, str],
    *,
    year: int,
    channel_names: Mapping[str, str],
) -> Pasted:
    """Return ``tasks`` with ``grid`` pasted where the cursor stands.

    Args:
        grid: what ``clipboard_grid`` gave.
        tasks: the rows as they are.
        at: task id and cell of the cursor; a task that is unknown puts it below the last row.
        year: plan year, for times without one.
        channel_names: key of a channel → its name.

    Raises:
        ReadError: ``bad-task-table`` if a table with a header row has cells that cannot be read.
    """
    try:
        reading = read_appendix_grid(
            grid, where=WHERE_VI, year=year, known=tasks, channel_names=channel_names
        )
    except ReadError as error:
        if error.code != "no-task-table":
            raise
        return _typed(grid, tasks, at, year, channel_names)
    return _put_in(reading, tasks, at[0])


def _put_in(reading: TableReading, tasks: Sequence[Task], task_id: str) -> Pasted:
    known = {task.id for task in tasks}
    news = {task.id: task for task in reading.tasks if task.id in known}
    added = [task for task in reading.tasks if task.id not in known]
    place = next((i for i, t in enumerate(tasks) if t.id == task_id), len(tasks) - 1)
    rows = [news.get(task.id, task) for task in tasks]
    rows[place + 1 : place + 1] = added
    if added and 0 <= place < len(tasks) and tasks[place] == new_row_like(tasks[place]):
        del rows[place]
    return Pasted(tuple(rows), _said(len(news), len(added), reading.notes_vi))


def new_row_like(task: Task) -> Task:
    """Return what ``task`` was if nobody has written into it since it was added."""
    return Task(id=task.id, content=NEW_TASK_VI, group=task.group, source="planner")


def _typed(
    grid: Grid,
    tasks: Sequence[Task],
    at: tuple[str, str],
    year: int,
    channel_names: Mapping[str, str],
) -> Pasted:
    rows, refused = list(tasks), {}
    first = next((i for i, t in enumerate(rows) if t.id == at[0]), len(rows))
    cells = CELLS[CELLS.index(at[1]) :]
    lines = _without_ordinals(grid.rows, at[1])
    for number, values in enumerate(lines, start=first):
        if number == len(rows):
            rows.append(new_task(rows, rows[-1].group if rows else None))
        for cell, value in zip(cells, values, strict=False):
            text = str(value or "")
            if cell == "channel":
                text = _key_of(text, channel_names)
            try:
                rows[number] = typed_into_task(rows[number], cell, text, year=year)
            except ReadError as error:
                refused[rows[number].id, cell] = Refused(text, problem_vi(error))
    added = len(rows) - len(tasks)
    return Pasted(tuple(rows), _said(len(lines) - added, added, ()), refused)


def problem_vi(error: ReadError) -> str:
    """Return what stands beside a cell that could not be read: what is wrong, how to mend it."""
    return f"{error.message_vi.rstrip('.')}. {error.fix_vi}"


def _without_ordinals(rows: Sequence[Sequence[object]], cell: str) -> list[tuple[object, ...]]:
    """Return the rows that say anything, without a first column that only counts them (STT)."""
    said = [tuple(row) for row in rows if any(value is not None for value in row)]
    is_counted = all(_ORDINAL.fullmatch(str(row[0] or "")) for row in said)
    if cell in _COUNTS or not is_counted or len(said[0]) < 2:
        return said
    numbers = [int(re.sub(r"\D", "", str(row[0]))) for row in said]
    goes_up = all(b == a + 1 for a, b in pairwise(numbers))
    return [row[1:] for row in said] if goes_up else said


def _key_of(text: str, channel_names: Mapping[str, str]) -> str:
    return next((key for key, name in channel_names.items() if same(name, text)), text)


def _said(changed: int, added: int, notes_vi: Sequence[str]) -> str:
    parts = [f"ghi vào {changed} dòng đang có" if changed else "", f"thêm {added} dòng" if added
             else ""]  # fmt: skip
    said = ", ".join(filter(None, parts)) or "không có dòng nào thay đổi"
    notes = f" {'; '.join(notes_vi)}." if notes_vi else ""
    return f"Đã dán: {said}. Ctrl+Z để lấy lại như trước.{notes}"
