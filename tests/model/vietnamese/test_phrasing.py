"""Joins and first letters. Mirrors kit/model/vietnamese/phrasing.py."""

import pytest

from kit.model.vietnamese import join_vi, lower_first, number_vi, plain_spaces, sentence_case


@pytest.mark.parametrize(
    ("parts", "joined"),
    [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")],
)
def test_lists_join_with_va_before_the_last(parts, joined):
    """A list reads like a sentence, whatever its length."""
    assert join_vi(parts) == joined


def test_a_choice_joins_with_hoac():
    """One of them is enough."""
    assert join_vi(["a", "b", "c"], "hoặc") == "a, b hoặc c"


def test_sentence_case_lowers_only_text_all_in_capitals():
    """A title in capitals becomes a sentence; an abbreviation inside a sentence stays."""
    assert sentence_case("TỔ CHỨC THỰC HIỆN") == "Tổ chức thực hiện"
    assert sentence_case("tuyên truyền CCHC") == "Tuyên truyền CCHC"
    assert sentence_case("UBND") == "UBND"
    assert sentence_case("“đổi mới”") == "“Đổi mới”"


def test_lower_first_keeps_abbreviations():
    """A first word in capitals is an abbreviation."""
    assert lower_first("Đẩy mạnh tuyên truyền") == "đẩy mạnh tuyên truyền"
    assert lower_first("UBND phường") == "UBND phường"
    assert lower_first("") == ""


def test_plain_spaces_takes_nbsp_and_line_ends():
    """Hard wraps and non-breaking spaces become single spaces."""
    assert plain_spaces("  ngày\u00a019\n tháng 11 ") == "ngày 19 tháng 11"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (7, "7"),
        (2000, "2.000"),
        (1234567, "1.234.567"),
        (17.5, "17,5"),
        (30.0, "30"),
        (1234.567, "1.234,57"),
    ],
)
def test_numbers_have_points_for_thousands_and_a_comma(number, text):
    """As Vietnamese documents write them."""
    assert number_vi(number) == text
