"""T18: reports. Mirrors kit/tailoring/built/reporting.py."""

import datetime as dt

from kit.model import Item, UnitProfile
from kit.tailoring.built.reporting import (
    deadlines_vi,
    inside_deadlines,
    periods_vi,
    propose_reporting,
)


def test_inside_first_then_upward(make_context):
    """Offices hand in by our day; UBND tỉnh gets the report through Sở Nội vụ."""
    inside, upward = propose_reporting(make_context())

    assert inside.who == "ask"
    assert "ngày 14 của tháng 3, tháng 6, tháng 9 và tháng 12 năm 2027" in inside.after
    assert "báo cáo UBND tỉnh (qua Sở Nội vụ)" in upward.after
    assert "quý I, 6 tháng, quý III và năm" in upward.after


def test_the_units_own_dates(make_context):
    """Known dates of the province put the inside day five days before, at most the window's end."""
    ctx = make_context(profile=UnitProfile(reporting_dates=("17/3", "10/6")))

    assert inside_deadlines(ctx) == [dt.date(2027, 3, 12), dt.date(2027, 6, 5)]
    assert propose_reporting(ctx)[0].unverified == ()
    assert deadlines_vi(inside_deadlines(ctx), 2027) == "ngày 12/3 và ngày 05/6 năm 2027"


def test_the_parents_points_are_merged(make_context):
    """A parent's own reporting points live on in ours."""
    made = propose_reporting(make_context(reporting=(Item(id="r1", text="Báo cáo hằng quý."),)))

    assert (made[0].action, made[1].sources) == ("merge", ("r1",))


def test_no_dates_no_day():
    """Without any date the words name none."""
    assert "ngày" not in deadlines_vi([], 2027)


def test_the_reports_of_the_year(make_context):
    """Four reports."""
    assert periods_vi(make_context()) == "quý I, 6 tháng, quý III và năm"
