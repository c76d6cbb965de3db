"""What a marker counts. Mirrors kit/checking/facts/numbering.py."""

import pytest

from kit.checking.facts.numbering import kind_of, letter_after, number_path, roman_value


@pytest.mark.parametrize(
    ("marker", "kind"),
    [("I.", "roman"), ("IV,", "roman"), ("1.", "number"), ("2.1.", "number"), ("(3)", "number"),
     ("đ)", "letter"), ("a.", "letter"), ("-", "dash"), ("+", "dash"), ("", "none"),
     ("Điều 1.", "none")],
)  # fmt: skip
def test_kind_of_marker(marker, kind):
    """The signs around a number say nothing of its kind."""
    assert kind_of(marker) == kind


def test_roman_numbers_count():
    """Smaller before larger is taken off; what is no Roman number has no value."""
    assert [roman_value(m) for m in ("I.", "IV.", "IX", "XIV.")] == [1, 4, 9, 14]
    assert roman_value("IIII") is None
    assert roman_value("") is None


def test_number_path():
    """2.3. is the third below two; a letter has no path."""
    assert number_path("2.3.") == (2, 3)
    assert number_path("a)") == ()


def test_letters_follow_the_vietnamese_alphabet():
    """After d comes đ, after e comes g; a letter that counts nothing has none behind it."""
    assert [letter_after(letter) for letter in "dđei"] == ["đ", "e", "g", "k"]
    assert letter_after("f") is None
    assert letter_after("y") is None
