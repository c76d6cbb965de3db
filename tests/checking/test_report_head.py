"""What is told before the findings. Mirrors kit/checking/report_head.py."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.checking.report_head import missable, report_head

CATALOG = load_catalog(dt.date(2027, 1, 1))
SUBJECT = "Tuyên truyền cải cách hành chính năm 2027"


@pytest.fixture
def head(material_of):
    """Return the head of a plan by the codes of its lines."""

    def run(criteria_set=None, **plan):
        lines = report_head(material_of({"plan": plan}), CATALOG, criteria_set)
        return {line.code: line.text_vi for line in lines}

    return run


@pytest.mark.parametrize(
    ("count", "missed"), [(1, 0), (9, 0), (10, 1), (15, 1), (19, 1), (20, 2), (29, 2), (30, 3)]
)
def test_a_tenth_of_the_tasks_may_be_missed(count, missed):
    """par-index §3: up to nine tasks none, from ten on one, from twenty on two."""
    assert missable(count, 0.9) == missed


def test_without_a_chosen_set_a_banner_says_whose_the_known_one_is(head):
    """Nobody shall take a district's letter of 2022 for his province's criteria."""
    lines = head(subject=SUBJECT, tasks=[{}])

    assert list(lines) == ["not-your-criteria", "miss-tolerance", "self-score"]
    assert "“Xuân Lộc 2022”" in lines["not-your-criteria"]
    assert "không phải bộ tiêu chí của tỉnh mình" in lines["not-your-criteria"]


def test_a_chosen_set_needs_no_banner(head):
    """Who chose a set knows whose it is."""
    assert "not-your-criteria" not in head("xuan_loc_2022", subject=SUBJECT, tasks=[{}])


def test_the_tolerance_is_told_with_the_doubt_about_it(head):
    """The letter says zero below ninety per cent, and scores four of five with 0.8."""
    text = head(subject=SUBJECT, tasks=[{}] * 12)["miss-tolerance"]

    assert "12 nhiệm vụ" in text
    assert "nhiều nhất 1 nhiệm vụ" in text
    assert "theo tỉ lệ" in text


def test_rows_without_proof_are_not_ready_for_the_sheet(head):
    """A row that cannot be shown cannot be scored."""
    tasks = [{"proof": "Ảnh"}, {}]

    assert "1 trên 2 dòng" in head(subject=SUBJECT, tasks=tasks)["self-score"]
    assert "đủ để lập" in head(subject=SUBJECT, tasks=tasks[:1])["self-score"]


def test_a_level_that_the_known_set_does_not_score_gets_no_tolerance(head):
    """A department is scored by a set of its own, which is not here."""
    lines = head(subject=SUBJECT, unit_level="department", tasks=[{}])

    assert list(lines) == ["no-criteria", "self-score"]


def test_other_documents_have_no_head(head):
    """A plan without table, or about something else, is not scored."""
    assert head(subject=SUBJECT) == {}
    assert head(subject="Phòng, chống ma túy năm 2027", kind="CV", tasks=[{}]) == {}
