"""What an edited table of tasks changes, row by row and field by field, in words for the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from kit.model import Task, Timing
from kit.model.dates import format_short
from kit.model.vietnamese import number_vi
from kit.tailoring.appendix_columns import BY_KEY, COLUMNS, KINDS_VI

EMPTY_VI = "(trống)"
KIND_VI = {
    "added": "thêm nhiệm vụ", "removed": "bỏ nhiệm vụ", "moved": "chuyển vị trí",
    "changed": "sửa",
}  # fmt: skip

# Fields that people see, in the order of the columns.
_FIELDS = tuple(c.key for c in COLUMNS if c.shown and c.key in Task.model_fields)
_TIMING_FIELDS = {
    "text": "timing_text", "kind": "timing_kind", "start": "timing_start", "end": "timing_end",
    "per_year": "timing_per_year",
}  # fmt: skip


@dataclass(frozen=True)
class RowChange:
    """One change of one row.

    Attributes:
        row: the task's number in the new table; in the old one for a removed task.
        field: key of the changed field (``quantity``, ``timing``), ``None`` for a whole row.
        field_vi: title of its column.
        old_vi, new_vi: both values as people read them.
    """

    kind: Literal["added", "removed", "moved", "changed"]
    task: str
    row: int
    content: str
    field: str | None = None
    field_vi: str = ""
    old_vi: str = ""
    new_vi: str = ""

    @property
    def text_vi(self) -> str:
        """The change in one line."""
        head = f"Dòng {self.row}, {KIND_VI[self.kind]}"
        if self.kind == "changed":
            return f"{head} “{self.field_vi}”: {self.old_vi} → {self.new_vi}"
        where = f": từ dòng {self.old_vi} sang dòng {self.new_vi}" if self.kind == "moved" else ""
        return f"{head} “{self.content}”{where}"


def changes(
    before: Sequence[Task],
    after: Sequence[Task],
    *,
    channel_names: Mapping[str, str] | None = None,
) -> tuple[RowChange, ...]:
    """Return what turned ``before`` into ``after``: tasks are matched by id.

    Changed, moved and added rows come in the order of the new table, removed ones last.
    Bookkeeping that nobody sees (where a row came from) is not compared.
    """
    names = channel_names or {}
    old = {task.id: (row, task) for row, task in enumerate(before, start=1)}
    moved = _moved([task.id for task in before], [task.id for task in after])
    found: list[RowChange] = []
    for row, task in enumerate(after, start=1):
        if task.id not in old:
            found.append(RowChange("added", task.id, row, task.content))
            continue
        old_row, old_task = old[task.id]
        if task.id in moved:
            places = {"old_vi": str(old_row), "new_vi": str(row)}
            found.append(RowChange("moved", task.id, row, task.content, **places))
        found += _field_changes(old_task, task, row, names)
    left = {task.id for task in after}
    found += [
        RowChange("removed", id_, row, task.content)
        for id_, (row, task) in old.items()
        if id_ not in left
    ]
    return tuple(found)


def _moved(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return the ids that stand in another order, as few as explain it."""
    shared_before = [id_ for id_ in before if id_ in set(after)]
    shared_after = [id_ for id_ in after if id_ in set(before)]
    blocks = SequenceMatcher(None, shared_before, shared_after, autojunk=False)
    kept = {id_ for b in blocks.get_matching_blocks() for id_ in shared_after[b.b : b.b + b.size]}
    return set(shared_after) - kept


def _field_changes(old: Task, new: Task, row: int, names: Mapping[str, str]) -> list[RowChange]:
    pairs = [(key, key, getattr(old, key), getattr(new, key)) for key in _FIELDS]
    pairs += [
        ("timing", column, getattr(old.timing, name), getattr(new.timing, name))
        for name, column in _TIMING_FIELDS.items()
        if name == "text" or _is_worth_saying(name, old.timing, new.timing)
    ]
    found = []
    for key, column, was, now in pairs:
        old_vi, new_vi = (_words(column, value, names) for value in (was, now))
        if old_vi != new_vi:
            title = BY_KEY[column].title_vi
            change = RowChange("changed", new.id, row, new.content, key, title, old_vi, new_vi)
            found.append(change)
    return found


def _is_worth_saying(name: str, old: Timing, new: Timing) -> bool:
    """Kind and rhythm follow from the words; days are said also where the words changed."""
    return name in ("start", "end") or old.text == new.text


def _words(column: str, value: object, names: Mapping[str, str]) -> str:
    if value is None or value in ("", ()):
        return EMPTY_VI
    if isinstance(value, dt.date):
        return format_short(value)
    if isinstance(value, int):
        return number_vi(value)
    if isinstance(value, tuple):
        titles = [_field_title(part) if column == "unconfirmed" else part for part in value]
        return "; ".join(titles)
    words = {"channel": names, "timing_kind": KINDS_VI}.get(column, {})
    return words.get(str(value), str(value))


def _field_title(name: str) -> str:
    column = BY_KEY.get("timing_text" if name == "timing" else name)
    return column.title_vi if column else name
