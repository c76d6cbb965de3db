"""CIT102. Mirrors kit/checking/rules/cit/document_status.py."""

import datetime as dt

import pytest


def test_heir_is_followed_to_the_one_in_force(find):
    """The law of 2015 was replaced by one that was itself replaced within months."""
    (found,) = find("CIT102", contents=["Theo Luật Tổ chức chính quyền địa phương ngày 19/6/2015."])

    assert "16/6/2025" in found.fix_vi
    assert "65/2025" not in found.fix_vi


@pytest.mark.parametrize(
    ("day", "codes"), [(dt.date(2020, 12, 31), []), (dt.date(2027, 1, 1), ["not-in-force"])]
)
def test_the_same_citation_is_judged_by_its_day(find, day, codes):
    """The last day of a programme still counts."""
    words = "Theo Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ."
    assert [f.code for f in find("CIT102", day=day, contents=[words])] == codes


def test_number_without_date_is_told_only_where_one_document_is_left(find):
    """76/NQ-CP without a date is the one in force, not the collision of 2013."""
    assert find("CIT102", contents=["Theo Nghị quyết số 76/NQ-CP."]) == []


def test_document_named_twice_in_a_text_is_told_once(find):
    """The planner mends a sentence, not a word."""
    words = "Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ"
    assert len(find("CIT102", contents=[f"Theo {words}; tiếp tục thực hiện {words}."])) == 1
