"""Points that we add to a section where the parent has nothing of the kind (T7, T8, T15, T16).

Two sources: ``tailoring_additions.yaml`` for requirements and channels, and the catalog's core
content for the plan year; ``tailoring_topics.yaml`` says in which order its topics stand, and by
which words a parent shows that it has spoken of one already.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Item, Proposal, Text, Value, content_id
from kit.model.phrases import PhraseMatcher
from kit.tailoring.context import Context
from kit.tailoring.edits import edit_text
from kit.tailoring.rules import protected_spans
from kit.tailoring.rules.members import members
from kit.tailoring.words import filled

TABLE = "tailoring_additions.yaml"
TOPICS = "tailoring_topics.yaml"
CONTENT_REASON_VI = "Nội dung của năm và của cấp mình, bản gốc chưa nêu."


class AdditionRow(Row):
    """A point of ours.

    Attributes:
        skip_if: words of the parent that make it superfluous.
        brings: own rows (tailoring_tasks.yaml) that do what the point announces.
    """

    key: Text
    target: Text
    levels: tuple[Text, ...]
    text: Text
    skip_if: tuple[Text, ...] = ()
    brings: tuple[Text, ...] = ()
    rule: Text
    reason_vi: Text


class TopicRow(Row):
    """A topic of the catalog's content.

    Attributes:
        order: place among the topics that are added.
        skip_if: words of a parent that has spoken of it.
        near: words of a parent's point behind which it belongs.
    """

    key: Text
    order: int
    skip_if: tuple[Text, ...] = ()
    near: tuple[Text, ...] = ()


@dataclass(frozen=True)
class _Addition:
    name: str
    text: str
    rule: str
    reason_vi: str
    row: Row


def additions(key: str, parent_text: str, ctx: Context) -> list[Proposal]:
    """Return the points added under ``key`` to a parent that says ``parent_text`` there."""
    found = _sentences(key, parent_text, ctx)
    if key == "contents":
        found += _content(parent_text, ctx)
    return [_proposal(key, addition) for addition in found]


def brought_rows(ctx: Context) -> frozenset[str]:
    """Keys of the own rows that the added points announce: what is announced must be done."""
    said = {key: _text_of(getattr(ctx.parent, key)) for key in ("requirements", "channels")}
    added = (a for key, text in said.items() for a in _sentences(key, text, ctx))
    return frozenset(key for a in added for key in a.row.brings)


def _text_of(items: tuple[Item, ...]) -> str:
    return "\n".join(f"{i.text}\n{_text_of(i.children)}" for i in items)


def placed(points: list[Proposal], added: list[Proposal], ctx: Context) -> list[Proposal]:
    """Return ``points`` with each addition behind the last point that speaks of its neighbour."""
    near = {c.key: _near(c.topic, ctx) for c in ctx.catalog.content_items}
    done = list(points)
    for addition in added:
        words = near.get(addition.target.partition(":+")[2], ())
        heads = [p.before.split("\n")[0] if p.after else "" for p in done]
        spots = [at for at, head in enumerate(heads) if _mentions(head, words)]
        done.insert(spots[-1] + 1 if spots else len(done), addition)
    return done


def _near(topic: str, ctx: Context) -> tuple[str, ...]:
    rows = load_table(TOPICS, TopicRow, ctx.day)
    return next((t.near for t in rows if t.key == topic), ())


def _sentences(key: str, parent_text: str, ctx: Context) -> list[_Addition]:
    return [
        _Addition(r.key, filled(r.text, ctx), r.rule, r.reason_vi, r)
        for r in load_table(TABLE, AdditionRow, ctx.day)
        if r.target == key and ctx.unit.level in r.levels and not _mentions(parent_text, r.skip_if)
    ]


def _content(parent_text: str, ctx: Context) -> list[_Addition]:
    topics = {t.key: t for t in load_table(TOPICS, TopicRow, ctx.day)}
    wanted = [
        c
        for c in ctx.catalog.content_items
        if c.core and ctx.unit.level in c.levels and _in_years(c.years, ctx.year)
    ]
    wanted = [
        c
        for c in wanted
        if c.topic not in topics or not _mentions(parent_text, topics[c.topic].skip_if)
    ]
    last = len(topics)
    wanted.sort(key=lambda c: topics[c.topic].order if c.topic in topics else last)
    return [_Addition(c.key, _ours(c.text_vi, ctx), "T8", CONTENT_REASON_VI, c) for c in wanted]


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
