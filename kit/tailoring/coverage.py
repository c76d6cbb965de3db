"""coverage: which of the parent's points and tasks the plan carries, many-to-many."""

from __future__ import annotations

from typing import Literal

from kit.model import Plan, Record, Text
from kit.tailoring.propose import Tailored

# carried: some own row carries it · not_ours: decided to be no task of our level, with a reason
# · forgotten: neither.
State = Literal["carried", "not_ours", "forgotten"]


class Covered(Record):
    """One task (or duty) of the parent and the own rows (or lines) that carry it."""

    parent_task: Text
    content: Text
    state: State
    own_tasks: tuple[Text, ...] = ()
    reason_vi: Text | None = None


class Coverage(Record):
    """All tasks of the parent in their order, and the own rows that come from nowhere.

    Attributes:
        duties: what became of the parent's duties ("Tổ chức thực hiện"), line by line.
    """

    rows: tuple[Covered, ...]
    own_only: tuple[Text, ...] = ()
    duties: tuple[Covered, ...] = ()

    @property
    def forgotten(self) -> tuple[Covered, ...]:
        """The parent's tasks that nobody decided about."""
        return tuple(r for r in self.rows if r.state == "forgotten")

    @property
    def forgotten_duties(self) -> tuple[Covered, ...]:
        """The parent's duties whose line has left our plan."""
        return tuple(d for d in self.duties if d.state == "forgotten")


def coverage(parent: Plan, plan: Plan, tailored: Tailored | None = None) -> Coverage:
    """Compare ``plan`` with ``parent`` task by task.

    A task that no own row carries is ``not_ours`` only if a proposal dropped it with a reason;
    without proposals (two plans from anywhere) it counts as forgotten.
    """
    dropped = {
        source: p.reason_vi
        for p in (tailored.proposals if tailored else ())
        if p.action == "drop" and p.target.startswith("tasks:")
        for source in p.sources
    }
    carriers: dict[str, list[str]] = {}
    for task in plan.tasks:
        for source in task.parent_tasks:
            carriers.setdefault(source, []).append(task.id)
    rows = []
    for task in parent.tasks:
        own = tuple(carriers.get(task.id, ()))
        state = "carried" if own else "not_ours" if task.id in dropped else "forgotten"
        rows.append(
            Covered(
                parent_task=task.id,
                content=task.content,
                state=state,
                own_tasks=own,
                reason_vi=dropped.get(task.id) if not own else None,
            )
        )
    only = tuple(t.id for t in plan.tasks if not t.parent_tasks)
    return Coverage(rows=tuple(rows), own_only=only, duties=_duties(plan, tailored))


def _duties(plan: Plan, tailored: Tailored | None) -> tuple[Covered, ...]:
    """A duty that became a line of ours is carried only while that line stands in the plan."""
    lines = [d.id for block in plan.responsibilities for d in block.duties]
    covered = []
    for proposal in tailored.proposals if tailored else ():
        if not (proposal.before and proposal.target.startswith("responsibilities:")):
            continue
        source = proposal.sources[0]
        own = tuple(line for line in lines if line.endswith(f"-{source}"))
        has_line = ": " in proposal.after
        merged = proposal.action == "merge" and (own or not has_line)
        state = "carried" if merged else "not_ours" if proposal.action == "drop" else "forgotten"
        covered.append(
            Covered(
                parent_task=source,
                content=proposal.before,
                state=state,
                own_tasks=own,
                reason_vi=proposal.reason_vi if state == "not_ours" else None,
            )
        )
    return tuple(covered)
