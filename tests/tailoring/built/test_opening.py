"""The sentence that issues the plan. Mirrors kit/tailoring/built/opening.py."""

from kit.tailoring.built.opening import propose_opening


def test_the_opening_introduces_the_short_forms(make_context):
    """UBND and CCHC are said in full where they first stand."""
    (made,) = propose_opening(make_context(subject="Tuyên truyền cải cách hành chính năm 2020"))

    assert made.after.startswith("Ủy ban nhân dân (UBND) phường Nam Gia Nghĩa ban hành Kế hoạch")
    assert "cải cách hành chính (CCHC) năm 2027" in made.after
    assert made.after.endswith("như sau:")


def test_an_agency_speaks_for_itself(make_context):
    """A sở issues in its own name."""
    (made,) = propose_opening(make_context("Sở Công Thương, Gia Lai"))

    assert made.after.startswith("Sở Công Thương ban hành")
