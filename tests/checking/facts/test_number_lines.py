"""The number line and the date line taken apart. Mirrors kit/checking/facts/number_lines.py."""

import pytest

from kit.checking.facts.number_lines import date_line, number_line


def number(material_of, text):
    """Read a head with this number line."""
    return number_line(material_of({"lines": [{"component": "number", "text": text}]}))


def date(material_of, text):
    """Read a head with this date line."""
    return date_line(material_of({"lines": [{"component": "date_line", "text": text}]}))


@pytest.mark.parametrize(
    ("text", "colon", "digits", "symbol"),
    [
        ("Số: 05/KH-UBND", ":", "05", "KH-UBND"),
        ("Số:         /KH-UBND", ":", "", "KH-UBND"),
        ("Số 16-KH/ĐU", "", "16", "ĐU"),
        ("Số: 66.7/QĐ-UBND", ":", "66.7", "QĐ-UBND"),
    ],
)
def test_number_line_is_taken_apart(material_of, text, colon, digits, symbol):
    """Colon, number and symbol are told apart; a blank number is empty."""
    one = number(material_of, text)

    assert (one.word, one.colon, one.digits, one.symbol) == ("Số", colon, digits, symbol)


def test_party_number_names_its_parts(material_of):
    """Digits, type code and body of the Party form, with or without spaces."""
    assert number(material_of, "Số 16 - KH/ĐU").party == ("16", "KH", "ĐU")
    assert number(material_of, "Số: 16/KH-UBND").party is None


def test_line_without_the_word_is_no_number_line(material_of):
    """What does not begin with "Số" is left to other rules."""
    assert number(material_of, "16/KH-UBND") is None
    assert number_line(material_of({"lines": [{"component": "type"}]})) is None


def test_date_line_is_taken_apart(material_of):
    """Place, comma, day, month and year as printed."""
    one = date(material_of, "Đak Đoa, ngày 05 tháng 3 năm 2027")

    assert (one.place, one.has_comma) == ("Đak Đoa", True)
    assert (one.day, one.month, one.year, one.rest) == ("05", "3", "2027", "")


@pytest.mark.parametrize("blank", ["      ", " … ", " ... ", "____"])
def test_blank_day_is_empty(material_of, blank):
    """Spaces, dots and lines wait for the day."""
    one = date(material_of, f"Đak Đoa, ngày{blank}tháng{blank}năm 2027")

    assert (one.day, one.month) == ("", "")


def test_what_stands_behind_the_year_is_told(material_of):
    """A full stop belongs to nothing."""
    assert date(material_of, "Đak Đoa, ngày 05 tháng 3 năm 2027.").rest == "."


def test_date_in_figures_is_no_date_line(material_of):
    """The rule of the form looks at it itself."""
    assert date(material_of, "Đak Đoa, 05/3/2027") is None
