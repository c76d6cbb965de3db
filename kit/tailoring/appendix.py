"""The task table outside a document: tasks ⇄ DataFrame ⇄ workbook. The only place with pandas.

Columns and their titles: ``appendix_columns``. A frame's index is the row that a person sees
(the row of the sheet, else 1, 2, 3 …), so that every error can name it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from kit.errors import ReadError
from kit.model import IdGiver, Task
from kit.model.vietnamese import same
from kit.tailoring.appendix_columns import BY_KEY, COLUMNS, KINDS_VI, TITLES, column_titled
from kit.tailoring.appendix_rows import Problem, row_of_task, task_of_row
from kit.tailoring.appendix_sheet import write_sheet
from kit.tailoring.appendix_table import read_table
from kit.tailoring.sheet_cells import MAX_NUMBER

SHOWN_PROBLEMS = 20

_COUNT = pa.Check.in_range(0, MAX_NUMBER, include_max=False)

# What a table must be before a task is made of it. Cell by cell reading comes first, so that
# these checks see values, not spellings.
SCHEMA = pa.DataFrameSchema(
    {
        BY_KEY["content"].title_vi: pa.Column(
            object, pa.Check(lambda s: s.map(lambda v: bool(v and v.strip())), name="required"),
            nullable=False,
        ),
        BY_KEY["quantity"].title_vi: pa.Column("Int64", _COUNT, nullable=True),
        BY_KEY["budget_vnd"].title_vi: pa.Column("Int64", _COUNT, nullable=True),
        BY_KEY["timing_per_year"].title_vi: pa.Column("Int64", _COUNT, nullable=True),
        BY_KEY["timing_kind"].title_vi: pa.Column(
            object, pa.Check.isin(list(KINDS_VI.values())), nullable=True
        ),
        BY_KEY["id"].title_vi: pa.Column(object, unique=True, nullable=False),
    }
)  # fmt: skip

_WRONG_VI = {
    "required": "chưa ghi nhiệm vụ",
    "not_nullable": "chưa ghi",
    "field_uniqueness": "mã bị trùng",
}


@dataclass(frozen=True)
class TableReading:
    """What came in: the tasks, what was noticed, and titles of columns the kit has no use for."""

    tasks: tuple[Task, ...]
    notes_vi: tuple[str, ...] = ()
    extra_columns: tuple[str, ...] = ()


def tasks_to_frame(
    tasks: Sequence[Task], *, channel_names: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """Return one row a task, all columns of ``appendix_columns``, nothing left out.

    Args:
        tasks: in the order of the table; the column TT counts them.
        channel_names: key → Vietnamese name, to show names in the column Kênh.
    """
    names = channel_names or {}
    rows = [row_of_task(task, number, names) for number, task in enumerate(tasks, start=1)]
    frame = pd.DataFrame(rows, columns=list(TITLES), dtype=object)
    frame.index = pd.RangeIndex(1, len(rows) + 1, name="Dòng")
    return frame.astype({c.title_vi: "Int64" for c in COLUMNS if c.kind in ("count", "money")})


def frame_to_tasks(
    frame: pd.DataFrame,
    *,
    year: int | None,
    known: Sequence[Task] = (),
    channel_names: Mapping[str, str] | None = None,
) -> tuple[Task, ...]:
    """Return the tasks of a frame; see ``read_frame``, whose notes are left out here."""
    return read_frame(frame, year=year, known=known, channel_names=channel_names).tasks


def read_frame(
    frame: pd.DataFrame,
    *,
    year: int | None,
    known: Sequence[Task] = (),
    channel_names: Mapping[str, str] | None = None,
) -> TableReading:
    """Read a frame with columns in any order and under any usual title.

    Args:
        frame: one row a task.
        year: plan year, for times without one ("Quý II").
        known: the tasks that went out. A row whose id column is gone finds its task by its
            words; columns that are gone are filled from it.
        channel_names: as given to ``tasks_to_frame``.

    Raises:
        ReadError: ``no-task-column`` without a column of tasks; ``bad-task-table`` with every
            wrong cell by row and column.
    """
    columns = {column_titled(str(title)): title for title in reversed(list(frame.columns))}
    extra = tuple(str(t) for t in frame.columns if column_titled(str(t)) is None)
    present = {column.key: title for column, title in columns.items() if column}
    if "content" not in present:
        raise ReadError(
            "no-task-column", "Bảng không có cột “Nhiệm vụ”", where="dòng tiêu đề của bảng",
            fix_vi="Ghi tiêu đề các cột ở dòng đầu bảng, trong đó có “Nhiệm vụ”.",
        )  # fmt: skip
    reader = _Reader(year, known, channel_names or {}, set(present))
    for place, values in zip(frame.index, frame.to_dict("records"), strict=True):
        cells = {key: _none_if_na(values[title]) for key, title in present.items()}
        if any(value is not None for key, value in cells.items() if key != "row"):
            reader.read(cells, place)
    tasks = reader.finish()
    return TableReading(tasks, tuple(reader.notes), extra)


def write_appendix(
    tasks: Sequence[Task],
    path: Path | str,
    *,
    title_vi: str = "Phụ lục nhiệm vụ",
    channel_names: Mapping[str, str] | None = None,
) -> Path:
    """Write the tasks as a workbook ready to print and to be edited.

    Raises:
        TailorError: ``cell-too-long``.
        SaveError: ``cannot-write`` if the file is open elsewhere or the folder refuses.
    """
    frame = tasks_to_frame(tasks, channel_names=channel_names)
    rows = [[_none_if_na(value) for value in row] for row in frame.itertuples(index=False)]
    return write_sheet(rows, Path(path), title_vi=title_vi)


def read_appendix(
    path: Path | str,
    *,
    year: int | None,
    known: Sequence[Task] = (),
    channel_names: Mapping[str, str] | None = None,
) -> TableReading:
    """Read tasks from a workbook: ours after an edit, or anybody's table of tasks.

    Title rows above the table, header cells merged over two rows, rows of column numbers,
    group rows, changed column order, missing and extra columns are all understood.

    Raises:
        ReadError: ``not-xlsx``, ``no-task-table``, and those of ``read_frame``.
    """
    table = read_table(Path(path))
    frame = pd.DataFrame(
        [row.cells for row in table.rows], columns=list(table.titles), dtype=object
    )
    frame.index = pd.Index([row.number for row in table.rows], name="Dòng")
    reading = read_frame(frame, year=year, known=known, channel_names=channel_names)
    extra = tuple(dict.fromkeys((*table.extra_titles, *reading.extra_columns)))
    return TableReading(reading.tasks, table.notes_vi + reading.notes_vi, extra)


class _Reader:
    """Reads row after row and gathers what is wrong, so that all of it is said at once."""

    def __init__(
        self,
        year: int | None,
        known: Sequence[Task],
        channel_names: Mapping[str, str],
        present: set[str],
    ) -> None:
        self.year, self.known, self.present = year, known, present
        self.channel_keys = {name: key for key, name in channel_names.items()}
        self.notes: list[str] = []
        self._problems: list[Problem] = []
        self._rows: list[tuple[object, Task]] = []
        self._give_id, self._ids = IdGiver(), set()

    def read(self, cells: dict[str, object], place: object) -> None:
        """Read one row into a task, or note why not."""
        before = self._known_task(cells)
        task, problems, notes = task_of_row(cells, before, self.present, self.year, self.channel_keys)
        self._problems += [p.at(place) for p in problems]
        self.notes += [f"Dòng {place}: {note}" for note in notes]
        if task is not None:
            self._rows.append((place, self._with_own_id(task, place)))

    def finish(self) -> tuple[Task, ...]:
        """Return the tasks, or raise with everything that is wrong."""
        tasks = tuple(task for _, task in self._rows)
        if not self._problems:
            self._problems = self._broken_rules(tasks)
        if self._problems:
            raise _bad_table(self._problems)
        return tasks

    def _known_task(self, cells: Mapping[str, object]) -> Task | None:
        if cells.get("id"):
            return next((t for t in self.known if t.id == str(cells["id"]).strip()), None)
        content = str(cells.get("content") or "")
        alike = [t for t in self.known if same(t.content, content) and t.id not in self._ids]
        return alike[0] if alike else None

    def _with_own_id(self, task: Task, place: object) -> Task:
        """Give an id to a new row, and another one to a row that was copied with its id."""
        if task.id and task.id not in self._ids:
            self._ids.add(task.id)
            return task
        if task.id:
            self.notes.append(f"Dòng {place}: dòng chép lại, được cấp mã mới")
        new = self._give_id("t", task.content)
        while new in self._ids or any(new == known.id for known in self.known):
            new = self._give_id("t", task.content)
        self._ids.add(new)
        return task.with_(id=new)

    def _broken_rules(self, tasks: tuple[Task, ...]) -> list[Problem]:
        frame = tasks_to_frame(tasks)
        frame.index = pd.Index([place for place, _ in self._rows])
        try:
            SCHEMA.validate(frame, lazy=True)
        except pa.errors.SchemaErrors as error:
            cases = error.failure_cases.to_dict("records")
            return [
                Problem(case["index"], str(case["column"]), _wrong_vi(str(case["check"])))
                for case in cases
            ]
        return []


def _wrong_vi(check: str) -> str:
    return next((vi for name, vi in _WRONG_VI.items() if check.startswith(name)), "không dùng được")


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


def _none_if_na(value: object) -> object:
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value):
        return None
    return None if isinstance(value, str) and not value.strip() else value
