"""The proposals of one step, section by section."""

import pytest
from ipywidgets import DOMWidget

from kit.ui.card_list import CardList
from kit.ui.steps.contents import SECTIONS_VI


@pytest.fixture
def cards(tailoring):
    """A list that follows the draft, as it does in a step."""
    cards = CardList(tailoring, SECTIONS_VI)
    tailoring.observe(lambda _: cards.refresh(), "draft")
    return cards


def waiting(session, key):
    return [p for p in session.prospect.undecided if p.target.split(":")[0] == key]


def test_it_opens_where_something_waits(cards, tailoring):
    """The planner starts at the first section with a question to him."""
    assert waiting(tailoring, SECTIONS_VI[cards.active][0])


def test_a_section_has_its_own_cards(cards, tailoring):
    """Only what is looked at has widgets."""
    cards.look_at("Hình thức")
    assert set(cards.cards) == {p.id for p in tailoring.prospect.of_keys(("channels",))}


def test_all_of_a_section_at_once(cards, tailoring):
    """One click decides the section and no other."""
    cards.look_at("Nội dung")
    cards.accept_section.click()
    assert waiting(tailoring, "contents") == []
    assert waiting(tailoring, "channels")
    assert "Đã nhận" in cards.message.value
    assert "✓" in cards.tabs["Nội dung"].description


def test_a_step_of_one_section_has_one_button_for_all(tailoring):
    """Two buttons that do the same make one ask what the difference is."""
    one = CardList(tailoring, {"Nhiệm vụ": ("tasks",)})
    assert one.accept_section.layout.display == "none"
    assert one.accept_step.layout.display != "none"


def test_all_of_one_kind(cards, tailoring):
    """Additions are taken, edits still wait."""
    cards.kind.control.value = "add"
    cards.accept_step.click()
    left = {p.action for key in ("contents", "channels") for p in waiting(tailoring, key)}
    assert "add" not in left
    assert left


def test_a_card_keeps_what_is_typed_while_others_are_decided(cards, tailoring):
    """Redrawing a list under somebody's hands loses his words."""
    cards.look_at("Nội dung")
    first, second, *_ = cards.cards.values()
    first.edit.click()
    first.editor.value = "đang gõ"
    second.accept.click()
    assert cards.cards[first.proposal.id] is first
    assert first.editor.value == "đang gõ"
    assert first.editor in [c for box in first.children for c in getattr(box, "children", ())
                            for c in getattr(c, "children", ())]  # fmt: skip


def test_a_target_opens_its_section_and_takes_the_cursor(decided, monkeypatch):
    """What no proposal has made leads nowhere."""
    focused = []
    monkeypatch.setattr(DOMWidget, "focus", lambda control: focused.append(control))
    cards = CardList(decided, {"Mục đích": ("purposes",), "Nội dung": ("contents",)})
    point = next(p for p in decided.prospect.proposals if p.target.startswith("contents:"))
    item = decided.prospect.values[point.id].items[0]
    cards.look_at("Mục đích")
    assert cards.lead_to(f"contents:{item.id}")
    assert cards.active == "Nội dung"
    assert focused == [cards.cards[point.id].edit]
    assert not cards.lead_to("contents:none")
    assert not cards.lead_to("recipients")
