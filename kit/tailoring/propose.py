"""propose: parent + unit + profile + year → every suggested change, with its reason."""

from __future__ import annotations

import datetime as dt

from kit.catalog import Catalog
from kit.errors import TailorError
from kit.model import Draft, OpenQuestion, Plan, Proposal, Record, Task
from kit.tailoring.additions import brought_rows
from kit.tailoring.built import propose_built
from kit.tailoring.confirming import confirmed_proposals
from kit.tailoring.context import Context
from kit.tailoring.item_proposals import propose_items
from kit.tailoring.open_questions import is_answered, raised_questions
from kit.tailoring.parent_role import law_day, role_of_entry
from kit.tailoring.task_proposals import propose_tasks


class Tailored(Record):
    """All proposals in the order of the plan, and the questions that only people can answer.

    Attributes:
        questions: those still open.
        answered: those that the planner answered; what they confirm bears no doubt any more.
    """

    proposals: tuple[Proposal, ...]
    questions: tuple[OpenQuestion, ...]
    answered: tuple[OpenQuestion, ...] = ()

    def named(self, proposal_id: str) -> Proposal | None:
        """Return the proposal with this id, ``None`` if the parent has changed under it."""
        return next((p for p in self.proposals if p.id == proposal_id), None)


def draft_day(draft: Draft, today: dt.date | None = None) -> dt.date:
    """Return the day whose law holds for ``draft`` (design.md §2)."""
    today = today or dt.date.today()
    return law_day(draft.place_date, draft.settings.law_day, draft.year, today)


def context_of(draft: Draft, catalog: Catalog) -> Context:
    """Return what the rules look at; TailorError ``no-parent`` if the draft has none yet."""
    entry = next((e for e in draft.parents if e.plan is not None), None)
    if entry is None:
        raise TailorError(
            "no-parent",
            "Dự thảo chưa có kế hoạch cấp trên hoặc kế hoạch mẫu",
            where="Bước 2. Kế hoạch cấp trên",
            fix_vi="Chọn một kế hoạch trong thư viện hoặc nhập từ tệp.",
        )
    return Context(
        parent=entry.plan,
        role=role_of_entry(entry, draft.unit, draft.year, catalog),
        unit=draft.unit,
        profile=draft.profile,
        year=draft.year,
        day=catalog.day,
        catalog=catalog,
        form=draft.form,
        answers={a.question: a for a in draft.answers},
    )


def propose(draft: Draft, catalog: Catalog) -> Tailored:
    """Return all proposals and open questions for ``draft``.

    Raises:
        TailorError: ``no-parent`` if there is nothing to tailor.
    """
    ctx = context_of(draft, catalog)
    items = propose_items(ctx)
    tasks = propose_tasks(ctx, brought_rows(items, ctx))
    rows = draft.tasks if draft.tasks is not None else merged_tasks(tasks)
    built = propose_built(ctx, rows)
    proposals = (*built, *items, *tasks)
    raised = raised_questions(ctx, rows, proposals)
    answered = tuple(q for q in raised if is_answered(q.id, ctx))
    questions = tuple(q for q in raised if q not in answered)
    confirmed = confirmed_proposals(proposals, answered, questions)
    return Tailored(proposals=confirmed, questions=questions, answered=answered)


def merged_tasks(proposals: tuple[Proposal, ...]) -> tuple[Task, ...]:
    """Return the own rows of all proposals, each once, carrying what they carry together."""
    rows: dict[str, Task] = {}
    for proposal in proposals:
        for task in proposal.value.tasks or ():
            known = rows.get(task.id)
            carried = (*(known.parent_tasks if known else ()), *task.parent_tasks)
            rows[task.id] = task.with_(parent_tasks=tuple(dict.fromkeys(carried)))
    return tuple(rows.values())


def open_questions(draft: Draft, catalog: Catalog) -> tuple[OpenQuestion, ...]:
    """Return what only people can answer about ``draft``."""
    return propose(draft, catalog).questions


def parent_of(draft: Draft) -> Plan | None:
    """Return the parent that is tailored, ``None`` while there is none."""
    return next((e.plan for e in draft.parents if e.plan is not None), None)
