"""Step 5: duties, money, bases, recipients, signature."""

import datetime as dt

import pytest

from kit.drafts import load_draft
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
