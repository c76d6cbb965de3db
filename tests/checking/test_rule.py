"""The register of rules. Mirrors kit/checking/rule.py."""

import pytest

from kit.checking import Finding
from kit.checking import rule as register

FACTS = {
    "severity": "warn",
    "title_vi": "Thử",
    "rationale_vi": "Để thử",
    "source": "practice#M1",
}


@pytest.fixture
def empty_register(monkeypatch):
    """A register of its own, so that trying rules leaves no trace."""
    rules = {}
    monkeypatch.setattr(register, "RULES", rules)
    return rules


def one_finding(material, catalog):
    """Find one thing."""
    yield Finding(code="c", place="p", target="t", message_vi="m", fix_vi="f")


@pytest.mark.parametrize("second", [("ZZZ101", "other"), ("ZZZ102", "first")])
def test_repeated_id_or_slug_is_refused(empty_register, second):
    """Two rules of one id or one slug would hide each other."""
    register.rule(id="ZZZ101", slug="first", **FACTS)(one_finding)

    with pytest.raises(ValueError, match="ZZZ101 first"):
        register.rule(id=second[0], slug=second[1], **FACTS)(one_finding)
    assert list(empty_register) == ["ZZZ101"]


def test_finding_gets_rule_severity_and_source(empty_register, catalog, material_of):
    """What the rule leaves out is put in; what it says stays."""
    register.rule(id="ZZZ101", slug="first", **FACTS)(one_finding)
    (found,) = empty_register["ZZZ101"].findings(material_of({}), catalog)

    assert (found.rule, found.severity, found.source) == ("ZZZ101", "warn", "practice#M1")


def test_obstacle_is_the_first_need_that_is_not_met(empty_register, catalog, material_of):
    """A rule that needs pages says so where there are none."""
    needs = (register.a_layout, register.a_parent)
    register.rule(id="ZZZ101", slug="first", needs=needs, **FACTS)(one_finding)
    rule = empty_register["ZZZ101"]

    assert rule.obstacle(material_of({}), catalog) == register.a_layout(material_of({}), catalog)
    assert rule.obstacle(material_of({"pages": [{}], "parent": {}}), catalog) is None
