"""The planner's own table follows the rules where he has not written himself.

Once he has edited the table, new facts (no service centre, another parent, a proposal dropped)
would pass it by. So each cell that still says what was proposed takes what is proposed now; a
cell that he wrote stays; a row that he deleted stays deleted. A doubt that an answer settled
leaves his row as well.
"""

from __future__ import annotations

from collections.abc import Mapping

from kit.model import Draft, Task
from kit.tailoring import apply
from kit.ui.prospect import Prospect, prospect_of

CELLS = tuple(name for name in Task.model_fields if name not in ("id", "unconfirmed"))


def following(before: Prospect, draft: Draft) -> Draft:
    """Return ``draft`` with its table brought from the proposals of ``before`` to today's."""
    if draft.tasks is None or before.tailored is None:
        return draft
    after = prospect_of(draft, before)
    if after.tailored is None:
        return draft
    return draft.with_(tasks=merged(draft.tasks, _proposed(before), _proposed(after)))


def merged(
    table: tuple[Task, ...], before: Mapping[str, Task], after: Mapping[str, Task]
) -> tuple[Task, ...]:
    """Merge three ways: what was proposed, what is proposed, and the planner's own ``table``."""
    stay = [
        _merged_row(task, before[task.id], after[task.id]) if task.id in before else task
        for task in table
        if task.id not in before or task.id in after
    ]
    here = {task.id for task in stay}
    new = [task for key, task in after.items() if key not in before and key not in here]
    return (*stay, *new)


def _merged_row(mine: Task, before: Task, after: Task) -> Task:
    news = {
        name: getattr(after, name)
        for name in CELLS
        if getattr(mine, name) == getattr(before, name) != getattr(after, name)
    }
    settled = set(before.unconfirmed) - set(after.unconfirmed)
    waiting = [f for f in mine.unconfirmed if f not in news and f not in settled]
    waiting += [f for f in after.unconfirmed if f in news]
    return mine.with_(**news, unconfirmed=tuple(dict.fromkeys(waiting)))


def _proposed(prospect: Prospect) -> dict[str, Task]:
    bare = prospect.draft.with_(tasks=None)
    plan = apply(bare, prospect.catalog, prospect.tailored, assume="accept")
    return {task.id: task for task in plan.tasks}
