"""PAR101 without a printed day. Mirrors kit/checking/rules/par/issue_date.py."""

import datetime as dt

from kit.catalog import load_catalog
from kit.checking import Material
from kit.checking.rules.par.issue_date import check_issue_date
from kit.model import Plan

TODAY = dt.date(2026, 11, 25)


def test_expected_day_is_not_said_to_be_printed():
    """A plan without a date bears none; only what would be wrong on that day is told."""
    plan = Plan(subject="Tuyên truyền cải cách hành chính năm 2024", year=2024)
    found = list(check_issue_date(Material(plan, day=TODAY), load_catalog(TODAY)))
    assert [one.code for one in found] == ["issued-after-year"]
    assert "chưa ghi ngày" in found[0].message_vi
