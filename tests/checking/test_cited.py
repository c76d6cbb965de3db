"""Spans that belong to another document's name. Mirrors kit/checking/cited.py."""

import datetime as dt

import pytest

from kit.checking.cited import citation_at, citations_in, protected_spans, was_issued_before
from kit.checking.texts import PlanText

CHANGE = dt.date(2025, 7, 1)


def text_of(text, part="contents"):
    """A text of a plan."""
    return PlanText(text, part, part, part)


@pytest.mark.parametrize(
    ("text", "is_old"),
    [
        ("Quyết định số 24/2019/QĐ-UBND của UBND tỉnh", True),
        ("Quyết định số 15/QĐ-UBND ngày 05/01/2026 của UBND tỉnh", False),
        ("Quyết định số 15/QĐ-UBND của UBND tỉnh", True),
        ("Kế hoạch số …/KH-UBND ngày … tháng … năm 2027 của UBND tỉnh", False),
    ],
)
def test_age_of_a_document_by_date_and_number(catalog, text, is_old):
    """The date tells, then the year in the number; one still to be issued is not old."""
    (found,) = citations_in(text, catalog.day)
    assert was_issued_before(found, CHANGE) is is_old


def test_in_a_basis_the_rest_of_the_line_is_the_subject(catalog):
    """A basis ends with its line, a sentence goes on behind the citation."""
    words = "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; tiếp theo là việc khác"
    at = words.index("việc khác")

    assert citation_at(text_of(words, "bases"), at, catalog) is not None
    assert citation_at(text_of(words), at, catalog) is None


def test_quoted_words_and_fixed_names_are_protected(catalog):
    """Their inner words are nobody's slip."""
    words = "Chuyên mục “Mức độ 3” và Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh"
    covered = {words[start:end] for start, end in protected_spans(text_of(words), catalog)}

    assert "“Mức độ 3”" in covered
    assert "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh" in covered
