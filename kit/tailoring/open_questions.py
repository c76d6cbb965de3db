"""Open questions: what no rule may decide, asked once, grouped, with what the draft assumes.

Which question there is, how it is worded and where its answer goes stands in
``tailoring_questions.yaml``; when the draft really raises it, in ``kit.tailoring.questions``.
An answered question is no longer open; a confirmed default too (``kit.tailoring.confirming``).
"""

from __future__ import annotations

from collections.abc import Sequence

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import OpenQuestion, Proposal, Task, Text
from kit.tailoring.built.wording import fill
from kit.tailoring.context import Context
from kit.tailoring.questions import TRIGGERS, Case, Found

TABLE = "tailoring_questions.yaml"


class QuestionRow(Row):
    """A question.

    Attributes:
        trigger: name of the fact of the draft that raises it.
        confirms: fields of a task row that its answer confirms.
    """

    id: Text
    trigger: Text
    levels: tuple[Text, ...]
    question_vi: Text
    why_vi: Text
    rule: Text
    default_vi: Text | None = None
    field: Text | None = None
    choices: tuple[Text, ...] = ()
    confirms: tuple[Text, ...] = ()


def raised_questions(
    ctx: Context, tasks: Sequence[Task], proposals: Sequence[Proposal]
) -> tuple[OpenQuestion, ...]:
    """Return the questions that this draft raises, answered or not, in their order."""
    case = Case(ctx, tuple(tasks), tuple(proposals))
    questions = []
    for row in load_table(TABLE, QuestionRow, ctx.day):
        found = TRIGGERS[row.trigger](case) if ctx.unit.level in row.levels else None
        if found is not None:
            questions.append(_question(row, found, ctx))
    return tuple(questions)


def is_answered(question: str, ctx: Context) -> bool:
    """Whether the planner answered ``question`` or confirmed what the draft assumes."""
    answer = ctx.answers.get(question)
    return answer is not None and (answer.confirmed or bool((answer.answer or "").strip()))


def _question(row: QuestionRow, found: Found, ctx: Context) -> OpenQuestion:
    more = {
        "listed": found.listed,
        "due": found.listed,
        "count": str(found.count),
        "short_cap": ctx.unit_short[:1].upper() + ctx.unit_short[1:],
    }
    return OpenQuestion(
        id=row.id,
        question_vi=fill(row.question_vi, ctx, **more),
        why_vi=fill(row.why_vi, ctx, **more),
        rule=row.rule,
        default_vi=fill(row.default_vi, ctx, **more) if row.default_vi else None,
        field=row.field,
        choices=row.choices,
        targets=found.targets,
        confirms=row.confirms,
    )
