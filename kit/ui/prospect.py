"""What a draft leads to: proposals, plan, coverage, findings. Computed when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kit.catalog import Catalog, load_catalog
from kit.checking import Material, Report, check
from kit.checking.report_head import HeadLine, report_head
from kit.model import Decision, Draft, OpenQuestion, Plan, Proposal, Value
from kit.tailoring import (
    Context,
    Coverage,
    Tailored,
    apply,
    context_of,
    coverage,
    draft_day,
    parent_of,
    propose,
    rematched,
    undecided,
)
from kit.tailoring.apply import chosen_value

# These change the plan or what is said of it, but none of the proposals.
WITHOUT_EFFECT_ON_PROPOSALS = {
    "decisions": (),
    "additions": (),
    "signature": None,
    "suppressions": (),
}


@dataclass(frozen=True)
class Prospect:
    """One draft seen through the rules of its day; get one by ``prospect_of``.

    ``tailored`` and what follows from it exist only where ``parent`` does.
    """

    draft: Draft
    catalog: Catalog
    tailored: Tailored | None

    @cached_property
    def parent(self) -> Plan | None:
        """The parent that is tailored."""
        return parent_of(self.draft)

    @cached_property
    def context(self) -> Context | None:
        """What the rules look at."""
        return context_of(self.draft, self.catalog) if self.tailored else None

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """All proposals in the order of the plan."""
        return self.tailored.proposals if self.tailored else ()

    @cached_property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """What only people can answer."""
        return self.tailored.questions if self.tailored else ()

    @cached_property
    def answered(self) -> tuple[OpenQuestion, ...]:
        """The questions that the planner answered, as they were asked."""
        return self.tailored.answered if self.tailored else ()

    @cached_property
    def decisions(self) -> Mapping[str, Decision]:
        """The planner's decision on each proposal that has one, by the proposal's id."""
        found = rematched(self.draft.decisions, self.proposals)
        return {decision.proposal: decision for decision in found}

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """What each proposal puts in place after its decision, by the proposal's id."""
        return {
            p.id: chosen_value(p, self.decisions.get(p.id), self.parent) for p in self.proposals
        }

    @cached_property
    def undecided(self) -> tuple[Proposal, ...]:
        """The proposals that wait for the planner."""
        return undecided(self.draft, self.tailored) if self.tailored else ()

    @cached_property
    def plan(self) -> Plan | None:
        """The plan as if all that waits were accepted: what the screen previews."""
        if self.tailored is None:
            return None
        return apply(self.draft, self.catalog, self.tailored, assume="accept")

    @cached_property
    def coverage(self) -> Coverage | None:
        """Which of the parent's tasks the plan carries."""
        return coverage(self.parent, self.plan, self.tailored) if self.tailored else None

    @cached_property
    def material(self) -> Material | None:
        """What the checking rules look at."""
        if self.plan is None:
            return None
        return Material(
            plan=self.plan, parent=self.parent, tailored=self.tailored, day=self.catalog.day
        )

    @cached_property
    def report(self) -> Report | None:
        """What the checking rules found in the plan, without what the planner lets stand."""
        if self.material is None:
            return None
        return check(self.material, self.catalog, suppressions=self.draft.suppressions)

    @property
    def is_checked(self) -> bool:
        """Whether ``report`` is there already: it takes the longest of all."""
        return "report" in vars(self)

    @cached_property
    def head(self) -> tuple[HeadLine, ...]:
        """What is told of the whole plan before its findings."""
        return report_head(self.material, self.catalog) if self.material else ()

    def of_keys(self, keys: tuple[str, ...]) -> tuple[Proposal, ...]:
        """Return the proposals for these plan keys, key after key."""
        return tuple(p for key in keys for p in self.proposals if key_of(p) == key)


def key_of(proposal: Proposal) -> str:
    """Return the plan key that a proposal is about."""
    return proposal.target.partition(":")[0]


def prospect_of(draft: Draft, earlier: Prospect | None = None) -> Prospect:
    """Return the prospect of ``draft``; ``earlier`` lends its proposals where they still hold."""
    catalog = load_catalog(draft_day(draft))
    if parent_of(draft) is None:
        return Prospect(draft, catalog, None)
    if earlier is not None and earlier.catalog is catalog and _same_ground(draft, earlier.draft):
        return Prospect(draft, catalog, earlier.tailored)
    return Prospect(draft, catalog, propose(draft, catalog))


def _same_ground(first: Draft, second: Draft) -> bool:
    return first.with_(**WITHOUT_EFFECT_ON_PROPOSALS) == second.with_(**WITHOUT_EFFECT_ON_PROPOSALS)
