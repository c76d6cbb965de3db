"""Own rows of the task appendix: wording, lead, support and proof of one row (T9, T10, T22)."""

from __future__ import annotations

import datetime as dt
import re

from kit.catalog.rows import Article
from kit.model import Office, Task
from kit.model.vietnamese import join_vi, lower_first
from kit.tailoring.context import Context
from kit.tailoring.edits import edit_text, repaired
from kit.tailoring.quantities import quantity, timing
from kit.tailoring.rules import TEXT_RULES, protected_spans
from kit.tailoring.task_reading import TaskFacts
from kit.tailoring.task_tables import TaskPattern, group_titles, product_matcher
from kit.tailoring.words import filled

_FROM_VERB = re.compile(
    r"\b(?:hướng dẫn|tuyên truyền|giới thiệu|phổ biến|quảng bá|thông tin)\b.*$", re.I | re.S
)
_VERBS = re.compile(
    r"^(?:(?:thường xuyên|tuyên truyền|phổ biến|hướng dẫn|quán triệt|giới thiệu|thông tin|tổ chức|"
    r"xây dựng|thực hiện|triển khai)[\s,]*(?:và\s+)?)+(?:về\s+)?",
    re.I,
)
_TAIL = re.compile(r"\s+(?:cho|đến|đối với)\s+(?:đội ngũ\s+)?(?:CBCC|CBCCVC|cán bộ)\b.*$", re.I)
_BRACKET = re.compile(r"\s*\([^)]*\)")
# A topic longer than this is no topic any more but the parent's whole row: the default reads better.
MAX_TOPIC_WORDS = 32


def own_row(pattern: TaskPattern, carried: list[TaskFacts], ctx: Context, *, source: str) -> Task:
    """Build the own row of ``pattern`` that carries the parent rows ``carried``."""
    article = next((f.article for f in carried if f.article), None) or _article_of(pattern, ctx)
    minimums = [f.minimum for f in carried if f.minimum is not None and f.role != "O"]
    number = quantity(pattern, ctx, max(minimums, default=None))
    when = timing(pattern, ctx, _limit(carried, ctx))
    lead = lead_of(pattern.lead, ctx)
    proof = pattern.proof
    if article and article.procedure_timing_vi:
        when = when.with_(text=f"{when.text} ({article.procedure_timing_vi})")
    if article and article.procedure_proof_vi:
        proof = f"{proof}; {article.procedure_proof_vi}"
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


def _wording(
    pattern: TaskPattern, carried: list[TaskFacts], article: Article | None, ctx: Context
) -> str:
    topics = (
        [] if pattern.fixed_topic else [topic_of(f.task.content, pattern, ctx) for f in carried]
    )
    topics = list(dict.fromkeys(t for t in topics if t))
    topic = join_vi(topics[:2]) if topics else pattern.topic
    cite = f" theo {article.new_article} {article.new_law}" if article else ""
    text = filled(pattern.text.replace("{topic}", "\0").replace("{article}", "\1"), ctx)
    return repaired(text.replace("\0", topic).replace("\1", cite))


def topic_of(content: str, pattern: TaskPattern, ctx: Context) -> str | None:
    """Return what a parent's row is about, in our words; ``None`` if it says nothing of its own.

    "Xây dựng, lắp đặt pano, áp phích tuyên truyền về CCHC" is about "tuyên truyền về CCHC". A
    pattern that ends in "về {topic}" takes the topic without its verb.
    """
    text = edit_text(_BRACKET.sub("", content), ctx, TEXT_RULES, protected_spans).text
    if pattern.text.split("{topic}")[0].rstrip().endswith("về"):
        topic = _TAIL.sub("", _VERBS.sub("", text))
    else:
        found = _FROM_VERB.search(_without_products(text, ctx))
        topic = _TAIL.sub("", found[0]) if found else ""
    topic = repaired(topic).rstrip(" .;")
    if not topic or len(topic.split()) > MAX_TOPIC_WORDS or len(topic.split()) < 2:
        return None
    return lower_first(topic)


def _without_products(text: str, ctx: Context) -> str:
    """Cut off everything up to the last product word that stands before the topic."""
    first_verb = _FROM_VERB.search(text)
    matches = [m for m in product_matcher(ctx.day).find(text) if not m.value.weak]
    before = [m.end for m in matches if first_verb and m.start >= first_verb.start()]
    return text[max(before) :] if before and _FROM_VERB.search(text[max(before) :]) else text


def lead_of(function: str, ctx: Context) -> str | None:
    """Return the name of the body that leads ``function`` here (T9)."""
    if function == "press_body":
        return filled("{press}", ctx)
    office = ctx.office_for(function) or ctx.drafting_office
    return office.name if office else None


def supports(functions: tuple[str, ...], lead: str | None, ctx: Context) -> tuple[str, ...]:
    """Return the supporting bodies: each once, never the lead itself (M14)."""
    names: list[str] = []
    for function in functions:
        name = _support(function, ctx)
        if name and name != lead and name not in names:
            names.append(name)
    return tuple(names)


def _support(function: str, ctx: Context) -> str | None:
    fixed = {
        "subs": "các {subs}",
        "digital_team": "Tổ công nghệ số cộng đồng",
        "council": "Thường trực HĐND {short}",
        "offices": "các phòng chuyên môn" if ctx.unit.level == "commune" else "các phòng, đơn vị",
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
