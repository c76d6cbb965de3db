"""check: all rules of a profile, those that cannot run listed. Mirrors kit/checking/engine.py."""

import pytest

from kit.checking import check, load_profile
from kit.errors import CatalogError


def test_every_rule_of_the_profile_is_judged_or_listed(catalog, material_of):
    """A plan without pages and parent: the rules that need them are not run, and say why."""
    report = check(material_of({"plan": {"tasks": [{}]}}), catalog)

    assert {n.rule for n in report.not_run} == {"FMT101", "INH101"}
    assert all(n.reason_vi for n in report.not_run)


def test_findings_come_in_the_order_of_the_profile(catalog, material_of):
    """The report reads from the page to the parent, whatever a rule finds first."""
    report = check(material_of({"plan": {"tasks": [{"lead": None, "product": None}]}}), catalog)
    order = [load_profile("state_plan").index(f.rule) for f in report.findings]

    assert order == sorted(order)
    assert {"TSK101", "TSK102", "TXT103", "TXT104"} <= {f.rule for f in report.findings}
    assert all(f.rule and f.severity and f.source for f in report.findings)


def test_unknown_profile_is_refused(catalog, material_of):
    """The names that exist are told."""
    with pytest.raises(CatalogError) as refused:
        check(material_of({}), catalog, profile="of-the-moon")

    assert refused.value.code == "no-profile"
    assert "state_plan" in refused.value.fix_vi


def test_a_bug_in_a_rule_is_not_swallowed(catalog, material_of, monkeypatch):
    """An exception in a rule is ours; a report without that rule would look like a pass."""
    from kit.checking import engine

    def broken(material, catalog):
        raise ZeroDivisionError

    rule = engine.RULES["TXT103"]
    monkeypatch.setitem(engine.RULES, "TXT103", type(rule)(**{**vars(rule), "check": broken}))

    with pytest.raises(ZeroDivisionError):
        check(material_of({}), catalog)
