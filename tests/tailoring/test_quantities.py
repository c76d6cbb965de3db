"""How many and when. Mirrors kit/tailoring/quantities.py."""

import datetime as dt

import pytest

from kit.model import PreviousTask, SubUnits, UnitProfile
from kit.tailoring.quantities import cutoff, in_our_year, issue_date, quantity, timing_words
from kit.tailoring.task_tables import patterns_at


@pytest.fixture
def pattern(catalog):
    """An own row of a commune by its key."""
    return lambda key: patterns_at("commune", catalog.day)[key]


def test_a_rate_times_the_periods_left(make_context, pattern):
    """Two a month from February to the cut-off are twenty-two; four quarters give four."""
    ctx = make_context()

    assert quantity(pattern("website"), ctx, None).number == 22
    assert quantity(pattern("meeting"), ctx, None).number == 4
    assert quantity(pattern("outline"), ctx, None).number == 2


def test_the_basis_is_said(make_context, pattern):
    """Each number says where it comes from."""
    found = quantity(pattern("website"), make_context(), None)

    assert "02 tin, bài mỗi tháng × 11" in found.basis_vi
    assert "2026" in found.basis_vi


def test_never_below_the_parents_minimum(make_context, pattern):
    """The parent's minimum raises the number and stands in the basis."""
    found = quantity(pattern("website"), make_context(), 30)

    assert found.number == 30
    assert "tối thiểu 30" in found.basis_vi
    assert quantity(pattern("website"), make_context(), 3).number == 22


def test_the_words_add_up_to_the_number(make_context, pattern):
    """Where the number is no multiple, the period names no rate."""
    ctx = make_context()

    assert "mỗi tháng 03 tin, bài" in timing_words(pattern("website"), 33, ctx)
    assert "mỗi tháng" not in timing_words(pattern("website"), 30, ctx)
    assert timing_words(pattern("outline"), 4, ctx).count("02 đề cương") == 2


def test_sub_units_and_households_count(make_context, pattern):
    """A known number of sub-units or households says more than another unit's level."""
    profile = UnitProfile(sub_units=(SubUnits(word="tổ dân phố", count=12),), households=3001)
    ctx = make_context(profile=profile)

    assert quantity(pattern("banner"), ctx, None).number == 12
    assert quantity(pattern("leaflet"), ctx, None).number == 1501
    assert quantity(pattern("mobile_guidance"), ctx, None).number == 12


def test_last_years_result_says_most(make_context, pattern):
    """What the unit reached last year comes before every default."""
    reached = PreviousTask(channel="website", content="Đăng tin", unit="tin, bài", reached=40)
    ctx = make_context(profile=UnitProfile(previous_tasks=(reached,)))
    found = quantity(pattern("website"), ctx, None)

    assert found.number == 40
    assert "2026" in found.basis_vi


def test_rates_of_the_parent_in_our_year(make_context):
    """A weekly or monthly rate counts for the periods between issue and cut-off."""
    ctx = make_context()

    assert in_our_year(1, "week", ctx) == 44
    assert in_our_year(3, "month", ctx) == 33
    assert in_our_year(1, "quarter", ctx) == 4
    assert in_our_year(36, "year", ctx) == 36


def test_the_provinces_cut_off_wins(make_context):
    """A cut-off of the profile counts for its own year only."""
    own = make_context(profile=UnitProfile(task_cutoff=dt.date(2027, 11, 30)))
    old = make_context(profile=UnitProfile(task_cutoff=dt.date(2026, 11, 30)))

    assert cutoff(own) == dt.date(2027, 11, 30)
    assert cutoff(old) == cutoff(make_context()) == dt.date(2027, 12, 14)
    assert issue_date(own) == dt.date(2027, 1, 1)


def test_a_window_ends_with_the_parents(make_context, pattern):
    """What is done once is not done later than the parent allows."""
    limit = dt.date(2027, 5, 31)

    assert timing_words(pattern("banner"), 18, make_context(), limit) == "Tháng 3 - 5/2027"
