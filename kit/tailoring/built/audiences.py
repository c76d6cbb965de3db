"""T8: whom the plan speaks to: staff, people, organisations. A required section (M18)."""

from __future__ import annotations

from kit.model import Item, Proposal, Value
from kit.model.phrases import PhraseMatcher
from kit.tailoring.built.proposing import added, carried, dropped, leaves, own_item
from kit.tailoring.built.wording import Sentence, fill, sentences
from kit.tailoring.context import Context


def propose_audiences(ctx: Context) -> list[Proposal]:
    """Propose the three groups, and say where each point of the parent has gone."""
    rows = sentences("audiences", ctx)
    groups = {item.id: _groups_of(item, rows) for item in leaves(ctx.parent.audiences)}
    fates = [_fate(item, groups[item.id]) for item in leaves(ctx.parent.audiences)]
    return [*fates, *(_group(row, groups, ctx) for row in rows)]


def _group(row: Sentence, groups: dict[str, list[str]], ctx: Context) -> Proposal:
    text = fill(row.text, ctx)
    return added(
        "audiences", row.key, text, Value(items=(own_item("audiences", row.key, text),)),
        rule=row.rule, reason_vi=row.reason_vi, source=row.source,
        sources=[item for item, found in groups.items() if row.key in found],
    )  # fmt: skip


def _groups_of(item: Item, rows: list[Sentence]) -> list[str]:
    """Return the groups that the parent's point speaks of, by the words of each group."""
    return [
        row.key for row in rows if PhraseMatcher(dict.fromkeys(row.answers, row)).find(item.text)
    ]


def _fate(item: Item, groups: list[str]) -> Proposal:
    if not groups:
        reason = "Đối tượng này không thuộc ba nhóm của cấp mình; thêm lại nếu cần."
        return dropped("audiences", item, rule="T8", reason_vi=reason, who="planner")
    where = "Mục Đối tượng tuyên truyền"
    reason = "Đã gộp vào nhóm đối tượng của cấp mình."
    return carried("audiences", item, where, rule="T8", reason_vi=reason, who="rule")
