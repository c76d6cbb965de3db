"""Letters of points, Roman numbers, dictionary order. Mirrors kit/model/vietnamese/ordering.py."""

import random

import pytest

from kit.model.vietnamese import LETTERS, letter, roman, sort_key


def test_letters_are_those_of_documents():
    """đ is the fifth, and f j w z and the marked vowels number nothing."""
    assert " ".join(LETTERS) == "a b c d đ e g h i k l m n o p q r s t u v x y"
    assert [letter(n) for n in (1, 4, 5, 6, 7, 23)] == ["a", "d", "đ", "e", "g", "y"]


def test_letters_double_after_the_last():
    """A 24th point is "aa", as in Word's own lists."""
    assert [letter(24), letter(28), letter(47)] == ["aa", "đđ", "aaa"]


@pytest.mark.parametrize("number", [0, -1])
def test_no_letter_below_one(number):
    """Points begin at 1."""
    with pytest.raises(ValueError, match="begin at 1"):
        letter(number)


def test_roman_numbers_of_sections():
    """Sections are numbered with capitals."""
    assert [roman(n) for n in (1, 4, 9, 14, 40, 2027)] == ["I", "IV", "IX", "XIV", "XL", "MMXXVII"]


@pytest.mark.parametrize("number", [0, 4000])
def test_roman_has_limits(number):
    """Outside 1 to 3999 there is no Roman number."""
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


@pytest.mark.parametrize(
    "ordered",
    [
        "ma mà mả mã má mạ man",
        "an ăn ân ba da đa e ê",
        "ô ơ pa u ư vi",
        "An Bình|An Giang|Ấn Độ|Bắc Ninh|Cà Mau|Đà Nẵng|Đắk Lắk|Hà Nội|Hải Phòng|Vĩnh Long",
        "Phường 2|Phường 10|Phường An Nhơn|Phường An Nhơn Bắc|Phường An Phú",
        "Đặc khu Cô Tô|Đặc khu Côn Đảo|Đặc khu Cồn Cỏ",
        "hòa|hỏa|hóa|họa",
    ],
)
def test_dictionary_order(ordered):
    """Letters decide before tones, syllable by syllable, numbers by their value."""
    words = ordered.split("|") if "|" in ordered else ordered.split()
    shuffled = random.Random(7).sample(words, len(words))
    assert sorted(shuffled, key=sort_key) == words
