"""Misread digits and foreign letters. Mirrors kit/model/citations/repairs.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.citations.repairs import is_misread, repaired


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("ngày l5/7/2021", "ngày 15/7/2021"),
        ("ngày O5/01/2025", "ngày 05/01/2025"),
        ("Ngày 1O tháng l2 năm 2O25", "Ngày 10 tháng 12 năm 2025"),
        ("Ol.02.2027", "01.02.2027"),
        ("số 1O45/QĐ-UBND", "số 1045/QĐ-UBND"),
        ("số l5/2O21/NĐ-CP", "số 15/2021/NĐ-CP"),
        ("số l2-NQ/TW", "số 12-NQ/TW"),
        ("QÐ số 12/QÐ-UBND", "QĐ số 12/QĐ-UBND"),
        ("số 12/\u041a\u041d-UBND", "số 12/KH-UBND"),
    ],
)
def test_what_can_only_be_meant_one_way_is_repaired(printed, meant):
    """A letter among digits, a stroke of another alphabet; the length stays."""
    assert repaired(printed) == meant
    assert len(printed) == len(meant)


@pytest.mark.parametrize(
    "text",
    [
        "quý I/2027", "phần II/7/2021", "ngày 31/l1/2025", "số 30c/NQ-CP", "số IO/KH-UBND",
        "1l nước", "mức độ O3", "lo 24/7", "Khoản 3l",
    ],
)  # fmt: skip
def test_what_is_unsure_stays(text):
    """Roman numerals, a day that no calendar has, letters that belong to a number, other words."""
    assert repaired(text) is text


def test_only_letters_for_digits_are_a_misreading():
    """Another alphabet's letter is no digit."""
    assert is_misread("l5/7", "15/7")
    assert not is_misread("QÐ", "QĐ")


@given(st.text("lIOo0123/.- ngàythángnămQĐÐ", max_size=60))
def test_places_stay(text):
    """Whatever is repaired, every span holds in both texts."""
    assert len(repaired(text)) == len(text)
