"""Kinds of work in the task table: what a lead does, in one sentence.

"Cung cấp tin, bài", "tuyên truyền trên hệ thống truyền thanh và trang Zalo": the words stand in
``tailoring_built_work.yaml``, so that the duty lines follow the table however it is edited.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Task, Text
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import join_vi

TABLE = "tailoring_built_work.yaml"
OTHER = "other"


class WorkRow(Row):
    """A kind of work.

    Attributes:
        key: the channel or the row's own name in a task id (``own-leaflet``).
        phrase: what the lead does; rows of one phrase share it, their ``member`` in ``{members}``.
        words: words of a task's content that show this kind, where the id does not.
    """

    key: Text
    phrase: Text
    member: Text | None = None
    words: tuple[Text, ...] = ()


def kinds_of(tasks: Iterable[Task], day: dt.date) -> list[str]:
    """Return the kinds of work in ``tasks``, each once, in the order of the data."""
    found = {_kind(task, day) for task in tasks}
    return [row.key for row in _rows(day) if row.key in found]


def work_words(kinds: Iterable[str], day: dt.date) -> str:
    """Return the kinds of work as one clause: "tuyên truyền trên …; lắp đặt, treo pano …"."""
    members: dict[str, list[str]] = {}
    for kind in kinds:
        row = next(row for row in _rows(day) if row.key == kind)
        members.setdefault(row.phrase, []).append(row.member or "")
    return "; ".join(phrase.format(members=join_vi(names)) for phrase, names in members.items())


def _kind(task: Task, day: dt.date) -> str:
    keys = {row.key for row in _rows(day)}
    for name in (task.channel, task.id.removeprefix("own-"), _source_key(task)):
        if name in keys:
            return name
    matches = _matcher(day).find(task.content)
    return matches[0].value if matches else OTHER


def _source_key(task: Task) -> str:
    return (task.source or "").partition(":")[2]


@lru_cache(maxsize=8)
def _rows(day: dt.date) -> tuple[WorkRow, ...]:
    return tuple(load_table(TABLE, WorkRow, day))


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[str]:
    return PhraseMatcher({word: row.key for row in reversed(_rows(day)) for word in row.words})
