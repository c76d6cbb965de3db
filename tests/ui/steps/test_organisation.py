"""Step 5: duties, money, bases, recipients, signature."""

import datetime as dt

import pytest
from ipywidgets import DOMWidget

from kit.drafts import load_draft
from kit.ui.mending import owner_of
from kit.ui.progress import STEP_KEYS
from kit.ui.steps.organisation import SECTIONS_VI, Organisation


@pytest.fixture
def step(tailoring):
    step = Organisation(tailoring)
    tailoring.observe(lambda _: step.refresh(), "draft")
    return step


def test_every_key_of_the_step_has_a_section():
    """A proposal that no section shows could never be decided."""
    assert {k for keys in SECTIONS_VI.values() for k in keys} == set(STEP_KEYS[5])


def test_all_proposals_of_the_step_can_be_accepted(step):
    """Then none of its keys waits."""
    step.cards.accept_step.click()
    left = {p.target.split(":")[0] for p in step.session.prospect.undecided}
    assert not left & set(STEP_KEYS[5])


def test_the_signature_is_typed_line_by_line(step):
    """An empty field goes back to the proposed one."""
    step.signature.control.value = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    signature = load_draft(step.session.path).signature
    assert signature.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    assert signature.position == "PHÓ CHỦ TỊCH"
    step.proposed.click()
    assert load_draft(step.session.path).signature is None
    assert "CHỦ TỊCH" in step.signature.control.value


def test_the_date_is_blank_until_it_is_set(step):
    """Number and date are filled in when the plan is signed."""
    assert step.date.control.value == ""
    step.date.control.value = "20/01/2027"
    assert load_draft(step.session.path).place_date == dt.date(2027, 1, 20)


def test_a_finding_leads_to_its_own_field_or_card(decided, monkeypatch):
    """The signature and the date have fields; a basis is found by its number."""
    focused = []
    monkeypatch.setattr(DOMWidget, "focus", lambda control: focused.append(control))
    step = Organisation(decided)
    assert step.lead_to("signature")
    assert step.lead_to("date")
    assert step.lead_to("bases:2")
    owner = owner_of(decided.prospect, "bases:2")
    assert focused == [
        step.signature.control, step.date.control, step.cards.cards[owner.id].edit,
    ]  # fmt: skip
    assert decided.prospect.plan.bases[1] in decided.prospect.values[owner.id].bases
