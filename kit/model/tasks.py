"""Task (nhiệm vụ) of the appendix, and Timing (thời gian thực hiện)."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from kit.model.records import Record, Text

TimingKind = Literal[
    "once", "range", "weekly", "monthly", "quarterly", "half_yearly", "all_year", "event", "unknown"
]


class Timing(Record):
    """When a task is done: the words as typed, and what they mean.

    Attributes:
        text: the words as typed; this is what prints.
        start, end: first and last day, both inclusive; ``None`` where the words leave it open.
        per_year: how many times a year the words ask for (12 for "hàng tháng"), else ``None``.
    """

    text: Text = ""
    kind: TimingKind = "unknown"
    start: dt.date | None = None
    end: dt.date | None = None
    per_year: int | None = None


class Task(Record):
    """One row of the task appendix.

    Attributes:
        no: number as printed in the parent ("1"); our own plan numbers rows by position.
        group: the group row above it ("Trong cơ quan"), ``None`` without groups.
        quantity: count in ``unit``; a number of things done in the plan year.
        parent_tasks: ids of the parent's tasks that this row carries (many-to-many).
        unconfirmed: names of the fields whose value nobody has confirmed yet ("quantity").
        source: what the row came from: ``"parent"``, ``"catalog:<key>"`` or ``"planner"``.
    """

    id: Text
    no: Text | None = None
    group: Text | None = None
    content: Text
    product: Text | None = None
    quantity: int | None = None
    unit: Text | None = None
    lead: Text | None = None
    support: tuple[Text, ...] = ()
    timing: Timing = Timing()
    channel: Text | None = None
    proof: Text | None = None
    budget_vnd: int | None = None
    parent_tasks: tuple[Text, ...] = ()
    unconfirmed: tuple[Text, ...] = ()
    source: Text | None = None
    place: Text | None = None
