"""Decisions are functions from draft to draft."""

from kit.ui.deciding import decided, own_points, undecided_again, with_addition, without_addition
from kit.ui.prospect import prospect_of


def test_a_second_decision_takes_the_place_of_the_first(tailoring):
    """One proposal, one decision."""
    (first, *_) = tailoring.prospect.undecided
    draft = decided(tailoring.prospect, first, "accept")
    draft = decided(prospect_of(draft), first, "keep")
    assert [(d.proposal, d.verdict) for d in draft.decisions] == [(first.id, "keep")]


def test_a_decision_keeps_the_words_it_was_about(tailoring):
    """So that it finds its point again after the parent was imported anew."""
    first = next(p for p in tailoring.prospect.undecided if p.before)
    (made,) = decided(tailoring.prospect, first, "accept").decisions
    assert made.before == first.before


def test_taking_back_what_was_never_decided_changes_nothing(tailoring):
    """Two clicks on the same button are one."""
    (first, *_) = tailoring.prospect.undecided
    assert undecided_again(tailoring.prospect, first) == tailoring.draft


def test_the_same_own_point_is_added_once(session):
    """A double click adds one point, and removing it leaves none."""
    draft = with_addition(with_addition(session.draft, "contents", "Một ý."), "contents", "Một ý.")
    (point,) = own_points(draft, "contents")
    assert own_points(draft, "purposes") == ()
    assert own_points(without_addition(draft, point.id), "contents") == ()
