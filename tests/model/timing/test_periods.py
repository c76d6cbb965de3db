"""Periods. Mirrors kit/model/timing/periods.py."""

import datetime as dt

from kit.model.timing.periods import find_periods, is_before, is_from, is_until, whole_year


def test_periods_of_every_unit_in_reading_order():
    """Day, month, quarter, half-year and year are told apart."""
    text = "ngay 05 thang 3 nam 2027, 6/2027, quy iii, 6 thang dau nam, nam 2028"
    assert [period.unit for period in find_periods(text)] == [
        "day", "month", "quarter", "part", "year",
    ]  # fmt: skip


def test_a_day_is_not_read_as_a_month():
    """5/3/2027 is one day, not the month 3/2027."""
    (period,) = find_periods("truoc 5/3/2027")
    assert (period.unit, period.start(None)) == ("day", dt.date(2027, 3, 5))


def test_february_ends_where_the_year_says():
    """The last day of February depends on the year."""
    (period,) = find_periods("thang 2")
    assert [period.end(year) for year in (2027, 2028)] == [
        dt.date(2027, 2, 28),
        dt.date(2028, 2, 29),
    ]


def test_number_of_things_is_no_period():
    """In "mỗi tháng 02 tin" the 02 counts things."""
    assert find_periods("moi thang 02 tin, moi quy 2 buoi") == []


def test_words_in_front_bound_the_period():
    """ "Trước", "từ" and "đến" each bound it another way."""
    before, since, until = "truoc ngay 5/3/2027", "tu ngay 5/3/2027", "den het ngay 5/3/2027"
    assert is_before(before, find_periods(before)[0])
    assert is_from(since, find_periods(since)[0])
    assert is_until(until, find_periods(until)[0])
    assert not is_from(until, find_periods(until)[0])


def test_whole_year_of_no_year_is_open():
    """Without a year there are no days."""
    assert whole_year(None) == (None, None)
    assert whole_year(2027) == (dt.date(2027, 1, 1), dt.date(2027, 12, 31))
