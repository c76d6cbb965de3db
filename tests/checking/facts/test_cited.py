"""Spans that belong to another document's name. Mirrors kit/checking/facts/cited.py."""

import datetime as dt

import pytest

from kit.checking.facts.cited import (
    citation_at,
    citations_in,
    days_of,
    document_key,
    document_of,
    first_of_basis,
    mentions,
    protected_spans,
    was_issued_before,
)
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


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Nghị quyết 76/NQ-CP", True),
        ("Nghị quyết số 102/2025/NQLT-CP ngày 1/9/2025", "Nghị quyết số 102/2025/NQLT", True),
        ("Luật Báo chí ngày 10/12/2025", "Luật Báo chí", True),
        ("Quyết định số 282/QĐ-TTg", "Quyết định số 282/QĐ-BNV", False),
    ],
)  # fmt: skip
def test_mentions_of_one_document_share_a_key(catalog, one, other, is_same):
    """Day, zeros and the bodies behind the year of a number do not matter."""
    (first,), (second,) = (citations_in(text, catalog.day) for text in (one, other))

    assert document_key(first.citation) is not None
    assert (document_key(first.citation) == document_key(second.citation)) is is_same


def test_document_to_be_issued_has_no_key(catalog):
    """Two blanks are not one document."""
    (found,) = citations_in("Kế hoạch số …/KH-UBND ngày … tháng … năm 2027", catalog.day)

    assert document_key(found.citation) is None


def test_number_of_two_years_has_two_days(catalog):
    """76/NQ-CP is of 2013 and of 2021; without the day the one in force is meant."""
    (found,) = citations_in("Nghị quyết số 76/NQ-CP của Chính phủ", catalog.day)

    assert [day.year for day in days_of(found.citation, catalog)] == [2013, 2021]
    assert document_of(found.citation, catalog).date == dt.date(2021, 7, 15)


def test_plan_is_read_for_citations_once(material_of, catalog):
    """Every rule sees the same mentions; a basis is about the first of its documents."""
    basis = "Căn cứ Nghị định số 309/2026/NĐ-CP sửa đổi Nghị định số 118/2025/NĐ-CP"
    material = material_of({"plan": {"bases": [basis], "contents": ["Theo Luật Báo chí."]}})

    assert mentions(material, catalog) is mentions(material, catalog)
    assert len(mentions(material, catalog)) == 3
    assert [one.cited.number for one in first_of_basis(material, catalog)] == ["309/2026/NĐ-CP"]
