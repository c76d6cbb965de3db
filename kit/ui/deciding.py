"""Decisions on proposals: functions from draft to draft, nothing is saved here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from kit.model import Addition, Decision, Draft, Item, Proposal, Value, content_id
from kit.ui.prospect import Prospect

Verdict = Literal["accept", "keep", "drop", "edit"]


def decided(
    prospect: Prospect, proposal: Proposal, verdict: Verdict, value: Value | None = None
) -> Draft:
    """Return the draft with this decision on ``proposal``; an earlier one is replaced."""
    new = Decision(proposal=proposal.id, verdict=verdict, value=value, before=proposal.before)
    return _with_decisions(prospect, {**prospect.decisions, proposal.id: new})


def undecided_again(prospect: Prospect, proposal: Proposal) -> Draft:
    """Return the draft without a decision on ``proposal``."""
    rest = {k: d for k, d in prospect.decisions.items() if k != proposal.id}
    return _with_decisions(prospect, rest)


def accepted(prospect: Prospect, proposals: Iterable[Proposal]) -> Draft:
    """Return the draft with those of ``proposals`` accepted that have no decision yet."""
    new = {
        p.id: Decision(proposal=p.id, verdict="accept", before=p.before)
        for p in proposals
        if p.id not in prospect.decisions
    }
    return _with_decisions(prospect, {**prospect.decisions, **new})


def with_addition(draft: Draft, key: str, text: str) -> Draft:
    """Return the draft with one more point of the planner's own under the plan key ``key``."""
    item = Item(id=content_id(f"own-{key}", text), text=text)
    known = any(i.id == item.id for a in draft.additions for i in a.value.items or ())
    if known:
        return draft
    return draft.with_(
        additions=(*draft.additions, Addition(target=key, value=Value(items=(item,))))
    )


def without_addition(draft: Draft, item_id: str) -> Draft:
    """Return the draft without the planner's own point ``item_id``."""
    kept = [a for a in draft.additions if all(i.id != item_id for i in a.value.items or ())]
    return draft.with_(additions=tuple(kept))


def own_points(draft: Draft, key: str) -> tuple[Item, ...]:
    """Return the planner's own points under ``key``."""
    return tuple(i for a in draft.additions if a.target == key for i in a.value.items or ())


def _with_decisions(prospect: Prospect, decisions: dict[str, Decision]) -> Draft:
    return prospect.draft.with_(decisions=tuple(decisions.values()))
