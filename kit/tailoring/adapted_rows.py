"""A row of the parent that no product of ours fits: its own sentence, edited, led by function.

What the parent leaves open is filled with what can be counted at least: a report on the result.
Everything filled in waits for the planner.
"""

from __future__ import annotations

import re

from kit.model import Change, Task, Timing
from kit.model.timing import parse_timing
from kit.model.vietnamese import lower_first, sentence_case
from kit.tailoring.abbreviations import shortened
from kit.tailoring.context import Context
from kit.tailoring.edits import Edited, edit_text
from kit.tailoring.rules import TEXT_RULES, protected_spans
from kit.tailoring.task_reading import TaskFacts
from kit.tailoring.task_rows import lead_of, own_row, supports
from kit.tailoring.task_tables import patterns_at

OTHER = "other"
# Words that set no time anybody could be late for ("thường xuyên").
NO_RHYTHM = ("unknown", "all_year")


def adapted_row(fact: TaskFacts, ctx: Context) -> tuple[Task, tuple[Change, ...]]:
    """Return our row for ``fact`` and what was changed in its sentence."""
    edited = _edited(fact.task.content, ctx)
    task = _counted(fact.task)
    usual = own_row(patterns_at(ctx.unit.level, ctx.day)[OTHER], [], ctx, source="parent")
    lead = _lead(fact, ctx)
    row = usual.with_(
        id=f"own-{task.id}",
        content=shortened(edited.text.rstrip(" .;"), ctx.day),
        product=task.product or usual.product,
        quantity=task.quantity or usual.quantity,
        unit=task.unit or (lower_first(task.product) if task.product else usual.unit),
        lead=lead,
        support=supports(("cchc",), lead, ctx),
        timing=_moved_timing(task, ctx) or usual.timing,
        channel=None,
        proof=task.proof or usual.proof,
        parent_tasks=(task.id,),
        unconfirmed=("product", "quantity", "proof", "lead"),
    )
    return row, edited.changes


def _edited(text: str, ctx: Context) -> Edited:
    return edit_text(text, ctx, TEXT_RULES, protected_spans)


def _lead(fact: TaskFacts, ctx: Context) -> str | None:
    """The function's office; a plan of a province's own level keeps the body that it names."""
    if ctx.parent.unit_level == ctx.unit.level == "province" and fact.task.lead:
        return _edited(fact.task.lead, ctx).text
    held = (lead_of(f, ctx) for f in fact.functions if ctx.office_for(f))
    return next(held, None) or lead_of("cchc", ctx)


def _counted(task: Task) -> Task:
    """Read the number that stands in the product's own cell: "04 bản tin"."""
    found = re.fullmatch(r"0*(\d+)\s+(\D{2,30})", (task.product or "").strip())
    if found is None or task.quantity is not None:
        return task
    unit = found[2].strip()
    return task.with_(product=sentence_case(unit), quantity=int(found[1]), unit=unit)


def _moved_timing(task: Task, ctx: Context) -> Timing | None:
    """The parent's period in our year, if its words set a time there (T14)."""
    text = _edited(task.timing.text, ctx).text
    moved = parse_timing(text, year=ctx.year)
    return moved if text and moved.kind not in NO_RHYTHM else None
