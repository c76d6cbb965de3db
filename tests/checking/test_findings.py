"""The report and its published form. Mirrors kit/checking/findings.py."""

import json

from kit.checking import Finding, NotRun, Report

FOUND = {"code": "c", "place": "p", "target": "t", "message_vi": "m", "fix_vi": "f", "source": "s"}


def finding(rule, severity):
    """One finding of a rule and a severity."""
    return Finding(rule=rule, severity=severity, **FOUND)


def test_published_form_has_exactly_the_promised_keys():
    """The keys of design.md §9; the notebook's target is not among them."""
    report = Report(
        findings=(finding("TSK101", "error"),), not_run=(NotRun(rule="FMT101", reason_vi="r"),)
    )
    data = json.loads(json.dumps(report.to_json(), ensure_ascii=False))

    assert set(data) == {"findings", "not_run"}
    assert set(data["findings"][0]) == {
        "rule", "code", "severity", "place", "message_vi", "fix_vi", "source",
    }  # fmt: skip
    assert data["not_run"] == [{"rule": "FMT101", "reason_vi": "r"}]


def test_severities_are_grouped_errors_first():
    """A severity without findings is there and empty."""
    groups = Report(findings=(finding("A", "info"), finding("B", "error"))).by_severity()

    assert list(groups) == ["error", "warn", "info"]
    assert [f.rule for f in groups["error"]] == ["B"]
    assert groups["warn"] == ()
