"""check: run the rules of a profile over one plan."""

from __future__ import annotations

import kit.checking.rules  # noqa: F401  every rule registers itself, or the import fails
from kit.catalog import Catalog
from kit.checking.findings import Finding, NotRun, Report
from kit.checking.material import Material
from kit.checking.profiles import load_profile
from kit.checking.rule import RULES


def check(material: Material, catalog: Catalog, profile: str = "state_plan") -> Report:
    """Judge ``material`` by the law of the catalog's day.

    A rule that cannot judge is listed in ``not_run`` with its reason. An exception in a rule is
    a bug of ours and is not caught here.

    Raises:
        CatalogError: ``no-profile`` or ``unknown-rule``.
    """
    findings: list[Finding] = []
    not_run: list[NotRun] = []
    for rule_id in load_profile(profile):
        rule = RULES[rule_id]
        reason = rule.obstacle(material, catalog)
        if reason:
            not_run.append(NotRun(rule=rule_id, reason_vi=reason))
        else:
            findings += rule.findings(material, catalog)
    return Report(findings=tuple(findings), not_run=tuple(not_run))
