"""check: run the rules of a profile over one plan."""

from __future__ import annotations

from collections.abc import Sequence

import kit.checking.rules  # noqa: F401  every rule registers itself, or the import fails
from kit.catalog import Catalog
from kit.checking.findings import Finding, NotRun, Report, Suppressed
from kit.checking.material import Material
from kit.checking.profiles import load_profile
from kit.checking.rule import RULES
from kit.model import Suppression


def check(
    material: Material,
    catalog: Catalog,
    profile: str | None = None,
    suppressions: Sequence[Suppression] = (),
) -> Report:
    """Judge ``material`` by the law of the catalog's day.

    A rule that cannot judge is listed in ``not_run`` with its reason. An exception in a rule is
    a bug of ours and is not caught here.

    Args:
        material: the plan and what belongs to it.
        catalog: of the document's day (``law_day``).
        profile: the set of rules; ``None`` takes the one for this kind of document.
        suppressions: what may stand, each with its reason.

    Raises:
        CatalogError: ``no-profile`` or ``unknown-rule``.
    """
    profile = profile or profile_of(material)
    found: list[Finding] = []
    not_run: list[NotRun] = []
    for rule_id in load_profile(profile):
        rule = RULES[rule_id]
        reason = rule.obstacle(material, catalog)
        if reason:
            not_run.append(NotRun(rule=rule_id, reason_vi=reason))
        else:
            found += rule.findings(material, catalog)
    by = {id(one): _suppression(one, suppressions) for one in found}
    used = {id(s) for s in by.values() if s}
    return Report(
        findings=tuple(f for f in found if by[id(f)] is None),
        not_run=tuple(not_run),
        profile=profile,
        suppressed=tuple(
            Suppressed(finding=f, reason_vi=s.reason_vi) for f in found if (s := by[id(f)])
        ),
        unused=tuple(s for s in suppressions if id(s) not in used),
    )


def profile_of(material: Material) -> str:
    """Return the profile for this kind of document: Party, plan, or any other."""
    plan = material.plan
    if plan.body == "party":
        return "party_document"
    # A draft, and a plan whose head is missing, state no kind: they are here to be plans.
    return "state_plan" if plan.kind in (None, "KH") or plan.tasks else "any_document"


def _suppression(finding: Finding, suppressions: Sequence[Suppression]) -> Suppression | None:
    for one in suppressions:
        if (
            one.rule == finding.rule
            and one.code in (None, finding.code)
            and one.target in (None, finding.target)
        ):
            return one
    return None
