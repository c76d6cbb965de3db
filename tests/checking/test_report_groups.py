"""What a report gathers before it is shown. Mirrors kit/checking/report_groups.py."""

from kit.checking import SEVERITIES, Finding, NotRun
from kit.checking.report_groups import ASKED_VI, by_reason, by_rule


def finding(**facts):
    """Return a finding of a real rule."""
    base = {
        "rule": "TSK101", "code": "no-lead", "severity": "error", "place": "Bảng nhiệm vụ, dòng 1",
        "target": "tasks:t1:lead", "message_vi": "Nhiệm vụ 1 chưa có đơn vị chủ trì.",
        "fix_vi": "Chọn một phòng.", "source": "nd-30-2020#PL I",
    }  # fmt: skip
    return Finding(**{**base, **facts})


def test_rules_stand_in_the_order_in_which_they_are_met():
    """Places of a rule come together, though another rule's stood between."""
    groups = by_rule([finding(), finding(rule="FMT101"), finding(place="dòng 2")])

    assert [(g.rule, len(g.findings)) for g in groups] == [("TSK101", 2), ("FMT101", 1)]


def test_two_sources_of_one_rule_are_two_groups():
    """A reader looks the source up once for a group."""
    groups = by_rule([finding(), finding(source="nd-30-2020#PL II")])

    assert [g.source for g in groups] == ["nd-30-2020#PL I", "nd-30-2020#PL II"]


def test_remedy_is_the_groups_only_where_all_have_it():
    """What differs from place to place is told at its place."""
    same, other = (
        by_rule([finding(), finding(place="b")]),
        by_rule([finding(), finding(fix_vi="b")]),
    )

    assert same[0].fix_vi == "Chọn một phòng."
    assert other[0].fix_vi is None


def test_reason_with_the_most_rules_comes_first():
    """A file without pages leaves ninety rules unrun for one reason."""
    reasons = by_reason(
        [NotRun(rule=rule, reason_vi=why) for rule, why in (("A", "x"), ("B", "y"), ("C", "y"))]
    )
    assert list(reasons.items()) == [("y", ("B", "C")), ("x", ("A",))]


def test_every_severity_says_what_it_asks():
    """A new severity needs a word."""
    assert set(ASKED_VI) == set(SEVERITIES)
