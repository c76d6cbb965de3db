"""T17: where the money comes from, by level; never an amount."""

from __future__ import annotations

from kit.model import Item, Proposal, Value
from kit.tailoring.built.parent_duties import DutyClass, classify
from kit.tailoring.built.proposing import added, carried, dropped, leaves, own_item
from kit.tailoring.built.wording import Sentence, fill, sentences
from kit.tailoring.context import Context


def propose_budget(ctx: Context) -> list[Proposal]:
    """Propose source and estimate, and say what became of each point of the parent."""
    points = list(leaves(ctx.parent.budget))
    fates = [_fate(point, ctx) for point in points]
    carried_on = [f.sources[0] for f in fates if f.action == "merge"]
    lines = []
    for at, row in enumerate(sentences("budget", ctx)):
        lines.append(_line(row, carried_on if at == 0 else [], ctx))
    return [*fates, *lines]


def _line(row: Sentence, sources: list[str], ctx: Context) -> Proposal:
    text = fill(row.text, ctx)
    doubt = fill(row.unverified_vi, ctx) if row.unverified_vi else None
    return added(
        "budget", row.key, text, Value(items=(own_item("budget", row.key, text),)),
        rule=row.rule, reason_vi=row.reason_vi, sources=sources, source=row.source,
        unverified=(doubt,) if doubt else (),
    )  # fmt: skip


def _fate(point: Item, ctx: Context) -> Proposal:
    kind = _class_of(point, ctx)
    if kind is not None and kind.becomes == "nothing":
        return dropped("budget", point, rule="T17", reason_vi=kind.reason_vi, who="planner")
    reason = kind.reason_vi if kind else "Đã thay bằng nguồn kinh phí của cấp mình."
    return carried("budget", point, "Mục Kinh phí", rule="T17", reason_vi=reason, who="planner")


def _class_of(point: Item, ctx: Context) -> DutyClass | None:
    return next(iter(classify(point.text, "budget", ctx)), None)
