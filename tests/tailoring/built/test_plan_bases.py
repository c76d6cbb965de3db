"""Plans of the year among the bases. Mirrors kit/tailoring/built/plan_bases.py."""

import datetime as dt

from kit.model import Answer
from kit.tailoring.built.plan_bases import carried_out, plan_bases


def test_an_unissued_plan_stays_blank(make_context):
    """Of a pattern nothing is cited: the superior's plan of the year has blanks and is asked."""
    superior, own = plan_bases(make_context(number="02", date=dt.date(2020, 1, 3)))

    assert "số …/KH-UBND ngày … tháng … năm 2027" in superior.after
    assert "tỉnh Lâm Đồng" in superior.after
    assert {superior.who, own.who} == {"ask"}
    assert "2020" not in superior.after


def test_a_parent_that_is_carried_out_is_cited(make_context):
    """Number, date and issuer of the superior's plan of the year stand as they are."""
    ctx = make_context(
        role="carry_out", issuer="Ủy ban nhân dân tỉnh Lâm Đồng", year=2027, number="58",
        symbol="KH-UBND", date=dt.date(2027, 1, 9), subject="Tuyên truyền cải cách hành chính",
    )  # fmt: skip
    lines = plan_bases(ctx)

    assert "58/KH-UBND ngày 09 tháng 01 năm 2027" in lines[0].after
    assert lines[0].who == "rule"
    assert [p.target for p in lines] == ["bases:+parent", "bases:+own_par_plan"]
    assert carried_out(make_context()) is None


def test_an_answer_fills_the_blanks(make_context):
    """A number and date that the planner gives close the question; "không" takes the line out."""
    told = Answer(question="superior-plan", answer="Kế hoạch số 77/KH-UBND ngày 15/01/2027")
    none = Answer(question="own-par-plan", answer="Không")
    ctx = make_context(answers={"superior-plan": told, "own-par-plan": none})
    lines = plan_bases(ctx)

    assert len(lines) == 1
    assert "77/KH-UBND ngày 15 tháng 01 năm 2027" in lines[0].after
    assert lines[0].who == "rule"
