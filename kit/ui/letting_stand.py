"""“Để nguyên”: a finding stays in the plan with the planner's reason. From draft to draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kit.checking import Finding, Report
from kit.errors import ReadError
from kit.model import Draft, Suppression, nfc
from kit.model.vietnamese import plain_spaces


@dataclass(frozen=True)
class Standing:
    """One reason with what it lets stand; without findings the fault is mended meanwhile."""

    suppression: Suppression
    findings: tuple[Finding, ...]


def let_stand(draft: Draft, findings: Iterable[Finding], reason_vi: str) -> Draft:
    """Return the draft in which ``findings`` may stand, each at its own place only.

    Raises:
        ReadError: ``no-reason``.
    """
    reason = plain_spaces(nfc(reason_vi)).strip()
    if not reason:
        raise ReadError(
            "no-reason", "Chưa ghi lý do để nguyên", where="Vì sao để nguyên",
            fix_vi="Ghi một câu để người trình ký và người rà soát sau biết vì sao.",
        )  # fmt: skip
    new = [
        Suppression(rule=f.rule, code=f.code, target=f.target, reason_vi=reason) for f in findings
    ]
    kept = [s for s in draft.suppressions if not any(_same_place(s, n) for n in new)]
    return draft.with_(suppressions=tuple(dict.fromkeys((*kept, *new))))


def look_again(draft: Draft, suppression: Suppression) -> Draft:
    """Return the draft that reports what ``suppression`` let stand."""
    return draft.with_(suppressions=tuple(s for s in draft.suppressions if s != suppression))


def standing(draft: Draft, report: Report) -> tuple[Standing, ...]:
    """Return what the draft lets stand, in the order in which it was said."""
    return tuple(
        Standing(
            suppression=one,
            findings=tuple(
                s.finding
                for s in report.suppressed
                if s.finding.rule == one.rule
                and one.code in (None, s.finding.code)
                and one.target in (None, s.finding.target)
            ),
        )
        for one in draft.suppressions
    )


def _same_place(one: Suppression, other: Suppression) -> bool:
    return (one.rule, one.code, one.target) == (other.rule, other.code, other.target)
