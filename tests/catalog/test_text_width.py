"""Mirrors kit.catalog.text_width.py."""

from __future__ import annotations

import pytest

from kit.catalog.text_width import balanced_lines, width_mm


@pytest.mark.parametrize(
    ("text", "style", "pt_at_1000"),
    [("A", "regular", 722), ("A", "bold", 722), ("m", "italic", 722), ("ab", "bold", 1056)],
)
def test_widths_are_those_of_the_typeface(text, style, pt_at_1000):
    """Thousandths of the size, added up."""
    assert width_mm(text, 1000, style) == pytest.approx(pt_at_1000 * 25.4 / 72)


@pytest.mark.parametrize(
    ("marked", "bare"), [("Ệ", "E"), ("ự", "ư"), ("Ợ", "Ơ"), ("đ", "đ"), ("ã", "a")]
)
def test_marks_do_not_widen_a_letter_but_the_horn_does(marked, bare):
    """Ợ is as wide as Ơ, and Ơ is a letter of its own."""
    assert width_mm(marked, 14) == width_mm(bare, 14)
    assert width_mm("ư", 14) > width_mm("u", 14)


def test_sentinels_take_no_room():
    """A marked value breaks where the unmarked one does."""
    assert width_mm("\ufdd0\ufde0Sở\ufdd1", 14) == width_mm("Sở", 14)


def test_blank_that_does_not_break_is_a_space():
    """Blanks for number and day count like spaces."""
    assert width_mm("a\u00a0b", 14) == width_mm("a b", 14)


def test_line_that_fits_is_not_broken():
    """One line where one is enough; no line for no words."""
    assert balanced_lines("Sở Nội vụ", 12, "bold", room_mm=68) == ("Sở Nội vụ",)
    assert balanced_lines("", 12, room_mm=68) == ()


def test_lines_are_even_and_part_at_a_joining_word():
    """A title breaks before "năm" or "trên", not after its first word too many."""
    title = "Tuyên truyền cải cách hành chính năm 2027 trên địa bàn tỉnh Lâm Đồng"
    assert balanced_lines(title, 14, "bold", room_mm=120) == (
        "Tuyên truyền cải cách hành chính",
        "năm 2027 trên địa bàn tỉnh Lâm Đồng",
    )


@pytest.mark.parametrize("count", [8, 20, 60, 150])
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(count):
    """Also for titles too long to be balanced."""
    words = [f"từ{n}" for n in range(count)]
    lines = balanced_lines(" ".join(words), 14, "bold", room_mm=90)
    assert " ".join(lines).split() == words
    assert all(width_mm(line, 14, "bold") <= 90 for line in lines)


def test_word_wider_than_the_room_stays_whole():
    """It stands on a line of its own."""
    assert balanced_lines("a " + "w" * 60 + " b", 14, room_mm=50) == ("a", "w" * 60, "b")
