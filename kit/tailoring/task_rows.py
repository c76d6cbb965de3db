"""Own rows of the task appendix: wording, lead, support and proof of one row (T9, T10, T22)."""

from __future__ import annotations

import datetime as dt

from kit.catalog.rows import Article
from kit.model import Office, Task
from kit.model.vietnamese import sentence_case
from kit.tailoring.abbreviations import shortened
from kit.tailoring.context import Context
from kit.tailoring.edits import edit_text, repaired
from kit.tailoring.quantities import Quantity, in_our_year, quantity, timing
from kit.tailoring.rules import protected_spans
from kit.tailoring.rules.sub_units import sub_units
from kit.tailoring.task_reading import TaskFacts, minimums_in_text
from kit.tailoring.task_tables import TaskPattern, group_titles
from kit.tailoring.themes import topic_from
from kit.tailoring.words import filled

OFFICES = {"commune": "các phòng chuyên môn", "province": "các sở, ban, ngành"}


def own_row(pattern: TaskPattern, carried: list[TaskFacts], ctx: Context, *, source: str) -> Task:
    """Build the own row of ``pattern`` that carries the parent rows ``carried``."""
    article = next((f.article for f in carried if f.article), None) or _article_of(pattern, ctx)
    number = _quantity(pattern, carried, ctx)
    when = timing(pattern, number.number, ctx, _limit(carried, ctx))
    lead = lead_of(pattern.lead, ctx)
    proof = pattern.proof
    if article and article.procedure_timing_vi:
        when = when.with_(text=f"{when.text} ({article.procedure_timing_vi})")
    if article and article.procedure_proof_vi:
        proof = f"{proof}; {article.procedure_proof_vi}"
        proof = edit_text(proof, ctx, (sub_units,), protected_spans).text
    return Task(
        id=f"own-{pattern.key}",
        group=group_titles()[pattern.group],
        content=_wording(pattern, carried, article, ctx),
        product=pattern.product,
        quantity=number.number,
        unit=pattern.unit,
        lead=lead,
        support=supports(pattern.support, lead, ctx),
        timing=when,
        channel=pattern.channel or pattern.key,
        proof=proof,
        parent_tasks=tuple(f.task.id for f in carried),
        unconfirmed=_unconfirmed(pattern, ctx),
        source=source,
    )


def _article_of(pattern: TaskPattern, ctx: Context) -> Article | None:
    """The article that governs an act even where the parent cites none ("đối thoại")."""
    if pattern.key != "dialogue":
        return None
    return next((a for a in ctx.catalog.articles if a.function == pattern.lead), None)


def _unconfirmed(pattern: TaskPattern, ctx: Context) -> tuple[str, ...]:
    fields = ["quantity"]
    if pattern.channel and ctx.profile.channels is None:
        fields.append("channel")
    if pattern.lead in ("trang_ttdt", "doi_thoai", "kstthc"):
        fields.append("lead")
    return tuple(fields)


def basis_of(pattern: TaskPattern, carried: list[TaskFacts], ctx: Context) -> str:
    """Return in words what the quantity of the row was computed from (T13)."""
    return _quantity(pattern, carried, ctx).basis_vi


def _quantity(pattern: TaskPattern, carried: list[TaskFacts], ctx: Context) -> Quantity:
    asked = [f.minimum for f in carried if f.minimum is not None and f.role != "O"]
    asked += minimums_in_text(ctx).get(pattern.key, ())
    asked = [m for m in asked if m.counts(pattern.unit)]
    minimums = [in_our_year(m.number, m.per, ctx) for m in asked]
    return quantity(pattern, ctx, max(minimums, default=None))


def _wording(
    pattern: TaskPattern, carried: list[TaskFacts], article: Article | None, ctx: Context
) -> str:
    said = topic_from((f.task.content for f in carried), pattern.themes, ctx.day)
    cite = f" theo {article.new_article} {article.new_law}" if article else ""
    text = filled(pattern.text.replace("{topic}", "\0").replace("{article}", "\1"), ctx)
    text = text.replace("\0", said or pattern.topic).replace("\1", cite)
    return shortened(repaired(text), ctx.day)


def lead_of(function: str, ctx: Context) -> str | None:
    """Return the name of the body that leads ``function`` here (T9)."""
    if function == "press_body":
        return filled("{press}", ctx)
    office = ctx.office_for(function) or ctx.drafting_office
    return office.name if office else None


def supports(functions: tuple[str, ...], lead: str | None, ctx: Context) -> tuple[str, ...]:
    """Return the supporting bodies: each once, never the lead itself (M14), as a cell begins."""
    names: list[str] = []
    for function in functions:
        name = _support(function, ctx)
        if name and name != lead and name not in names:
            names.append(name)
    return tuple(sentence_case(name) if at == 0 else name for at, name in enumerate(names))


def _support(function: str, ctx: Context) -> str | None:
    fixed = {
        "subs": "các {subs}",
        "digital_team": "Tổ công nghệ số cộng đồng",
        "council": "Thường trực HĐND {short}",
        "offices": OFFICES.get(ctx.unit.level, "các phòng, đơn vị"),
    }
    if function in fixed:
        return filled(fixed[function], ctx)
    office: Office | None = ctx.office_for(function)
    return office.name if office else None


def _limit(carried: list[TaskFacts], ctx: Context) -> dt.date | None:
    """The parent's last day for a row done once, in our year (T14); ``None`` if it sets none."""
    ends = [
        f.task.timing.end
        for f in carried
        if f.task.timing.kind in ("once", "range") and f.task.timing.end and f.role != "O"
    ]
    moved = [e.replace(year=ctx.year) for e in ends if (e.month, e.day) not in ((12, 31), (2, 29))]
    return min(moved, default=None)
