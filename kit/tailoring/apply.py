"""apply: parent + decisions → the plan. Nothing is decided here; decisions are carried out."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Literal

import yaml

from kit.catalog import Catalog
from kit.errors import TailorError
from kit.model import (
    ITEM_KEYS,
    Decision,
    Draft,
    Item,
    OutlineEntry,
    Plan,
    Proposal,
    Responsibility,
    Signature,
    Task,
    Value,
)
from kit.model.vietnamese import roman
from kit.tailoring.abbreviations import abbreviated
from kit.tailoring.confirming import confirmed_tasks
from kit.tailoring.context import Context
from kit.tailoring.decisions import rematched
from kit.tailoring.numbering import numbered_plan
from kit.tailoring.propose import Tailored, context_of, propose
from kit.tailoring.task_tables import group_titles, patterns_at

TEXTS = ("subject", "opening", "closing", "superior", "issuer", "symbol", "place")


def apply(
    draft: Draft,
    catalog: Catalog,
    tailored: Tailored | None = None,
    *,
    assume: Literal["accept"] | None = None,
) -> Plan:
    """Return the plan that ``draft`` stands for.

    Args:
        draft: the planner's file.
        catalog: the law of the draft's day.
        tailored: the proposals, if they were computed already.
        assume: ``"accept"`` shows the plan as if all undecided proposals were accepted.

    Raises:
        TailorError: ``undecided`` with the list, if a proposal waits for the planner.
    """
    tailored = tailored or propose(draft, catalog)
    decisions = {d.proposal: d for d in rematched(draft.decisions, tailored.proposals)}
    if assume is None:
        _refuse_undecided(tailored.proposals, decisions)
    ctx = context_of(draft, catalog)
    chosen = [(p, chosen_value(p, decisions.get(p.id), ctx.parent)) for p in tailored.proposals]
    lists = {key: _items(key, chosen, draft) for key in ITEM_KEYS}
    tasks = confirmed_tasks(_tasks(chosen, draft, ctx), tailored.answered)
    texts = {key: _text(key, chosen) for key in TEXTS}
    plan = Plan(
        kind="KH",
        body="state",
        date=draft.place_date,
        unit_level=draft.unit.level,
        year=draft.year,
        bases=tuple(b for _, v in _of("bases", chosen) for b in v.bases or ()),
        responsibilities=_responsibilities(chosen),
        recipients=tuple(r for _, v in _of("recipients", chosen) for r in v.recipients or ()),
        signature=draft.signature or _signature(chosen),
        tasks=tasks,
        appendices=("Phụ lục",) if tasks else (),
        **lists,
        **texts,
    )
    plan = abbreviated(plan.with_(outline=_outline(plan)), catalog.day, tasks=draft.tasks is None)
    return numbered_plan(plan)


def undecided(draft: Draft, tailored: Tailored) -> tuple[Proposal, ...]:
    """Return the proposals that still wait for the planner."""
    decided = {d.proposal for d in rematched(draft.decisions, tailored.proposals)}
    return tuple(p for p in tailored.proposals if p.who != "rule" and p.id not in decided)


def _refuse_undecided(proposals: tuple[Proposal, ...], decisions: dict[str, Decision]) -> None:
    waiting = [p for p in proposals if p.who != "rule" and p.id not in decisions]
    if waiting:
        listed = "; ".join(f"{p.rule} {(p.before or p.after)[:60]}" for p in waiting)
        raise TailorError(
            "undecided",
            f"Còn {len(waiting)} đề xuất chưa quyết: {listed}",
            where="Bước 3. Nội dung và hình thức",
            fix_vi="Quyết từng đề xuất, hoặc dùng --accept để nhận tất cả rồi xem lại.",
        )


def chosen_value(proposal: Proposal, decision: Decision | None, parent: Plan) -> Value:
    """Return what a proposal puts in place after its decision; no decision means accepted."""
    verdict = decision.verdict if decision else "accept"
    if verdict == "accept":
        return proposal.value
    if verdict == "edit":
        return decision.value or proposal.value
    return Value() if verdict == "drop" else _parents_own(proposal, parent)


def _parents_own(proposal: Proposal, parent: Plan) -> Value:
    """“Giữ nguyên”: the parent's own words for what the proposal would have changed."""
    key = proposal.target.split(":")[0]
    if ":+" in proposal.target:
        return Value()
    if key in TEXTS:
        return Value(text=getattr(parent, key))
    if key == "signature":
        return Value(signature=parent.signature.with_(name=None))
    own = [e for e in getattr(parent, key) if _is_source(e, proposal)]
    if key == "tasks":
        return Value(tasks=tuple(t.with_(parent_tasks=(t.id,), source="parent") for t in own))
    field = "items" if key in ITEM_KEYS else key
    return Value(**{field: tuple(own)})


def _is_source(element: object, proposal: Proposal) -> bool:
    if ":" not in proposal.target:
        return True
    return getattr(element, "id", None) in proposal.sources


Chosen = list[tuple[Proposal, Value]]


def _of(key: str, chosen: Chosen) -> Chosen:
    return [(p, v) for p, v in chosen if p.target.split(":")[0] == key]


def _items(key: str, chosen: Chosen, draft: Draft) -> tuple[Item, ...]:
    own = [i for _, v in _of(key, chosen) for i in v.items or ()]
    own += [i for a in draft.additions if a.target == key for i in a.value.items or ()]
    return tuple({i.id: i for i in own}.values())


def _text(key: str, chosen: Chosen) -> str | None:
    texts = [v.text for _, v in _of(key, chosen) if v.text is not None]
    return texts[-1] if texts else None


def _responsibilities(chosen: Chosen) -> tuple[Responsibility, ...]:
    return tuple(r for _, v in _of("responsibilities", chosen) for r in v.responsibilities or ())


def _signature(chosen: Chosen) -> Signature:
    found = [v.signature for _, v in _of("signature", chosen) if v.signature is not None]
    return found[-1] if found else Signature()


def _tasks(chosen: Chosen, draft: Draft, ctx: Context) -> tuple[Task, ...]:
    """The planner's table if he edited it, else the rows of what he accepted, in group order."""
    if draft.tasks is not None:
        return draft.tasks
    rows: dict[str, Task] = {}
    for proposal, value in _of("tasks", chosen):
        for task in value.tasks or ():
            carried = rows[task.id].parent_tasks if task.id in rows else ()
            mine = tuple(i for i in task.parent_tasks if i in proposal.sources)
            rows[task.id] = task.with_(parent_tasks=tuple(dict.fromkeys((*carried, *mine))))
    own = [t for a in draft.additions if a.target == "tasks" for t in a.value.tasks or ()]
    groups = list(group_titles().values())
    order = list(patterns_at(ctx.unit.level, ctx.day))

    def place(task: Task) -> tuple[int, int]:
        key = task.id.removeprefix("own-")
        group = groups.index(task.group) if task.group in groups else len(groups)
        return group, order.index(key) if key in order else len(order)

    return tuple(sorted((*rows.values(), *own), key=place))


def _outline(plan: Plan) -> tuple[OutlineEntry, ...]:
    entries = []
    for section in _sections():
        keys = tuple(k for k in section["keys"] if getattr(plan, k))
        if keys:
            number = roman(len(entries) + 1)
            entries.append(OutlineEntry(number=number, title=section["title"], keys=keys))
    return tuple(entries)


@lru_cache(maxsize=1)
def _sections() -> list[dict]:
    raw = files("kit.catalog").joinpath("data/tailoring_outline.yaml").read_text("utf-8")
    return yaml.safe_load(raw)["sections"]
