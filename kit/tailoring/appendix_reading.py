"""From a frame with anybody's columns and spellings to tasks, or one error naming all faults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from kit.errors import ReadError
from kit.model import IdGiver, Task
from kit.model.vietnamese import same
from kit.sheets.cells import join_members
from kit.tailoring.appendix_columns import BY_KEY, columns_of, money_scale
from kit.tailoring.appendix_rows import Problem, RowContext, task_of_values, typed_cells
from kit.tailoring.appendix_schema import frame_of, problems_in

SHOWN_PROBLEMS = 20


@dataclass(frozen=True)
class TableReading:
    """What came in: the tasks, what was noticed, and titles of columns the kit has no use for."""

    tasks: tuple[Task, ...]
    notes_vi: tuple[str, ...] = ()
    extra_columns: tuple[str, ...] = ()


def read_frame(
    frame: pd.DataFrame,
    *,
    year: int | None = None,
    known: Sequence[Task] = (),
    channel_names: Mapping[str, str] | None = None,
) -> TableReading:
    """Read a frame with columns in any order and under any usual title.

    Args:
        frame: one row a task; its index names the rows in notes and errors.
        year: plan year, for times without one ("Quý II").
        known: the tasks that went out. A row whose id column is gone finds its task by its
            words; columns that are gone are filled from it.
        channel_names: as given to ``tasks_to_frame``.

    Raises:
        ReadError: ``no-task-column`` without a column of tasks; ``bad-task-table`` with every
            wrong cell by row and column.
    """
    titles = [str(title) for title in frame.columns]
    columns = columns_of(titles)
    if "content" not in columns:
        raise ReadError(
            "no-task-column", "Bảng không có cột “Nhiệm vụ”", where="dòng tiêu đề của bảng",
            fix_vi="Ghi tiêu đề các cột ở dòng đầu bảng, trong đó có “Nhiệm vụ”.",
        )  # fmt: skip
    context = RowContext(
        present=columns.keys(),
        year=year,
        channel_keys={name: key for key, name in (channel_names or {}).items()},
        money_scale=money_scale(titles[columns["budget_vnd"]]) if "budget_vnd" in columns else 1,
    )
    rows = _typed_rows(frame, columns, context)
    reader = _Reader(known, context, {str(v["id"]) for _, v in rows if v.get("id")})
    for place, values in rows:
        reader.read(values, place)
    extra = tuple(title for at, title in enumerate(titles) if at not in columns.values())
    return TableReading(tuple(reader.tasks), tuple(reader.notes), extra)


def plain_cell(value: object) -> object:
    """Return a cell of a frame as a cell of a sheet: lists joined, ``None`` for nothing."""
    if isinstance(value, (list, tuple)):
        return join_members([str(member) for member in value])
    if isinstance(value, str):
        return value if value.strip() else None
    return None if value is None or pd.isna(value) else value


def _typed_rows(
    frame: pd.DataFrame, columns: Mapping[str, int], context: RowContext
) -> list[tuple[object, dict[str, object]]]:
    problems: list[Problem] = []
    rows: list[tuple[object, dict[str, object]]] = []
    for place, row in zip(frame.index, frame.itertuples(index=False, name=None), strict=True):
        cells = {key: plain_cell(row[at]) for key, at in columns.items()}
        if all(value is None for key, value in cells.items() if key != "row"):
            continue
        values, wrong = typed_cells(cells, context, place)
        problems += wrong
        rows.append((place, values))
    titled = [{BY_KEY[key].title_vi: v for key, v in values.items()} for _, values in rows]
    known_wrong = {(p.row, p.title_vi) for p in problems}
    broken = problems_in(frame_of(titled, [place for place, _ in rows]))
    problems += [p for p in broken if (p.row, p.title_vi) not in known_wrong]
    if problems:
        raise _bad_table(problems)
    return rows


class _Reader:
    """Makes tasks of typed rows; gives ids to new rows."""

    def __init__(self, known: Sequence[Task], context: RowContext, given: set[str]) -> None:
        self.tasks: list[Task] = []
        self.notes: list[str] = []
        self._known, self._context = known, context
        self._give_id, self._ids = IdGiver(), set()
        self._not_new = given | {task.id for task in known}

    def read(self, values: Mapping[str, object], place: object) -> None:
        """Read one row."""
        task, notes = task_of_values(values, self._known_task(values), self._context)
        self.notes += [f"Dòng {place}: {note}" for note in notes]
        self.tasks.append(self._with_own_id(task, place))

    def _known_task(self, values: Mapping[str, object]) -> Task | None:
        if values.get("id"):
            return next((t for t in self._known if t.id == values["id"]), None)
        unused = (t for t in self._known if t.id not in self._ids)
        return next((t for t in unused if same(t.content, str(values["content"]))), None)

    def _with_own_id(self, task: Task, place: object) -> Task:
        """Give an id to a new row, and another one to a row that was copied with its id."""
        if task.id and task.id not in self._ids:
            self._ids.add(task.id)
            return task
        if task.id:
            self.notes.append(f"Dòng {place}: dòng chép lại, được cấp mã mới")
        new = self._give_id("t", task.content)
        while new in self._not_new:
            new = self._give_id("t", task.content)
        self._ids.add(new)
        return task.with_(id=new)


def _bad_table(problems: list[Problem]) -> ReadError:
    lines = [p.text_vi for p in problems[:SHOWN_PROBLEMS]]
    more = len(problems) - SHOWN_PROBLEMS
    lines += [f"và {more} chỗ khác"] if more > 0 else []
    return ReadError(
        "bad-task-table",
        f"Bảng nhiệm vụ có {len(problems)} chỗ sai: {'; '.join(lines)}",
        where=problems[0].place_vi,
        fix_vi="Sửa các ô đó trong Excel, lưu lại rồi nạp lại; dự thảo chưa thay đổi.",
    )
