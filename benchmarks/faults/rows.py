"""Changing one row of the task table: what the faults about tasks have in common."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from benchmarks.faults.register import NoPlace
from kit.model import Plan, Task
from kit.model.timing import parse_timing


def any_row(plan: Plan, rng: Random, fits: Callable[[Task], bool] = lambda task: True) -> int:
    """Return the place (from 0) of a row that fits, picked by ``rng``.

    Raises:
        NoPlace: no row fits.
    """
    places = [at for at, task in enumerate(plan.tasks) if fits(task)]
    if not places:
        raise NoPlace
    return rng.choice(places)


def with_row(plan: Plan, at: int, **changes: Any) -> Plan:
    """Return the plan with fields of row ``at`` changed; ``timing`` may be words."""
    if isinstance(changes.get("timing"), str):
        changes["timing"] = parse_timing(changes["timing"], year=plan.year)
    return with_rows(plan, (t.with_(**changes) if n == at else t for n, t in enumerate(plan.tasks)))


def with_rows(plan: Plan, tasks: Any) -> Plan:
    """Return the plan with these rows."""
    return plan.with_(tasks=tuple(tasks))
