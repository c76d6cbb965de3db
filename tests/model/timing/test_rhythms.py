"""Rhythms. Mirrors kit/model/timing/rhythms.py."""

import datetime as dt

import pytest

from kit.model.timing.rhythms import read_rhythm, spread, turns


@pytest.mark.parametrize(
    ("kind", "first", "last", "count"),
    [
        ("monthly", (2, 1), (12, 14), 11),
        ("quarterly", (4, 1), (12, 14), 3),
        ("half_yearly", (1, 1), (12, 14), 2),
        ("weekly", (1, 1), (1, 14), 2),
        ("weekly", (1, 1), (12, 31), 52),
        ("weekly", (3, 1), (3, 2), 1),
    ],
)
def test_turns_counts_what_the_window_touches(kind, first, last, count):
    """A month or quarter that is only begun counts; a full year of weeks is 52."""
    assert turns(kind, dt.date(2027, *first), dt.date(2027, *last)) == count


def test_turns_without_days_are_those_of_a_year():
    """Nothing known of the window means the whole year."""
    assert turns("monthly", None, None) == 12


@pytest.mark.parametrize(
    ("months", "kind"),
    [([6, 12], "half_yearly"), ([3, 9], "half_yearly"), ([1, 6], "range"),
     ([3, 6, 9, 12], "quarterly"), ([1, 2, 3, 4], "range"), (list(range(1, 13)), "monthly")],
)  # fmt: skip
def test_spread_names_regular_times(months, kind):
    """One in each half-year, quarter or month is a rhythm, anything else a range."""
    assert spread(months) == kind


def test_a_period_is_no_rhythm():
    """ "Quý II" and "6 tháng đầu năm" name a time, not a repetition."""
    assert read_rhythm("trong quy ii", [], 2027) is None
    assert read_rhythm("6 thang dau nam", [], 2027) is None
