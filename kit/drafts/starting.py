"""Begin a draft: for a unit and year, with parents, or from last year's own plan."""

from __future__ import annotations

from pathlib import Path

from kit.drafts.saving import file_hash
from kit.model import (
    Draft,
    ParentEntry,
    Plan,
    PreviousTask,
    Settings,
    Unit,
    UnitProfile,
)
from kit.model.drafts import Form, ParentRole


def new_draft(
    unit: Unit,
    year: int,
    *,
    profile: UnitProfile | None = None,
    parents: tuple[ParentEntry, ...] = (),
    form: Form | None = None,
) -> Draft:
    """Return an empty draft of ``unit`` for ``year``; nothing is decided and nothing saved."""
    return Draft(unit=unit, year=year, form=form, profile=profile or UnitProfile(), parents=parents)


def parent_entry(
    plan: Plan, source: Path | str | None = None, role: ParentRole | None = None
) -> ParentEntry:
    """Return the entry of an imported parent: whole, with its file's name and hash.

    The path itself is not kept: it says nothing on another computer.
    """
    if source is None:
        return ParentEntry(plan=plan, role=role)
    path = Path(source)
    return ParentEntry(plan=plan, role=role, source_name=path.name, source_sha256=file_hash(path))


def next_year(draft: Draft, plan: Plan) -> Draft:
    """Return the draft of the year after ``draft``, whose finished plan is ``plan``.

    The unit, its profile, the form and the template go on. Parents, decisions, answers, dates
    and the signature do not: they belonged to that year. The tasks become last year's row of
    figures; what was reached is not known yet.
    """
    done = tuple(
        PreviousTask(channel=t.channel, content=t.content, unit=t.unit, planned=t.quantity)
        for t in plan.tasks
    )
    return Draft(
        unit=draft.unit,
        year=draft.year + 1,
        form=draft.form,
        profile=draft.profile.with_(previous_tasks=done),
        settings=Settings(
            template=draft.settings.template,
            superior_in_header=draft.settings.superior_in_header,
        ),
    )
