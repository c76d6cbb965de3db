"""A report for the terminal: gravest first, gathered by rule as on the page, one remedy a group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kit.checking import RULES, SEVERITIES, SEVERITIES_VI, Finding, Fixed, Report
from kit.checking.fixing import Change
from kit.checking.report_groups import ASKED_VI, RuleGroup, by_reason, by_rule
from kit.model import nfc


def report_lines(report: Report) -> Iterator[str]:
    """Return what was found, what may stand and what did not run; the counts are for the end."""
    yield from finding_lines(report.findings)
    for one in report.suppressed:
        yield f"Để nguyên {one.finding.rule} ({one.finding.place}): {one.reason_vi}"
    for one in report.unused:
        yield f"Không còn gặp, bỏ khỏi danh sách để nguyên: {one.rule}"
    if report.not_run:
        yield f"Chưa chạy {len(report.not_run)} quy tắc (chưa chạy không có nghĩa là đạt)"
    for reason, rules in by_reason(report.not_run).items():
        yield f"  {reason} {', '.join(rules)}"


def finding_lines(findings: Sequence[Finding]) -> Iterator[str]:
    """Return the findings by severity, then by rule, with the places of each."""
    for severity in SEVERITIES:
        found = [f for f in findings if f.severity == severity]
        if found:
            yield f"{SEVERITIES_VI[severity]}: {len(found)} chỗ, {ASKED_VI[severity]}"
        for group in by_rule(found):
            yield from _group_lines(group)


def fixed_lines(fixed: Fixed) -> Iterator[str]:
    """Return what was mended, by rule, and then what is left for a person."""
    ordered = sorted(fixed.changes, key=lambda one: one.rule)
    for rule, changes in groupby(ordered, key=lambda one: one.rule):
        yield f"Đã sửa {rule} {RULES[rule].title_vi}"
        yield from (f"    - {one.place}: {_change(one)}" for one in changes)
    if fixed.left:
        yield "Còn lại cho người soạn"
    yield from finding_lines(fixed.left)


def counts_vi(findings: Sequence[Finding]) -> str:
    """Return "2 lỗi, 1 nên xem lại, 0 lưu ý"."""
    return ", ".join(
        f"{sum(f.severity == key for f in findings)} {vi.lower()}"
        for key, vi in SEVERITIES_VI.items()
    )


def _group_lines(group: RuleGroup) -> Iterator[str]:
    yield f"  {group.rule} {group.title_vi}"
    said: dict[tuple[str, str], list[Finding]] = {}
    for one in group.findings:
        said.setdefault((one.message_vi, one.fix_vi), []).append(one)
    for (message, fix), same in said.items():
        yield f"    - {message} · {'; '.join(_place(one) for one in same)}"
        if group.fix_vi is None and fix:
            yield f"      Cách sửa: {fix}"
    if group.fix_vi:
        yield f"    Cách sửa: {group.fix_vi}"


def _place(finding: Finding) -> str:
    more = f", và {len(finding.also)} chỗ nữa" if finding.also else ""
    return (finding.place or "toàn văn bản") + more


def _change(change: Change) -> str:
    # Letters put together from parts look the same before and after.
    if change.after is None or change.after == nfc(change.before or ""):
        return change.message_vi
    return f"“{change.before}” → “{change.after}”" if change.after else f"bỏ “{change.before}”"
