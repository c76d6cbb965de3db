"""Proposals of the built sections: one way to make them, so that their ids and displays agree.

A built section replaces the parent's as a whole. Each of our lines is an ``add`` (or ``adapt``
where it answers one line of the parent); each line of the parent gets its own proposal that
says what became of it: ``merge`` (carried by our lines, value empty) or ``drop``.
"""

from __future__ import annotations

from collections.abc import Iterable

from kit.model import Item, Proposal, Value, content_id
from kit.model.vietnamese import same
from kit.tailoring.context import Context
from kit.tailoring.edits import changed_spans


def whole(
    target: str,
    before: str | None,
    after: str,
    value: Value,
    *,
    rule: str,
    reason_vi: str,
    who: str = "rule",
    source: str | None = None,
    unverified: Iterable[str] = (),
) -> Proposal:
    """Propose what stands under one plan key as a whole (``subject``, ``recipients`` …)."""
    before = before or ""
    action = "add" if not before else "keep" if same(before, after) else "adapt"
    return Proposal(
        id=content_id("p", f"{target} {rule} {before}"),
        target=target,
        action=action,
        before=before,
        after=after,
        value=value,
        spans=changed_spans(before, after) if action == "adapt" else (),
        reason_vi=reason_vi,
        rule=rule,
        who=who,
        source=source,
        unverified=tuple(unverified),
    )  # fmt: skip


def added(
    key: str,
    name: str,
    after: str,
    value: Value,
    *,
    rule: str,
    reason_vi: str,
    who: str = "planner",
    sources: Iterable[str] = (),
    source: str | None = None,
    unverified: Iterable[str] = (),
) -> Proposal:
    """Propose a line of our own under ``key``; ``sources`` are the parent's lines it answers."""
    return Proposal(
        id=content_id("p", f"{key} + {name}"),
        target=f"{key}:+{name}",
        action="add",
        sources=tuple(dict.fromkeys(sources)),
        after=after,
        value=value,
        reason_vi=reason_vi,
        rule=rule,
        who=who,
        source=source,
        unverified=tuple(unverified),
    )  # fmt: skip


def carried(key: str, item: Item, after: str, *, rule: str, reason_vi: str, who: str) -> Proposal:
    """Say that the parent's ``item`` lives on in lines of ours; ``after`` says where."""
    return _fate(key, item, "merge", after, rule, reason_vi, who)


def dropped(key: str, item: Item, *, rule: str, reason_vi: str, who: str) -> Proposal:
    """Say that the parent's ``item`` has no place in our plan, and why."""
    return _fate(key, item, "drop", "", rule, reason_vi, who)


def _fate(
    key: str, item: Item, action: str, after: str, rule: str, reason_vi: str, who: str
) -> Proposal:
    return Proposal(
        id=content_id("p", f"{key} {item.id} {item.text}"),
        target=f"{key}:{item.id}",
        action=action,
        sources=(item.id,),
        before=item.text,
        after=after,
        reason_vi=reason_vi,
        rule=rule,
        who=who,
        place=item.place,
    )


def own_item(key: str, name: str, text: str, children: tuple[Item, ...] = ()) -> Item:
    """Return a point of ours; its id comes from its name, so that rewording keeps it."""
    return Item(id=f"own-{key}-{name}", text=text, children=children)


def leaves(items: Iterable[Item]) -> Iterable[Item]:
    """Return the points that say something themselves: those without nested points."""
    for item in items:
        if item.children:
            yield from leaves(item.children)
        else:
            yield item


def level_words(ctx: Context) -> str:
    """Return our level as a reason names it: "cấp xã", "Sở", "cấp tỉnh", "đơn vị"."""
    names = {"commune": "cấp xã", "department": "Sở", "province": "cấp tỉnh"}
    return names.get(ctx.unit.level, "đơn vị")
