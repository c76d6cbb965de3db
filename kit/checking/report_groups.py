"""What a report gathers before it is shown: the places of a rule, the rules with one reason.

Forty rows without a date are one thing with one remedy, and so are forty rules that had no page to
look at. Every screen and page groups in this way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kit.checking.findings import Finding, NotRun, Severity
from kit.checking.rule import RULES

# What each severity asks of the reader.
ASKED_VI: Mapping[Severity, str] = {
    "error": "phải sửa trước khi trình ký",
    "warn": "cần người soạn quyết định",
    "info": "để biết",
}


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """What one rule found of one severity.

    Attributes:
        source: as of a finding, never empty.
        fix_vi: the remedy, where all have the same; ``None`` where each has its own.
    """

    rule: str
    title_vi: str
    source: str
    findings: tuple[Finding, ...]
    fix_vi: str | None


def by_rule(found: Sequence[Finding]) -> tuple[RuleGroup, ...]:
    """Gather findings by rule and source, in the order in which each rule is met first."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        source = one.source or RULES[one.rule].source
        groups.setdefault((one.rule, source), []).append(one)
    return tuple(
        RuleGroup(
            rule,
            RULES[rule].title_vi,
            source,
            tuple(group),
            group[0].fix_vi if len({f.fix_vi for f in group}) == 1 else None,
        )
        for (rule, source), group in groups.items()
    )


def by_reason(not_run: Sequence[NotRun]) -> dict[str, tuple[str, ...]]:
    """Return the rules that did not run, by reason; the reason with the most rules first."""
    groups: dict[str, list[str]] = {}
    for one in not_run:
        groups.setdefault(one.reason_vi, []).append(one.rule)
    ordered = sorted(groups.items(), key=lambda pair: -len(pair[1]))
    return {reason: tuple(rules) for reason, rules in ordered}
