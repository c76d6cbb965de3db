"""Bases of the parent. Mirrors kit/tailoring/built/parent_bases.py."""

import datetime as dt

from kit.model import Basis, Citation
from kit.tailoring.built.bases import needed_documents
from kit.tailoring.built.parent_bases import read_parent_bases


def basis(type_, number, date, text=None):
    """One basis of a parent."""
    cited = Citation(type=type_, number=number, date=date)
    return Basis(opening="Căn cứ", citation=cited, text=text or f"Căn cứ {type_} số {number}")


def read(make_context, *bases, **more):
    """What becomes of ``bases``."""
    ctx = make_context(bases=bases, **more)
    return read_parent_bases(ctx, tuple(d for _, d in needed_documents(ctx)))


def test_ours_too(make_context):
    """A document that we cite anyway is merged, not printed twice."""
    (found,) = read(make_context, basis("Nghị quyết", "76/NQ-CP", dt.date(2021, 7, 15)))

    assert (found.proposal.action, found.kept) == ("merge", None)


def test_expired_goes_without_a_guess(make_context):
    """A document that ended without an heir of the same subject is dropped, not replaced."""
    (found,) = read(make_context, basis("Quyết định", "3490/QĐ-BNV", dt.date(2016, 10, 10)))

    assert found.proposal.action == "drop"
    assert "hết hiệu lực" in found.proposal.reason_vi


def test_a_patterns_own_papers_are_not_cited(make_context):
    """A plan of the pattern's own place is dropped by the planner's word."""
    (found,) = read(make_context, basis("Kế hoạch", "12/KH-UBND", dt.date(2020, 1, 2)))

    assert (found.proposal.action, found.proposal.who) == ("drop", "planner")
    assert found.kept is None


def test_a_living_programme_of_the_parent_is_kept(make_context):
    """A directive in force that gives content is carried on in a line of its own."""
    (found,) = read(make_context, basis("Chỉ thị", "23/CT-TTg", dt.date(2021, 9, 2)))

    assert found.kept is None or found.kept.value.bases[0].citation.number == "23/CT-TTg"
    assert found.proposal.reason_vi
