"""Points that we add to a section where our plan has nothing of the kind yet (T7, T8, T15, T16).

What counts is what our plan says after the parent's points were rewritten: a channel that the
parent has and we have not is no reason to leave ours out. Two sources:
``tailoring_additions.yaml``, and the catalog's core content for the plan year, of which
``tailoring_topics.yaml`` says in which order its topics stand, and by which words a plan shows
that it has spoken of one already.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kit.catalog.rows import ContentItem, Row
from kit.catalog.tables import load_table
from kit.model import Item, Proposal, Text, Value, content_id
from kit.model.phrases import PhraseMatcher
from kit.tailoring.context import Context
from kit.tailoring.edits import edit_text
from kit.tailoring.rules import protected_spans
from kit.tailoring.rules.members import members
from kit.tailoring.task_reading import is_thin
from kit.tailoring.words import filled

TABLE = "tailoring_additions.yaml"
TOPICS = "tailoring_topics.yaml"
CONTENT_REASON_VI = "Nội dung của năm và của cấp mình, bản gốc chưa nêu."


class AdditionRow(Row):
    """A point of ours.

    Attributes:
        skip_if: words of our section that make it superfluous.
        when: always; to a ``thin`` parent (``task_reading.is_thin``); to a section left ``empty``.
        first: it opens the section instead of closing it.
        brings: own rows (tailoring_tasks.yaml) that do what the point announces.
    """

    key: Text
    target: Text
    levels: tuple[Text, ...]
    text: Text
    skip_if: tuple[Text, ...] = ()
    when: Literal["always", "thin", "empty"] = "always"
    first: bool = False
    brings: tuple[Text, ...] = ()
    rule: Text
    reason_vi: Text


class TopicRow(Row):
    """A topic of the catalog's content.

    Attributes:
        order: place among the topics that are added.
        skip_if: words of a section that has spoken of it.
        near: words of a parent's point behind which it belongs.
        half_if, half: words of a section that says half of it, and the half left to say.
    """

    key: Text
    order: int
    skip_if: tuple[Text, ...] = ()
    near: tuple[Text, ...] = ()
    half_if: tuple[Text, ...] = ()
    half: Text | None = None


@dataclass(frozen=True)
class _Addition:
    name: str
    text: str
    rule: str
    reason_vi: str
    row: Row


def additions(key: str, our_text: str, ctx: Context) -> list[Proposal]:
    """Return the points added under ``key`` where our plan says ``our_text`` so far."""
    found = _sentences(key, our_text, ctx)
    if key == "contents":
        said = "\n".join((our_text, *(a.text for a in found)))
        found += _content(said, ctx)
    return [_proposal(key, addition) for addition in found]


def brought_rows(items: Iterable[Proposal], ctx: Context) -> frozenset[str]:
    """Keys of the own rows that added points announce: what is announced must be done."""
    added = {p.target for p in items if p.action == "add"}
    rows = load_table(TABLE, AdditionRow, ctx.day)
    return frozenset(
        key for row in rows if f"{row.target}:+{row.key}" in added for key in row.brings
    )


def placed(points: list[Proposal], added: list[Proposal], ctx: Context) -> list[Proposal]:
    """Return ``points`` with each addition behind the last point that speaks of its neighbour."""
    near = {c.key: _near(c.topic, ctx) for c in ctx.catalog.content_items}
    opening = _opening(ctx)
    done = [a for a in added if a.target in opening] + points
    for addition in (a for a in added if a.target not in opening):
        words = near.get(addition.target.partition(":+")[2], ())
        heads = [p.before.split("\n")[0] if p.after else "" for p in done]
        spots = [at for at, head in enumerate(heads) if _mentions(head, words)]
        done.insert(spots[-1] + 1 if spots else len(done), addition)
    return done


def _opening(ctx: Context) -> set[str]:
    rows = load_table(TABLE, AdditionRow, ctx.day)
    return {f"{row.target}:+{row.key}" for row in rows if row.first}


def _near(topic: str, ctx: Context) -> tuple[str, ...]:
    rows = load_table(TOPICS, TopicRow, ctx.day)
    return next((t.near for t in rows if t.key == topic), ())


def _sentences(key: str, our_text: str, ctx: Context) -> list[_Addition]:
    return [
        _Addition(r.key, filled(r.text, ctx), r.rule, r.reason_vi, r)
        for r in load_table(TABLE, AdditionRow, ctx.day)
        if r.target == key
        and ctx.unit.level in r.levels
        and _is_due(r, our_text, ctx)
        and not _mentions(our_text, r.skip_if)
    ]


def _is_due(row: AdditionRow, our_text: str, ctx: Context) -> bool:
    if row.when == "empty":
        return not our_text.strip()
    return row.when == "always" or is_thin(ctx)


def _content(our_text: str, ctx: Context) -> list[_Addition]:
    topics = {t.key: t for t in load_table(TOPICS, TopicRow, ctx.day)}
    wanted = [
        c
        for c in ctx.catalog.content_items
        if c.core and ctx.unit.level in c.levels and _in_years(c.years, ctx.year)
    ]
    wanted = [
        c
        for c in wanted
        if c.topic not in topics or not _mentions(our_text, topics[c.topic].skip_if)
    ]
    last = len(topics)
    wanted.sort(key=lambda c: topics[c.topic].order if c.topic in topics else last)
    return [
        _Addition(
            c.key, _wording(c, topics.get(c.topic), our_text, ctx), "T8", CONTENT_REASON_VI, c
        )
        for c in wanted
    ]


def _wording(content: ContentItem, topic: TopicRow | None, our_text: str, ctx: Context) -> str:
    """The whole point, or only the half of it that our plan does not say yet."""
    if topic and topic.half and _mentions(our_text, topic.half_if):
        return topic.half
    return _ours(content.text_vi, ctx)


def _ours(text: str, ctx: Context) -> str:
    """The catalog speaks of "UBND cấp xã"; in a plan of one of them it says which."""
    return edit_text(text, ctx, (members,), protected_spans).text


def _proposal(key: str, addition: _Addition) -> Proposal:
    unchecked = addition.row.confidence == "K"
    return Proposal(
        id=content_id("p", f"{key} + {addition.name}"),
        target=f"{key}:+{addition.name}",
        action="add",
        after=addition.text,
        value=Value(items=(Item(id=content_id(key, addition.text), text=addition.text),)),
        reason_vi=addition.reason_vi,
        rule=addition.rule,
        who="planner",
        source=addition.row.source,
        unverified=("Nội dung chưa kiểm chứng nguồn.",) if unchecked else (),
    )


def _in_years(years: tuple[int, int] | None, year: int) -> bool:
    return years is None or years[0] <= year <= years[1]


def _mentions(text: str, words: tuple[str, ...]) -> bool:
    return bool(words) and bool(PhraseMatcher(dict.fromkeys(words, True)).find(text))
