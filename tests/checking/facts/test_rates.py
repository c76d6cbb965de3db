"""Numbers of things. Mirrors kit/checking/facts/rates.py."""

import pytest

from kit.checking.facts.rates import rates_in


@pytest.mark.parametrize(
    ("text", "number", "per", "is_least", "yearly"),
    [
        ("Phát bản tin (03 bản tin/01 tháng)", 3, "month", False, 36),
        ("ít nhất 02 tin, bài mỗi tháng", 2, "month", True, 24),
        ("Từ tháng 02/2027, mỗi tháng 02 tin, bài; đủ số lượng", 2, "month", False, 24),
        ("Mỗi quý 01 cuộc; cuộc cuối trước ngày 15/12/2027", 1, "quarter", False, 4),
        ("(ít nhất 12 tin, bài)", 12, "year", True, 12),
        ("mỗi cơ quan có ít nhất 12 tin, bài trong năm", 12, "year", True, 12),
    ],
)
def test_a_rate_is_read_with_its_period(text, number, per, is_least, yearly):
    """The ways in which real tables say how many and how often."""
    (rate,) = rates_in(text)

    assert (rate.number, rate.per, rate.is_least, rate.yearly) == (number, per, is_least, yearly)


def test_days_and_plain_numbers_are_no_rates():
    """A deadline and a quantity say nothing of a rhythm."""
    assert list(rates_in("Hoàn thành trước ngày 30/6/2027")) == []
    assert list(rates_in("In 500 tờ gấp")) == []


def test_things_are_compared_with_the_unit_by_their_first_word():
    """ "tin, bài" are counted in "tin"; a session is no person."""
    (rate,) = rates_in("mỗi tháng 02 tin, bài")

    assert rate.counts("tin")
    assert not rate.counts("buổi")
    assert not rate.counts("")
