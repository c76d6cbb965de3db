"""Writing times. Mirrors kit/model/timing/wording.py."""

import datetime as dt

import pytest

from kit.model import Timing
from kit.model.timing import format_timing

DAY = dt.date


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (Timing(text="Quý II/2027", kind="once"), "Quý II/2027"),
        (Timing(kind="once", end=DAY(2027, 12, 14)), "Trước ngày 15/12/2027"),
        (Timing(kind="once", start=DAY(2027, 2, 1), end=DAY(2027, 2, 28)), "Tháng 02/2027"),
        (Timing(kind="once", start=DAY(2027, 4, 1), end=DAY(2027, 6, 30)), "Quý II/2027"),
        (Timing(kind="once", start=DAY(2027, 3, 9), end=DAY(2027, 3, 9)), "Ngày 09/3/2027"),
        (Timing(kind="range", start=DAY(2027, 3, 1), end=DAY(2027, 6, 30)), "Tháng 3 - 6/2027"),
        (Timing(kind="range", start=DAY(2027, 3, 5), end=DAY(2027, 6, 30)),
         "Từ ngày 05/3/2027 đến ngày 30/6/2027"),
        (Timing(kind="range", start=DAY(2027, 3, 1)), "Từ ngày 01/3/2027"),
        (Timing(kind="quarterly", per_year=8, start=DAY(2027, 1, 1), end=DAY(2027, 12, 14)),
         "Mỗi quý 02 lần, từ ngày 01/01/2027 đến ngày 14/12/2027"),
        (Timing(kind="monthly", per_year=12), "Mỗi tháng 01 lần"),
        (Timing(kind="all_year", start=DAY(2027, 1, 1), end=DAY(2027, 12, 31)),
         "Thường xuyên trong năm 2027"),
        (Timing(kind="all_year", per_year=2), "02 lần trong năm"),
        (Timing(kind="event"), ""),
        (Timing(), ""),
    ],
)  # fmt: skip
def test_words_of_a_meaning(timing, words):
    """Typed words win; a meaning without words gets the usual ones; an event has none."""
    assert format_timing(timing) == words
