"""Days typed by hand."""

import datetime as dt

import pytest

from kit.errors import ReadError
from kit.ui.typed_days import typed_day


@pytest.mark.parametrize("text", ["20/01/2027", " 20/1/2027 ", "ngày 20 tháng 01 năm 2027"])
def test_a_day_is_read_in_every_usual_writing(text):
    """Day first, as Vietnamese write it."""
    assert typed_day(text, "Ngày") == dt.date(2027, 1, 20)


def test_an_empty_field_is_no_day():
    """It waits for the signature."""
    assert typed_day("  ", "Ngày") is None


@pytest.mark.parametrize("text", ["31/02/2027", "đầu năm"])
def test_what_is_no_day_is_refused_with_the_name_of_its_field(text):
    """The planner sees which field and how to write it."""
    with pytest.raises(ReadError) as caught:
        typed_day(text, "Ngày ban hành")
    assert (caught.value.code, caught.value.where) == ("no-date", "Ngày ban hành")
