"""Dates. Mirrors kit/model/dates.py."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.dates import blank_date, find_dates, format_long, format_short, parse_date

DATES = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize(
    ("date", "long", "short"),
    [
        (dt.date(2020, 1, 5), "ngày 05 tháng 01 năm 2020", "05/01/2020"),
        (dt.date(2019, 6, 29), "ngày 29 tháng 6 năm 2019", "29/6/2019"),
        (dt.date(2027, 12, 9), "ngày 09 tháng 12 năm 2027", "09/12/2027"),
        (dt.date(2027, 2, 28), "ngày 28 tháng 02 năm 2027", "28/02/2027"),
        (dt.date(2027, 3, 10), "ngày 10 tháng 3 năm 2027", "10/3/2027"),
    ],
)
def test_zero_rule_of_the_decree(date, long, short):
    """Days 1-9 and months 1-2 take a zero, months 3-12 do not."""
    assert (format_long(date), format_short(date)) == (long, short)


@given(DATES)
def test_written_dates_are_read_back(date):
    """Both forms parse to the date they were made from."""
    assert parse_date(format_long(date)) == date
    assert parse_date(format_short(date)) == date


@pytest.mark.parametrize(
    "written",
    [
        "ngày 15 tháng 7 năm 2021", "Ngày 15 tháng 07 năm 2021", "ngày 15/7/2021", "15/07/2021",
        "15 / 7 /2021", "15-7-2021", "15.7.2021", "2021-07-15", "ngày 15 tháng 7 năm 2 021",
        "ngày\u00a015 tháng\n7 năm 2021", "ngày **15** tháng **7** năm **2021**",
        "ngày 15 tháng 7, 2021", "NGÀY 15 THÁNG 7 NĂM 2021",
    ],
)  # fmt: skip
def test_ways_of_writing_one_date(written):
    """Slashes, words, OCR's spaces, hard wraps and bold marks all read the same."""
    assert parse_date(f"Ban hành {written} tại trụ sở") == dt.date(2021, 7, 15)


@pytest.mark.parametrize(
    ("written", "month"),
    [
        ("ngày      tháng      năm 2027", None), ("ngày … tháng … năm 2027", None),
        ("ngày ..... tháng ..... năm 2027", None), ("ngày ___ tháng 02 năm 2027", 2),
        (blank_date(2027), None), (blank_date(2027, month=2), 2),
    ],
)  # fmt: skip
def test_blanks_are_found_as_blanks(written, month):
    """A day or month left open has a year and no date."""
    (found,) = find_dates(f"Nơi ban hành, {written}")
    assert (found.kind, found.date, found.day, found.month) == ("blank", None, None, month)
    assert (found.year, found.text) == (2027, written)


@pytest.mark.parametrize(
    "written", ["31/4/2025", "ngày 30 tháng 02 năm 2025", "24/13/2019", "01/01/0202"]
)
def test_impossible_dates_are_reported(written):
    """A day that no calendar has is found, says so, and raises nothing."""
    (found,) = find_dates(written)
    assert (found.kind, found.date) == ("impossible", None)
    assert parse_date(written) is None


@pytest.mark.parametrize(
    "no_date",
    [
        "24/2019/QĐ-UBND", "24/7", "28/12", "2021-2025", "66.7/2025/NQ-CP", "3/7 bước",
        "ISO 9001:2015", "tháng 8/2020", "1/2/3", "0123/4/5/2021", "13.4/2026/ĐN-VL",
    ],
)  # fmt: skip
def test_numbers_that_are_no_dates(no_date):
    """Document numbers, periods and fractions are not dates."""
    assert find_dates(no_date) == []


def test_dates_come_in_reading_order_with_their_places():
    """Each found date says where it stands."""
    text = "Từ ngày 01/3/2027 đến ngày 30 tháng 6 năm 2027."
    first, last = find_dates(text)
    assert text[first.start : first.end] == "01/3/2027"
    assert text[last.start : last.end] == "ngày 30 tháng 6 năm 2027"
