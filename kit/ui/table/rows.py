"""One task as the screen shows it: texts of the cells, and what is said beside each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kit.checking import Finding
from kit.model import Task, Timing
from kit.model.dates import format_short
from kit.ui.table.columns import CELLS
from kit.ui.task_editing import cell_text

UNKNOWN_DAYS_VI = "chưa hiểu là ngày nào"


@dataclass(frozen=True)
class Refused:
    """What was typed into a cell and could not be read; the task keeps its former value."""

    text: str
    problem_vi: str


# By task id and cell.
RefusedCells = Mapping[tuple[str, str], Refused]


def row_views(
    tasks: Sequence[Task], findings: Iterable[Finding], refused: RefusedCells, *, year: int
) -> dict[str, dict]:
    """Return task id → what the browser draws of its row, in the order of the table."""
    problems = problems_by_cell(findings)
    views, group = {}, None
    for number, task in enumerate(tasks, start=1):
        head = task.group if task.group != group else None
        group = task.group
        views[task.id] = {
            "id": task.id,
            "no": number,
            "head": head or "",
            "waits": bool(task.unconfirmed),
            "cells": {cell: _cell_view(task, cell, problems, refused, year) for cell in CELLS},
        }
    return views


def problems_by_cell(findings: Iterable[Finding]) -> dict[tuple[str, str], list[str]]:
    """Return what the rules found in tasks, by task id and cell; a whole row's at its content."""
    found: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        for target in (finding.target, *finding.also):
            key, _, rest = target.partition(":")
            task_id, _, cell = rest.rpartition(":")
            if key != "tasks" or not rest:
                continue
            place = (task_id, cell) if task_id and cell in CELLS else (task_id or rest, "content")
            said = f"{finding.message_vi} {finding.fix_vi}".strip()
            if said not in found.setdefault(place, []):
                found[place].append(said)
    return found


def days_vi(timing: Timing, *, year: int) -> str:
    """Return the days that the words mean, short: ``01/4–30/6``; years only beside ``year``."""
    first, last = (format_short(d).removesuffix(f"/{year}") if d else "" for d in
                   (timing.start, timing.end))  # fmt: skip
    if first and last:
        days = first if first == last else f"{first}–{last}"
    elif first or last:
        days = f"từ {first}" if first else f"đến {last}"
    elif timing.text and timing.per_year is None:
        return UNKNOWN_DAYS_VI
    else:
        days = ""
    rhythm = f"{timing.per_year} lần" if timing.per_year else ""
    return ", ".join(filter(None, (days, rhythm)))


def _cell_view(
    task: Task,
    cell: str,
    problems: Mapping[tuple[str, str], list[str]],
    refused: RefusedCells,
    year: int,
) -> dict:
    place = (task.id, cell)
    wrong = refused.get(place)
    text = (task.channel or "") if cell == "channel" else cell_text(task, cell)
    return {
        "text": wrong.text if wrong else text,
        "note": days_vi(task.timing, year=year) if cell == "timing" and not wrong else "",
        "waits": cell in task.unconfirmed,
        "problems": [wrong.problem_vi] if wrong else problems.get(place, []),
    }
