"""What a rule may ask of the document first. Mirrors kit/checking/facts/genre.py."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.checking import Material
from kit.checking.facts.genre import (
    a_reform_plan,
    a_signing_day,
    a_task_table,
    a_whole_plan,
    a_year,
    signing_day,
)
from kit.model import ImportNote, Plan, Task

DAY = dt.date(2027, 1, 15)
CATALOG = load_catalog(DAY)


@pytest.mark.parametrize(
    ("subject", "is_ours"),
    [
        ("Tuyên truyền cải cách hành chính năm 2027", True),
        ("Thông tin, tuyên truyền công tác CCHC tỉnh năm 2020", True),
        ("Truyền thông về dịch vụ công trực tuyến", True),
        (None, True),
        ("Cải cách hành chính năm 2027", False),
        ("Phát động phong trào thi đua", False),
    ],
)
def test_only_plans_about_communication_of_reform_are_judged(subject, is_ours):
    """A plan of another field owes nothing to the scoring of CCHC; a draft without subject may."""
    reason = a_reform_plan(Material(plan=Plan(subject=subject)), CATALOG)

    assert (reason is None) == is_ours


def test_the_expected_day_goes_before_the_printed_one():
    """A draft of last year's file still bears the old date."""
    plan = Plan(date=dt.date(2026, 1, 9))

    assert signing_day(Material(plan=plan, day=DAY)) == DAY
    assert signing_day(Material(plan=plan)) == plan.date


def test_what_is_missing_is_said():
    """A rule that cannot judge is listed with its reason, so silence is no pass."""
    empty = Material(plan=Plan())
    whole = Material(plan=Plan(year=2027, date=DAY, tasks=(Task(id="t", content="Treo"),)))

    for need in (a_signing_day, a_year, a_task_table):
        assert need(empty, CATALOG)
        assert need(whole, CATALOG) is None


@pytest.mark.parametrize(
    ("code", "is_whole"), [("cut-source", False), ("not-a-plan", False), ("missing-date", True)]
)
def test_part_of_a_plan_is_known_by_the_importers_note(code, is_whole):
    """What such a source lacks may stand in the rest."""
    note = ImportNote(code=code, message_vi="Văn bản dừng ở đây.")
    reason = a_whole_plan(Material(plan=Plan(notes=(note,))), CATALOG)

    assert (reason is None) == is_whole
