"""The report and its published form. Mirrors kit/checking/findings.py."""

import json

from kit.checking import Finding, NotRun, Report, Suppressed

FOUND = {"code": "c", "place": "p", "target": "t", "message_vi": "m", "fix_vi": "f", "source": "s"}


def finding(rule, severity):
    """One finding of a rule and a severity."""
    return Finding(rule=rule, severity=severity, **FOUND)


def test_published_form_has_exactly_the_promised_keys():
    """The keys of docs/check-json.md; the notebook's target is not among them."""
    report = Report(
        findings=(finding("TSK101", "error"),), not_run=(NotRun(rule="FMT101", reason_vi="r"),)
    )
    data = json.loads(json.dumps(report.to_json(), ensure_ascii=False))

    assert set(data) == {"profile", "findings", "not_run", "suppressed"}
    assert set(data["findings"][0]) == {
        "rule", "code", "severity", "place", "message_vi", "fix_vi", "source", "found",
        "replacement", "fixable",
    }  # fmt: skip
    assert data["not_run"] == [{"rule": "FMT101", "reason_vi": "r"}]


def test_severities_are_grouped_errors_first():
    """A severity without findings is there and empty."""
    groups = Report(findings=(finding("A", "info"), finding("B", "error"))).by_severity()

    assert list(groups) == ["error", "warn", "info"]
    assert [f.rule for f in groups["error"]] == ["B"]
    assert groups["warn"] == ()


def test_what_may_stand_is_published_with_its_reason():
    """A program sees that a finding was looked at, not that it is gone."""
    report = Report(suppressed=(Suppressed(finding=finding("A", "warn"), reason_vi="vì thế"),))
    (shown,) = report.to_json()["suppressed"]

    assert (shown["rule"], shown["reason_vi"]) == ("A", "vì thế")
