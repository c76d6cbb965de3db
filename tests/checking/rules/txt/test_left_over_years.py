"""TXT101. Mirrors kit/checking/rules/txt/left_over_years.py."""

import datetime as dt

import pytest

from kit.checking import RULES


@pytest.mark.parametrize("plan", [{"year": None}, {"year": 2030, "date": dt.date(2025, 11, 17)}])
def test_plan_without_one_year_is_not_judged(catalog, material_of, plan):
    """No year known, or a programme of several years: the rule could not run."""
    assert RULES["TXT101"].obstacle(material_of({"plan": plan}), catalog)


def test_period_of_a_task_is_left_to_the_other_rule(find):
    """A task of another year is TSK103's."""
    assert find("TXT101", tasks=[{"timing": "Quý II/2025"}]) == []


def test_words_of_a_task_are_judged(find):
    """The content of a row is text like any other."""
    (found,) = find("TXT101", tasks=[{"content": "Tuyên truyền nhiệm vụ năm 2025"}])
    assert (found.code, found.target) == ("other-year", "tasks:t1:content")


def test_programme_among_the_bases_keeps_its_period(find):
    """The end of a period is not the year of a plan."""
    words = (
        "Căn cứ Kế hoạch số 5/KH-UBND ngày 05 tháng 01 năm 2022 của Ủy ban nhân dân tỉnh Lâm Đồng "
        "về cải cách hành chính giai đoạn 2021 - 2025, đến năm 2030"
    )
    assert find("TXT101", bases=[words]) == []
