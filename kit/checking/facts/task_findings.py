"""A finding about one cell of the task table: place, target and the words that open it."""

from __future__ import annotations

from typing import Any

from kit.checking.findings import Finding
from kit.checking.texts import task_place
from kit.model import Task


def task_finding(
    number: int, task: Task, field: str, code: str, says_vi: str, fix_vi: str, **more: Any
) -> Finding:
    """Return a finding at column ``field`` of row ``number`` (counted from 1).

    ``says_vi`` goes on after "Nhiệm vụ 3 " and ends without a full stop; ``more`` are further
    fields of the finding (``severity``, ``found``, ``replacement``, ``source``).
    """
    return Finding(
        code=code,
        place=task_place(number, field),
        target=f"tasks:{task.id}:{field}",
        message_vi=f"Nhiệm vụ {number} {says_vi}.",
        fix_vi=fix_vi,
        **more,
    )
