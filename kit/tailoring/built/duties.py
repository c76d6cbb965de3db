"""T18: "Tổ chức thực hiện", built from the offices, the task table and the parent's duties.

Nothing here is the parent's sentence: each holder gets the fixed duties of its function and one
line made of the rows it leads. What became of each duty of the parent stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Item, Proposal, Responsibility, Task, Text, Value
from kit.tailoring.built.holders import Holder, holder_named, holders_of, other_holder
from kit.tailoring.built.parent_duties import DutyFate, read_parent_duties
from kit.tailoring.built.proposing import added, own_item
from kit.tailoring.built.wording import fill
from kit.tailoring.built.work import kinds_of, work_words
from kit.tailoring.context import Context

TABLE = "tailoring_built_duties.yaml"
ANY_HOLDER = "*"
OFFICES_VI = "Tên và chức năng của {name}: theo quy định chung, đơn vị chưa xác nhận"


class DutyRow(Row):
    """A duty of a holder.

    Attributes:
        holder: key of ``tailoring_built_holders.yaml``; ``*`` is every holder that leads rows.
        needs_work, unless_work: a kind of work that the holder must lead, or must not.
        asked: only for holders that are asked (``True``) or assigned (``False``).
    """

    key: Text
    holder: Text
    levels: tuple[Text, ...]
    order: int
    text: Text
    needs_work: Text | None = None
    unless_work: Text | None = None
    asked: bool | None = None
    rule: Text
    reason_vi: Text


@dataclass(frozen=True)
class _Block:
    """One heading with its duties, before it becomes a proposal."""

    holder: Holder
    rows: tuple[tuple[DutyRow, str], ...]


def propose_duties(ctx: Context, tasks: tuple[Task, ...]) -> list[Proposal]:
    """Propose what became of the parent's duties, then one block a holder."""
    fates = read_parent_duties(ctx)
    blocks = _blocks(ctx, tasks)
    return [*(fate.proposal for fate in fates), *(_proposal(b, fates, ctx) for b in blocks)]


def leading_holders(ctx: Context, tasks: tuple[Task, ...]) -> dict[Holder, list[Task]]:
    """Return all holders in order with the rows that each leads (none for most of the asked)."""
    known = holders_of(ctx)
    led: dict[Holder, list[Task]] = {holder: [] for holder in known}
    for task in tasks:
        if task.lead:
            holder = holder_named(task.lead, list(led)) or other_holder(task.lead, ctx)
            led.setdefault(holder, []).append(task)
    return dict(sorted(led.items(), key=lambda pair: pair[0].order))


def _blocks(ctx: Context, tasks: tuple[Task, ...]) -> list[_Block]:
    rows = [r for r in load_table(TABLE, DutyRow, ctx.day) if ctx.unit.level in r.levels]
    blocks = []
    for holder, led in leading_holders(ctx, tasks).items():
        kinds = kinds_of(led, ctx.day)
        mine = [row for row in rows if _fits(row, holder, kinds)]
        lines = [(row, _text(row, kinds, ctx)) for row in sorted(mine, key=lambda r: r.order)]
        if lines:
            blocks.append(_Block(holder, tuple(lines)))
    return blocks


def _fits(row: DutyRow, holder: Holder, kinds: list[str]) -> bool:
    if row.asked is not None and row.asked != holder.asked:
        return False
    if row.needs_work and row.needs_work not in kinds:
        return False
    if row.unless_work and row.unless_work in kinds:
        return False
    if row.holder == ANY_HOLDER:
        return bool(kinds)
    return row.holder in holder.keys


def _text(row: DutyRow, kinds: list[str], ctx: Context) -> str:
    works = work_words(kinds, ctx.day)
    return fill(row.text, ctx, works=works, works_cap=works[:1].upper() + works[1:])


def _proposal(block: _Block, fates: list[DutyFate], ctx: Context) -> Proposal:
    holder = block.holder
    name = "-".join(holder.keys) if holder.keys != ("other",) else f"other-{holder.name}"
    duties = tuple(_duty(name, row, text) for row, text in block.rows)
    lines = [holder.heading, *(duty.text for duty in duties)]
    sources = [
        source
        for fate in fates
        if fate.office and fate.office in holder.offices
        for source in fate.proposal.sources
    ]
    return added(
        "responsibilities", name, "\n".join(lines),
        Value(responsibilities=(Responsibility(agency=holder.heading, duties=duties),)),
        rule="T18",
        reason_vi=" ".join(dict.fromkeys(row.reason_vi for row, _ in block.rows)),
        sources=sources,
        source=block.rows[0][0].source,
        unverified=_doubts(block, ctx),
    )  # fmt: skip


def _duty(name: str, row: DutyRow, text: str) -> Item:
    return own_item("responsibilities", f"{name}-{row.key}", text)


def _doubts(block: _Block, ctx: Context) -> tuple[str, ...]:
    if ctx.offices_confirmed or not block.holder.offices:
        return ()
    return (OFFICES_VI.format(name=block.holder.name),)
