"""A proposal as a card."""

import pytest

from kit.drafts import load_draft
from kit.ui.cards import ProposalCard, card_html


@pytest.fixture
def adapted(tailoring):
    """A point of the contents with words that changed."""
    found = tailoring.prospect.of_keys(("purposes", "contents"))
    return next(p for p in found if p.action == "adapt" and p.spans)


@pytest.fixture
def card(tailoring, adapted):
    return ProposalCard(tailoring, adapted)


def face(card):
    return card.children[0].value


def test_the_face_has_both_texts_reason_and_marks(card, adapted):
    """Nothing changes silently: words, reason and rule stand on the card."""
    assert "<mark>" in face(card)
    assert "<del>" in face(card)
    assert adapted.reason_vi in face(card).replace("&quot;", '"')
    assert adapted.rule in face(card)
    assert "Chưa quyết" in face(card)


@pytest.mark.parametrize("verdict", ["accept", "keep", "drop"])
def test_each_button_decides(card, tailoring, adapted, verdict):
    """The decision is on disk, and the card shows it."""
    getattr(card, verdict).click()
    (saved,) = load_draft(tailoring.path).decisions
    assert (saved.proposal, saved.verdict) == (adapted.id, verdict)
    card.refresh()
    assert "Chưa quyết" not in face(card)
    card.take_back.click()
    assert load_draft(tailoring.path).decisions == ()


def test_keeping_keeps_the_parents_words_in_the_plan(card, tailoring, adapted):
    """ "Giữ nguyên văn" puts the parent's sentence into the plan."""
    card.keep.click()
    key = adapted.target.split(":")[0]
    points = [item.text for item in getattr(tailoring.prospect.plan, key)]
    assert any(text.startswith(adapted.before.rstrip(".")) for text in points)


def test_own_words_take_the_place(card, tailoring, adapted):
    """The edit box opens with the proposed words; what is saved stands in the plan."""
    card.edit.click()
    assert card.editor.value
    card.editor.value = "Lời của xã."
    card.save_edit.click()
    key = adapted.target.split(":")[0]
    assert "Lời của xã." in [item.text for item in getattr(tailoring.prospect.plan, key)]
    card.refresh()
    assert "Lời của xã." in face(card)


def test_a_dropped_proposal_can_be_kept(tailoring):
    """What the rules leave out, the planner may take in."""
    dropped = next(p for p in tailoring.prospect.proposals if p.action == "drop" and p.sources)
    ProposalCard(tailoring, dropped).keep.click()
    assert tailoring.prospect.decisions[dropped.id].verdict == "keep"


def test_words_of_a_parent_are_no_markup(adapted):
    """A parent with a tag in it does not break the page."""
    evil = adapted.with_(before="<b>x", after="<i>y", spans=(), reason_vi="<u>z")
    html = card_html(evil, None)
    assert not any(tag in html for tag in ("<b>x", "<i>y", "<u>z"))
