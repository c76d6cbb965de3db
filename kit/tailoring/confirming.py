"""What an answer confirms: a fact bears its doubt until its question is answered."""

from __future__ import annotations

from collections.abc import Sequence

from kit.model import OpenQuestion, Proposal, Task


def confirmed_tasks(tasks: Sequence[Task], answered: Sequence[OpenQuestion]) -> tuple[Task, ...]:
    """Return the rows without the doubts that an answered question confirms."""
    return tuple(_confirmed(task, answered) for task in tasks)


def confirmed_proposals(
    proposals: Sequence[Proposal],
    answered: Sequence[OpenQuestion],
    still_open: Sequence[OpenQuestion],
) -> tuple[Proposal, ...]:
    """Return the proposals without the doubts that answered questions confirm.

    A proposal waits for the questions that name it; where none does, for those about its whole
    section. It is confirmed when it waits for at least one, and all of them are answered. A
    proposal of task rows is confirmed with the numbers of its rows.
    """
    return tuple(_without_doubt(p, answered, still_open) for p in proposals)


def _without_doubt(
    proposal: Proposal, answered: Sequence[OpenQuestion], still_open: Sequence[OpenQuestion]
) -> Proposal:
    if proposal.value.tasks:
        tasks = confirmed_tasks(proposal.value.tasks, answered)
        is_sure = not any("quantity" in task.unconfirmed for task in tasks)
        return proposal.with_(
            value=proposal.value.with_(tasks=tasks),
            unverified=() if is_sure else proposal.unverified,
        )
    if proposal.unverified and _is_settled(proposal.target, answered, still_open):
        return proposal.with_(unverified=())
    return proposal


def _is_settled(
    target: str, answered: Sequence[OpenQuestion], still_open: Sequence[OpenQuestion]
) -> bool:
    for name in (target, target.split(":")[0]):
        if any(name in question.targets for question in still_open):
            return False
        if any(name in question.targets for question in answered):
            return True
    return False


def _confirmed(task: Task, answered: Sequence[OpenQuestion]) -> Task:
    sure = {field for q in answered if task.id in q.targets for field in q.confirms}
    if sure.isdisjoint(task.unconfirmed):
        return task
    return task.with_(unconfirmed=tuple(f for f in task.unconfirmed if f not in sure))
