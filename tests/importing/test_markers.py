"""Markers of headings and points. Mirrors kit/importing/markers.py."""

import pytest

from kit.importing.markers import (
    ARTICLE,
    CLAUSE,
    DASH,
    DOT,
    PART,
    PLUS,
    POINT,
    SECTION,
    SUBCLAUSE,
    read_marker,
    starts_marked,
)


@pytest.mark.parametrize(
    ("text", "marker", "rank", "rest"),
    [
        ("I. MỤC ĐÍCH", "I.", SECTION, "MỤC ĐÍCH"),
        ("II.NỘI DUNG", "II.", SECTION, "NỘI DUNG"),
        ("IV - TỔ CHỨC", "IV -", SECTION, "TỔ CHỨC"),
        ("Mục II. Kinh phí", "Mục II.", SECTION, "Kinh phí"),
        ("Phần thứ nhất. Chung", "Phần thứ nhất.", PART, "Chung"),
        ("A. NỘI DUNG", "A.", PART, "NỘI DUNG"),
        ("Điều 2. Hiệu lực", "Điều 2.", ARTICLE, "Hiệu lực"),
        ("1. Mục đích", "1.", CLAUSE, "Mục đích"),
        ("1/ Mục đích", "1/", CLAUSE, "Mục đích"),
        ("(2) Yêu cầu", "(2)", CLAUSE, "Yêu cầu"),
        ("1.2. Cấp xã", "1.2.", SUBCLAUSE, "Cấp xã"),
        ("a) Loa", "a)", POINT, "Loa"),
        ("đ) Chỉ số", "đ)", POINT, "Chỉ số"),
        ("h) Khác", "h)", POINT, "Khác"),
        ("- Như trên", "-", DASH, "Như trên"),
        ("– Như trên", "–", DASH, "Như trên"),
        ("+ Thôn", "+", PLUS, "Thôn"),
        ("• Thôn", "•", DOT, "Thôn"),
    ],
)
def test_marker_rank_and_rest(text, marker, rank, rest):
    """A marker is taken off as printed and says how high its paragraph stands."""
    read = read_marker(text)

    assert (read.marker, read.rank, read.text) == (marker, rank, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch",
        "15/7/2021 là ngày",
        "Việt Nam",
        "1.200 lượt",
        "Internet",
        "---",
        "Điều 1.5",
        "²) x",
    ],
)
def test_words_and_figures_are_no_markers(text):
    """A date, a count, a word that begins with I or V: none of them marks a point."""
    assert not starts_marked(text)


@pytest.mark.parametrize(
    ("text", "ordinal"), [("IX. a", 9), ("XIV. a", 14), ("3. a", 3), ("1.4. a", 4), ("- a", None)]
)
def test_ordinal_of_a_marker(text, ordinal):
    """Numbers and Roman numerals count; a dash does not."""
    assert read_marker(text).ordinal == ordinal
