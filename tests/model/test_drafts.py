"""Drafts. Mirrors kit/model/drafts.py."""

import pytest
from pydantic import ValidationError

from kit.model import Decision, Draft, Item, ParentEntry, Plan, Proposal, Unit, Value

UNIT = Unit(name="phường Mẫu", level="commune", type_word="phường", place="Mẫu")


def test_a_draft_holds_its_parent_whole():
    """It opens on another computer: the imported parent is inside."""
    parent = Plan(subject="Kế hoạch mẫu", contents=(Item(id="c-1", text="Điểm"),))
    draft = Draft(unit=UNIT, year=2027, parents=(ParentEntry(role="pattern", plan=parent),))
    again = Draft.model_validate_json(draft.model_dump_json(by_alias=True))
    assert again == draft
    assert again.parents[0].plan.contents[0].text == "Điểm"


def test_schema_is_written_under_its_own_name():
    """Migrations look for ``schema``."""
    assert Draft(unit=UNIT, year=2027).model_dump(by_alias=True)["schema"] == 1


def test_a_decision_names_its_proposal_and_verdict():
    """Verdicts are a closed list."""
    kept = Decision(proposal="p-1", verdict="edit", value=Value(text="Điểm mới"))
    assert kept.value.text == "Điểm mới"
    with pytest.raises(ValidationError):
        Decision(proposal="p-1", verdict="maybe")


def test_a_proposal_always_has_reason_and_rule():
    """No change is silent."""
    with pytest.raises(ValidationError):
        Proposal(id="p-1", target="subject", action="adapt", rule="T23", who="rule")
