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
    STAR,
    SUBCLAUSE,
    SUBPOINT,
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
        ("o Thôn", "o", DOT, "Thôn"),
        ("II-KINH PHÍ", "II-", SECTION, "KINH PHÍ"),
        ("Mục 2. Kinh phí", "Mục 2.", SECTION, "Kinh phí"),
        ("I.2. Yêu cầu", "I.2.", CLAUSE, "Yêu cầu"),
        ("2- Yêu cầu", "2-", CLAUSE, "Yêu cầu"),
        ("2-Yêu cầu", "2-", CLAUSE, "Yêu cầu"),
        ("1.2.Cấp xã", "1.2.", SUBCLAUSE, "Cấp xã"),
        ("1.2.3. Thôn", "1.2.3.", SUBCLAUSE + 0.25, "Thôn"),
        ("a.1) Loa", "a.1)", POINT + 0.25, "Loa"),
        ("(ii) Loa", "(ii)", SUBPOINT, "Loa"),
        ("✔ Loa", "✔", STAR, "Loa"),
        ("*) Loa", "*)", STAR, "Loa"),
        ("l. MỤC ĐÍCH", "l.", SECTION, "MỤC ĐÍCH"),
        ("1I. NỘI DUNG", "1I.", SECTION, "NỘI DUNG"),
        ("V, KINH PHÍ", "V,", SECTION, "KINH PHÍ"),
        ("2, Yêu cầu", "2,", CLAUSE, "Yêu cầu"),
        ("b, Trang tin", "b,", POINT, "Trang tin"),
        ("a- Biên soạn", "a-", POINT, "Biên soạn"),
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
        "I, ông tác",
        "2, 3 ngày",
        "X-quang tại trạm y tế",
        "12-CT/TU ngày 05/01/2027",
        "5 - 10 ngày làm việc",
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


@pytest.mark.parametrize(
    ("text", "series"),
    [("3. x", "1."), ("(12) x", "(1)"), ("đ) x", "a)"), ("IV. X", "I."), ("C. X", "A."),
     ("– x", "-"), ("• x", "•"), ("Lời", "")],
)  # fmt: skip
def test_a_series_counts_whatever_the_number(text, series):
    """Markers of one series differ only in what they count."""
    assert read_marker(text).series == series
