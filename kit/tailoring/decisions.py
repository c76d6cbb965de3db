"""Decisions find their proposals again after the parent was imported anew."""

from __future__ import annotations

from rapidfuzz import fuzz

from kit.model import Decision, Draft, Proposal
from kit.tailoring.propose import Tailored

# Below this likeness (0-100) two points are different points, and the decision is asked anew.
SAME_POINT = 88


def rematched(
    decisions: tuple[Decision, ...], proposals: tuple[Proposal, ...]
) -> tuple[Decision, ...]:
    """Return the decisions with the ids of today's proposals.

    An id is made of the parent's words, so an unchanged point keeps its decision. Where a word
    of the point was corrected, the decision follows the most similar point that has none; a
    decision whose point is gone is left out.
    """
    known = {p.id for p in proposals}
    kept = [d for d in decisions if d.proposal in known]
    taken = {d.proposal for d in kept}
    for orphan in (d for d in decisions if d.proposal not in known and d.before):
        free = [p for p in proposals if p.id not in taken and p.before]
        best = max(free, key=lambda p: fuzz.ratio(p.before, orphan.before), default=None)
        if best is not None and fuzz.ratio(best.before, orphan.before) >= SAME_POINT:
            kept.append(orphan.with_(proposal=best.id))
            taken.add(best.id)
    return tuple(kept)


def accept_all(draft: Draft, tailored: Tailored) -> Draft:
    """Return ``draft`` with every undecided proposal accepted; questions stay open."""
    decided = rematched(draft.decisions, tailored.proposals)
    done = {d.proposal for d in decided}
    new = [
        Decision(proposal=p.id, verdict="accept", before=p.before)
        for p in tailored.proposals
        if p.id not in done
    ]
    return draft.with_(decisions=(*decided, *new))
