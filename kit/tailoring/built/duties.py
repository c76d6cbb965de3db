"""T18: "Tổ chức thực hiện", built from the offices, the task table and the parent's duties.

Nothing here is the parent's sentence: each holder gets the fixed duties of its function and one
line made of the rows it leads. What became of each duty of the parent stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Item, Proposal, Responsibility, Task, Text, Value
from kit.tailoring.built.duty_lines import is_said, own_line
from kit.tailoring.built.holders import Holder, holder_named, holders_of, other_holder
from kit.tailoring.built.parent_duties import DutyFate, classify, read_parent_duties
from kit.tailoring.built.proposing import added, dropped, own_item
from kit.tailoring.built.wording import fill
from kit.tailoring.built.work import kinds_of, work_words
from kit.tailoring.context import Context

TABLE = "tailoring_built_duties.yaml"
ANY_HOLDER = "*"
PARENTS_VI = "Nhiệm vụ lấy từ kế hoạch cấp trên."
LINE_VI = "Nhiệm vụ của nơi này chưa nói đến, nên ghi thành một điểm riêng."
OTHERS_VI = "Nội dung là việc riêng của nơi ban hành hoặc lãnh đạo cấp trên nên bỏ."
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
    blocks = _with_holders_of(fates, _blocks(ctx, tasks))
    said = {b.holder.name: [text for _, text in b.rows] for b in blocks}
    told = [_told(fate, said, ctx) for fate in fates]
    return [*(fate.proposal for fate in told), *(_proposal(b, told, ctx) for b in blocks)]


def _with_holders_of(fates: list[DutyFate], blocks: list[_Block]) -> list[_Block]:
    """A holder that only the parent's duties name gets its heading too."""
    names = {block.holder.name for block in blocks}
    more = {f.holder.name: _Block(f.holder, ()) for f in fates if f.holder}
    every = [*blocks, *(b for name, b in more.items() if name not in names)]
    return sorted(every, key=lambda block: block.holder.order)


def _told(fate: DutyFate, said: dict[str, list[str]], ctx: Context) -> DutyFate:
    """A duty that its holder's lines do not speak of becomes a line of its own, or falls (T18)."""
    duty = fate.item.text
    clauses = _unclassified(re.split(r"(?<=[.;])\s+", duty), ctx)
    if fate.holder is None or is_said(clauses, said[fate.holder.name]):
        return fate
    sentences = _unclassified(re.split(r"(?<=[.])\s+", duty), ctx)
    line = own_line(sentences or duty, fate.holder.name, ctx)
    if line is None:
        reason = f"{fate.proposal.reason_vi} {OTHERS_VI}"
        lost = dropped("responsibilities", fate.item, rule="T18", reason_vi=reason, who="planner")
        return replace(fate, proposal=lost, holder=None)
    said[fate.holder.name].append(line)
    proposal = fate.proposal.with_(
        after=f"{fate.proposal.after}: {line}",
        reason_vi=f"{fate.proposal.reason_vi} {LINE_VI}",
        who="planner",
    )
    return replace(fate, proposal=proposal, line=line)


def leading_holders(ctx: Context, tasks: tuple[Task, ...]) -> dict[Holder, list[Task]]:
    """Return all holders in order with the rows that each leads (none for most of the asked)."""
    known = holders_of(ctx)
    led: dict[Holder, list[Task]] = {holder: [] for holder in known}
    for task in tasks:
        if task.lead:
            holder = holder_named(task.lead, list(led)) or other_holder(task.lead, ctx)
            led.setdefault(holder, []).append(task)
    return dict(sorted(led.items(), key=lambda pair: pair[0].order))


def _unclassified(parts: list[str], ctx: Context) -> str:
    """What a duty says besides oversight, reports and money, which our plan has lines for."""
    return " ".join(p for p in parts if not classify(p, "responsibilities", ctx))


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
    mine = [fate for fate in fates if fate.holder and fate.holder.name == holder.name]
    duties = (
        *(_duty(name, row, text) for row, text in block.rows),
        *(own_item("responsibilities", f"{name}-{f.item.id}", f.line) for f in mine if f.line),
    )
    lines = [holder.heading, *(duty.text for duty in duties)]
    sources = [source for fate in mine for source in fate.proposal.sources]
    reasons = [row.reason_vi for row, _ in block.rows] or [PARENTS_VI]
    return added(
        "responsibilities", name, "\n".join(lines),
        Value(responsibilities=(Responsibility(agency=holder.heading, duties=duties),)),
        rule="T18",
        reason_vi=" ".join(dict.fromkeys(reasons)),
        sources=sources,
        source=block.rows[0][0].source if block.rows else None,
        unverified=_doubts(block, ctx),
    )  # fmt: skip


def _duty(name: str, row: DutyRow, text: str) -> Item:
    return own_item("responsibilities", f"{name}-{row.key}", text)


def _doubts(block: _Block, ctx: Context) -> tuple[str, ...]:
    if ctx.offices_confirmed or not block.holder.offices:
        return ()
    return (OFFICES_VI.format(name=block.holder.name),)
