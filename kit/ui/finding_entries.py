"""Findings as the review shows them: by step, the gravest first, one entry a rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kit.checking import RULES, SEVERITIES, Finding, NotRun, Report, Severity
from kit.checking.report_head import HeadLine
from kit.ui.markup import badge, esc
from kit.ui.progress import STEPS_VI, step_of_finding

SEVERITY_VI: dict[Severity, tuple[str, str]] = {
    "error": ("lỗi", "mend"),
    "warn": ("nên xem", "open"),
    "info": ("lưu ý", "rule"),
}


@dataclass(frozen=True)
class Entry:
    """What one rule found in one step, place after place."""

    step: int
    severity: Severity
    rule: str
    findings: tuple[Finding, ...]

    @property
    def key(self) -> tuple[int, str, str]:
        """What stays the same while places come and go."""
        return self.step, self.severity, self.rule

    @property
    def fix_vi(self) -> str:
        """The remedy, where it is one and the words do not show it already; else ""."""
        said = {finding.fix_vi for finding in self.findings}
        return said.pop() if len(said) == 1 and not all(map(_shows_words, self.findings)) else ""


def entries_of(report: Report) -> tuple[Entry, ...]:
    """Return the entries by step, within a step by severity, then in the order of the profile."""
    grouped: dict[tuple[int, Severity, str], list[Finding]] = {}
    for finding in report.findings:
        key = (step_of_finding(finding), finding.severity, finding.rule)
        grouped.setdefault(key, []).append(finding)
    order = sorted(grouped, key=lambda key: (key[0], SEVERITIES.index(key[1])))
    return tuple(Entry(*key, tuple(grouped[key])) for key in order)


def counts_html(report: Report) -> str:
    """Return the title of the review with how many places of each severity there are."""
    counts = ((s, len(found)) for s, found in report.by_severity().items())
    said = "".join(badge(f"{n} {SEVERITY_VI[s][0]}", SEVERITY_VI[s][1]) for s, n in counts if n)
    return f"<h3>Kết quả rà soát {said or badge('không có gì phải sửa', 'done')}</h3>"


def head_html(lines: Iterable[HeadLine], titles: Mapping[str, str]) -> str:
    """Return what is told of the whole plan; ``titles`` names the sources."""
    said = [f"<li>{esc(one.text_vi)}{_source_html(one.source, titles)}</li>" for one in lines]
    return f'<ul class="cchc-told">{"".join(said)}</ul>' if said else ""


def step_html(number: int) -> str:
    """Return the title above the entries of a step, with a link to it."""
    link = f' <a class="cchc-go" href="#cchc-buoc-{number}">đến Bước {number}</a>'
    return f"<h4>Bước {number}. {esc(STEPS_VI[number - 1])}{link if number != 6 else ''}</h4>"


def entry_html(entry: Entry, titles: Mapping[str, str]) -> str:
    """Return the face of an entry: what the rule asks, how often it is missed, why it is so."""
    label, kind = SEVERITY_VI[entry.severity]
    count = len(entry.findings)
    rule = RULES.get(entry.rule)
    title = rule.title_vi if rule else entry.findings[0].message_vi
    fix = f'<div class="cchc-why"><b>Cách sửa:</b> {esc(entry.fix_vi)}</div>'
    why = (
        f"<details><summary>Vì sao</summary>{esc(rule.rationale_vi)}"
        f"{_source_html(entry.findings[0].source, titles)}</details>"
        if rule
        else ""
    )
    return (
        f'<div class="cchc-finding">{badge(f"{count} {label}", kind)} <b>{esc(title)}</b> '
        f"<small>{esc(entry.rule)}</small>{fix if entry.fix_vi else ''}{why}</div>"
    )


def place_html(finding: Finding, with_fix: bool) -> str:
    """Return what is wrong at one place, and its words before → after."""
    is_told = with_fix and not _shows_words(finding)
    fix = f'<div class="cchc-why"><b>Cách sửa:</b> {esc(finding.fix_vi)}</div>' if is_told else ""
    return f'<div class="cchc-why">{esc(finding.message_vi)} {words_html(finding)}</div>{fix}'


def words_html(finding: Finding) -> str:
    """Return the words at fault → what would stand there; "" where the fault is no word."""
    if not _shows_words(finding):
        return ""
    new = esc(_seen(finding.replacement)) or "(bỏ)"
    return f"<span><del>{esc(_seen(finding.found))}</del> → <ins>{new}</ins></span>"


def words_vi(finding: Finding) -> str:
    """Return the same as plain words, for what a button does."""
    new = f"“{finding.replacement}”" if finding.replacement else "bỏ"
    return f"“{finding.found}” → {new}"


def not_run_html(not_run: Iterable[NotRun]) -> str:
    """Return the rules that could not judge, reason by reason: silence is no pass."""
    by_reason: dict[str, list[str]] = {}
    for one in not_run:
        by_reason.setdefault(one.reason_vi, []).append(one.rule)
    if not by_reason:
        return ""
    count = sum(len(rules) for rules in by_reason.values())
    rows = "".join(
        f"<li>{esc(reason)} <small>{len(rules)} quy tắc: {', '.join(map(_rule_html, rules))}"
        "</small></li>"
        for reason, rules in by_reason.items()
    )
    return (
        f"<details><summary>{count} quy tắc chưa chạy được, nên chưa nói gì về kế hoạch"
        f"</summary><ul>{rows}</ul></details>"
    )


def _rule_html(rule_id: str) -> str:
    title = RULES[rule_id].title_vi if rule_id in RULES else ""
    return f'<span title="{esc(title)}">{esc(rule_id)}</span>'


def _source_html(source: str | None, titles: Mapping[str, str]) -> str:
    if not source:
        return ""
    row, _, clause = source.partition("#")
    said = " · ".join(filter(None, (titles.get(row, row), clause)))
    return f" <small>({esc(said)})</small>"


def _shows_words(finding: Finding) -> bool:
    return bool(finding.found) and finding.replacement is not None


def _seen(words: str) -> str:
    """Blanks are what such a fault is about: two of them are shown as two."""
    return words.replace("  ", "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}").replace("\n", " / ")
