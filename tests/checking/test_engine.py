"""check: all rules of a profile, those that cannot run listed. Mirrors kit/checking/engine.py."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.checking import Material, check, load_profile, profile_names, profile_of, read_layout
from kit.errors import CatalogError
from kit.importing import read_plan
from kit.model import Suppression
from kit.resources import samples_folder


def test_every_rule_of_the_profile_is_judged_or_listed(catalog, material_of):
    """A plan without pages and parent: the rules that need them are not run, and say why."""
    report = check(material_of({"plan": {"tasks": [{}]}}), catalog)

    assert {"FMT101", "INH101"} <= {n.rule for n in report.not_run}
    assert not {n.rule for n in report.not_run} & {f.rule for f in report.findings}
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


LEADLESS = {"plan": {"tasks": [{"lead": None}, {"lead": None}]}}


@pytest.mark.parametrize(
    ("suppression", "left"),
    [
        ({}, 0),
        ({"code": "no-lead"}, 0),
        ({"code": "several-leads"}, 2),
        ({"target": "tasks:t1:lead"}, 1),
    ],
)
def test_what_may_stand_is_told_apart(catalog, material_of, suppression, left):
    """A suppression is as narrow as it is written, and its reason goes along."""
    one = Suppression(rule="TSK101", reason_vi="Sẽ phân công sau.", **suppression)
    report = check(material_of(LEADLESS), catalog, suppressions=[one])

    assert [f.rule for f in report.findings].count("TSK101") == left
    assert [s.reason_vi for s in report.suppressed] == ["Sẽ phân công sau."] * (2 - left)
    assert report.unused == (() if left < 2 else (one,))


@pytest.mark.parametrize(
    ("plan", "profile"),
    [
        ({"body": "party", "kind": "HD"}, "party_document"),
        ({"kind": "KH"}, "state_plan"),
        ({}, "state_plan"),
        ({"kind": "CV"}, "any_document"),
    ],
)
def test_profile_follows_the_kind_of_document(material_of, plan, profile):
    """Nobody has to know which rules hold for a letter."""
    assert profile_of(material_of({"plan": plan})) == profile


@pytest.mark.parametrize("profile", profile_names())
@pytest.mark.parametrize(
    "sample", ["clean/commune.docx", "clean/party.docx", "faulty/FMT147_thieu_tieu_ngu.docx"]
)
def test_document_older_than_the_rules_of_form_is_judged(sample, profile):
    """Where the law of the day is silent a rule is not run; it neither stops nor passes."""
    path, day = samples_folder() / sample, dt.date(2005, 1, 1)
    material = Material(plan=read_plan(path), layout=read_layout(path), day=day)
    report = check(material, load_catalog(day), profile)

    asked = {"FMT147", "FMT152", "FMT153", "FMT200"} & set(load_profile(profile))
    assert asked <= {one.rule for one in report.not_run}
