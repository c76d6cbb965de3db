"""Answers go where the fact belongs, and are not asked for again."""

import pytest

from kit.errors import ReadError
from kit.model import Signature
from kit.ui.answering import choices_of


def question(session, key):
    return next(q for q in session.prospect.questions if q.id == key)


def ids(session):
    return {q.id for q in session.prospect.questions}


def test_an_answer_about_the_unit_is_a_fact_of_its_profile(decided):
    """The next year's draft knows it already."""
    choices = choices_of(decided.prospect, question(decided, "service-centre"))
    assert len(choices) == 3
    decided.answer(question(decided, "service-centre"), choices[0])
    assert decided.draft.profile.service_centre == "own"
    assert "service-centre" not in ids(decided)


def test_the_form_is_chosen_in_words(decided):
    """Answered or confirmed, the draft has a form afterwards."""
    asked = question(decided, "form")
    decided.answer(asked, choices_of(decided.prospect, asked)[2])
    assert decided.draft.form == "section_of_par_plan"


def test_confirming_the_form_takes_what_the_draft_assumes(decided):
    """The default is a plan of its own."""
    decided.confirm(question(decided, "form"))
    assert decided.draft.form == "plan"


def test_who_signs_is_answered_by_the_signature_itself(decided):
    """A deputy is typed in once; taken back, it is asked again."""
    assert "signer" in ids(decided)
    decided.set_signature(
        Signature(authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), position="PHÓ CHỦ TỊCH")
    )
    assert "signer" not in ids(decided)
    decided.set_signature(None)
    assert "signer" in ids(decided)


def test_confirming_the_numbers_confirms_every_row(decided):
    """No comment is left in the output for a number that was confirmed."""
    decided.confirm(question(decided, "quantities"))
    assert not any("quantity" in t.unconfirmed for t in decided.prospect.plan.tasks)
    assert "quantities" not in ids(decided)


def test_confirming_the_offices_puts_them_into_the_profile(decided):
    """What was a default of the law is now the unit's own word."""
    assumed = decided.prospect.context.offices
    decided.confirm(question(decided, "offices"))
    assert decided.draft.profile.offices == assumed


def test_an_answer_that_fills_no_field_is_kept(decided):
    """The draft remembers the words; the question is gone until it is asked again."""
    decided.answer(question(decided, "budget"), "Đã bố trí")
    assert [a.answer for a in decided.draft.answers] == ["Đã bố trí"]
    assert "budget" not in ids(decided)
    decided.ask_again("budget")
    assert "budget" in ids(decided)


def test_an_answer_that_cannot_be_read_changes_nothing(decided):
    """The question stays, with what to mend."""
    with pytest.raises(ReadError):
        decided.answer(question(decided, "sub-units"), "12 3")
    assert "sub-units" in ids(decided)
