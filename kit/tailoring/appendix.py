"""The task table outside a document: tasks ⇄ DataFrame ⇄ workbook. The only place with pandas.

Columns and their titles: ``appendix_columns``. A frame's index is the row that a person sees
(the row of the sheet, else 1, 2, 3 …), so that every error can name it. Both ways lose
nothing but blank text: an empty ``product`` and none are the same to a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from kit.model import Task
from kit.sheets.files import Grid
from kit.tailoring.appendix_reading import TableReading, plain_cell, read_frame
from kit.tailoring.appendix_rows import row_of_task
from kit.tailoring.appendix_schema import SCHEMA, frame_of
from kit.tailoring.appendix_sheet import write_sheet
from kit.tailoring.appendix_table import SheetTable, read_table, table_in

__all__ = [
    "SCHEMA",
    "TableReading",
    "frame_to_tasks",
    "read_appendix",
    "read_appendix_grid",
    "read_frame",
    "tasks_to_frame",
    "write_appendix",
]

TITLE_VI = "Phụ lục nhiệm vụ"


def tasks_to_frame(
    tasks: Sequence[Task], *, channel_names: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """Return one row a task, all columns of ``appendix_columns``, as ``SCHEMA`` says.

    Args:
        tasks: in the order of the table; the column TT counts them.
        channel_names: key → Vietnamese name, to show names in the column Kênh.

    Raises:
        TailorError: ``number-too-large``.
    """
    names = channel_names or {}
    rows = [row_of_task(task, number, names) for number, task in enumerate(tasks, start=1)]
    return SCHEMA.validate(frame_of(rows, range(1, len(rows) + 1)))


def frame_to_tasks(
    frame: pd.DataFrame,
    *,
    year: int | None = None,
    known: Sequence[Task] = (),
    channel_names: Mapping[str, str] | None = None,
) -> tuple[Task, ...]:
    """Return the tasks of a frame; see ``read_frame``, whose notes are left out here."""
    return read_frame(frame, year=year, known=known, channel_names=channel_names).tasks


def write_appendix(
    tasks: Sequence[Task],
    path: Path | str,
    *,
    title_vi: str = TITLE_VI,
    channel_names: Mapping[str, str] | None = None,
) -> Path:
    """Write the tasks as a workbook ready to print and to be edited.

    Raises:
        TailorError: ``cell-too-long``, ``number-too-large``.
        SaveError: ``cannot-write`` if the file is open elsewhere or the folder refuses.
    """
    frame = tasks_to_frame(tasks, channel_names=channel_names)
    rows = [
        [plain_cell(value) for value in row] for row in frame.itertuples(index=False, name=None)
    ]
    channels = tuple((channel_names or {}).values())
    return write_sheet(rows, Path(path), title_vi=title_vi, channels=channels)


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
        ReadError: ``no-such-file``, ``empty-file``, ``not-xlsx``, ``encrypted-or-old-xls``,
            ``too-large``, ``damaged``, ``no-task-table``, and those of ``read_frame``.
    """
    return _read(read_table(Path(path)), year, known, channel_names)


def read_appendix_grid(
    grid: Grid,
    *,
    where: str,
    year: int | None,
    known: Sequence[Task] = (),
    channel_names: Mapping[str, str] | None = None,
) -> TableReading:
    """Read tasks from a grid with a header row, such as one that was pasted.

    Raises:
        ReadError: ``no-task-table`` and those of ``read_frame``; ``where`` names the grid.
    """
    return _read(table_in((grid,), where=where), year, known, channel_names)


def _read(
    table: SheetTable,
    year: int | None,
    known: Sequence[Task],
    channel_names: Mapping[str, str] | None,
) -> TableReading:
    frame = pd.DataFrame(
        [row.cells for row in table.rows], columns=list(table.titles), dtype=object
    )
    frame.index = pd.Index([row.number for row in table.rows], name="Dòng")
    reading = read_frame(frame, year=year, known=known, channel_names=channel_names)
    notes = table.notes_vi + reading.notes_vi
    if table.extra_titles:
        notes += (f"Cột chưa dùng đến: {', '.join(table.extra_titles)}",)
    return TableReading(reading.tasks, notes, table.extra_titles)
