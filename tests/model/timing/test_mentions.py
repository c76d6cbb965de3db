"""Years in running text. Mirrors kit/model/timing/mentions.py."""

import pytest

from kit.model.citations import find_citations
from kit.model.timing import find_year_mentions


@pytest.mark.parametrize(
    ("text", "kind", "year", "last_year"),
    [
        ("tháng 8/2020", "month", 2020, 2020),
        ("Tháng 7 năm 2021", "month", 2021, 2021),
        ("01/2020", "month", 2020, 2020),
        ("năm 2020", "year", 2020, 2020),
        ("NĂM 2020", "year", 2020, 2020),
        ("quý I/2020", "quarter", 2020, 2020),
        ("Quý IV năm 2025", "quarter", 2025, 2025),
        ("giai đoạn 2016 - 2020", "range", 2016, 2020),
        ("2021-2025", "range", 2021, 2025),
        ("từ năm 2021 đến năm 2025", "range", 2021, 2025),
        ("năm học 2026 – 2027", "range", 2026, 2027),
        ("15/7/2021", "date", 2021, 2021),
        ("ngày … tháng … năm 2027", "date", 2027, 2027),
    ],
)
def test_kinds_of_mentions(text, kind, year, last_year):
    """Each kind is told apart, with the whole words in its span."""
    (found,) = find_year_mentions(f"Kết quả {text}, nêu trên")
    assert (found.kind, found.year, found.last_year) == (kind, year, last_year)
    assert found.start == len("Kết quả ")
    assert found.end == len("Kết quả ") + len(text)


def test_digits_can_be_replaced_alone():
    """``years_at`` holds just the digits of each year."""
    text = "giai đoạn 2016 - 2020"
    (found,) = find_year_mentions(text)
    assert [text[a:b] for a, b in found.years_at] == ["2016", "2020"]


def test_lists_of_years():
    """ "các năm 2025, 2026 và 2027" are three years."""
    found = find_year_mentions("các năm 2025, 2026 và 2027.")
    assert [mention.year for mention in found] == [2025, 2026, 2027]


@pytest.mark.parametrize(
    "text", ["24/2019/QĐ-UBND", "TCVN ISO 9001:2015", "2000 tờ gấp", "66.7/2025/NQ-CP", "số 2020"]
)
def test_numbers_that_are_no_years(text):
    """Document numbers, standards and quantities stay out."""
    assert find_year_mentions(text) == []


def test_protected_spans_are_left_out():
    """A citation's own date must not be shifted; the year beside it must."""
    text = "theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ trong năm 2020"
    spans = [(found.start, found.end) for found in find_citations(text)]
    assert [mention.year for mention in find_year_mentions(text, spans)] == [2020]
