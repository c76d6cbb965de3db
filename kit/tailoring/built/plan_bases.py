"""Bases that are plans of the same year: the superior's, which we carry out, and our own CCHC plan.

Neither number nor date is ever guessed: they come from a parent that is carried out, from the
planner's answer, or stay blank with an open question.
"""

from __future__ import annotations

from kit.model import Basis, Citation, Proposal, Value
from kit.model.citations import find_citations, format_citation
from kit.model.document_numbers import TYPE_CODES
from kit.model.vietnamese import lower_first, same
from kit.tailoring.built.header import symbol_of
from kit.tailoring.built.proposing import added
from kit.tailoring.built.superiors import superior_of
from kit.tailoring.built.title import work_name
from kit.tailoring.built.wording import Sentence, fill, sentences
from kit.tailoring.context import Context

PARENT_QUESTION, OWN_QUESTION = "superior-plan", "own-par-plan"
UNISSUED_VI = "Số, ngày của {name}"


def plan_bases(ctx: Context) -> list[Proposal]:
    """Propose the lines that cite plans of the year.

    A parent that is carried out is cited as it is. Where it is not the plan of the body right
    above us (a ministry's, or our own CCHC plan), that body's plan is cited beside it.
    """
    rows = {row.key: row for row in sentences("plan_bases", ctx)}
    parent = carried_out(ctx)
    lines = []
    if parent:
        reason = f"Kế hoạch được thực hiện: {format_citation(parent, full=False)}."
        lines.append(_line("parent", parent, rows["superior"], ctx, reason))
    if parent is None or not _is_superiors(parent, ctx):
        lines += _superior_line(rows["superior"], ctx)
    if parent is None or not _is_own(parent, ctx):
        lines += _own_line(rows["own_par_plan"], ctx)
    return lines


def carried_out(ctx: Context) -> Citation | None:
    """Return the parent as a citation where it is carried out, ``None`` for a mere pattern."""
    parent = ctx.parent
    if ctx.role != "carry_out":
        return None
    number = "/".join(part for part in (parent.number, parent.symbol) if part)
    return Citation(
        type=TYPE_CODES.get(parent.kind or "KH", ("Kế hoạch",))[0],
        number=number if parent.number else (f"/{number}" if number else None),
        date=parent.date,
        issuer=parent.issuer,
        subject=lower_first(parent.subject) if parent.subject else None,
        status=None if parent.number and parent.date else "unissued",
    )


def answered(question: str, default: Citation, ctx: Context) -> Citation:
    """Return the document that the planner's answer cites; ``default`` while there is none."""
    answer = ctx.answers.get(question)
    found = find_citations(answer.answer) if answer and answer.answer else []
    first = next((f.citation for f in found if f.citation.number and f.citation.date), None)
    if first is None:
        return default
    return first.with_(
        issuer=first.issuer or default.issuer, subject=first.subject or default.subject
    )


def _superior_line(row: Sentence, ctx: Context) -> list[Proposal]:
    above = superior_of(ctx)
    if above is None:
        return []
    unissued = Citation(
        type=above.plan_type,
        number=above.plan_number,
        issuer=above.full,
        subject=fill(row.text, ctx, work=lower_first(work_name(ctx))),
        status="unissued",
    )
    cited = answered(PARENT_QUESTION, unissued, ctx)
    return [_line("superior", cited, row, ctx, fill(row.reason_vi, ctx))]


def _own_line(row: Sentence, ctx: Context) -> list[Proposal]:
    answer = ctx.answers.get(OWN_QUESTION)
    if answer and (answer.answer or "").strip().lower().startswith("không"):
        return []
    symbol = symbol_of(ctx)
    unissued = Citation(
        type="Kế hoạch",
        number=f"/{symbol}" if symbol else None,
        issuer=ctx.issuer_name,
        subject=fill(row.text, ctx),
        status="unissued",
    )
    cited = answered(OWN_QUESTION, unissued, ctx)
    return [_line("own_par_plan", cited, row, ctx, fill(row.reason_vi, ctx))]


def _line(name: str, citation: Citation, row: Sentence, ctx: Context, reason_vi: str) -> Proposal:
    text = f"Thực hiện {format_citation(citation, year=ctx.year)}"
    if name == "own_par_plan":
        # A CCHC plan is due by 31 December of the year before (par-index.md §5a): year open too.
        text = text.replace(f"tháng … năm {ctx.year}", "tháng … năm …")
    is_open = citation.status == "unissued" or not (citation.number and citation.date)
    doubt = UNISSUED_VI.format(name=f"{citation.type} của {citation.issuer or 'cấp trên'}")
    basis = Basis(opening="Thực hiện", citation=citation, text=text)
    return added(
        "bases", name, text, Value(bases=(basis,)),
        rule=row.rule, reason_vi=reason_vi, who="ask" if is_open else "rule",
        source=row.source, unverified=(doubt,) if is_open else (),
    )  # fmt: skip


def _is_superiors(parent: Citation, ctx: Context) -> bool:
    above = superior_of(ctx)
    return bool(above and parent.issuer) and same(parent.issuer, above.full)


def _is_own(parent: Citation, ctx: Context) -> bool:
    return bool(parent.issuer) and same(parent.issuer, ctx.issuer_name)
