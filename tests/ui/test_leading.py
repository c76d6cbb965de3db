"""The cursor goes where the planner is led to."""

import asyncio

import pytest
from ipywidgets import HTML, Button, DOMWidget, HBox, VBox

from kit.ui import leading
from kit.ui.leading import focus, focus_first


@pytest.fixture
def focused(monkeypatch):
    seen = []
    monkeypatch.setattr(DOMWidget, "focus", lambda control: seen.append(control))
    return seen


def test_the_first_control_in_sight_takes_the_cursor(focused):
    """Texts cannot, and hidden ones must not."""
    hidden, shown = Button(), Button()
    hidden.layout.display = "none"
    assert focus_first(VBox([HTML("x"), hidden, HBox([shown, Button()])]))
    assert focused == [shown]


def test_a_box_of_texts_takes_no_cursor(focused):
    """The caller is told."""
    assert not focus_first(VBox([HTML("x")]))
    assert focused == []


def test_a_new_control_is_asked_again_when_it_is_drawn(focused, monkeypatch):
    """The page may not know it yet at the first time."""
    monkeypatch.setattr(leading, "DRAWN_SECONDS", 0.01)
    control = Button()

    async def lead():
        focus(control, is_new=True)
        await asyncio.sleep(0.1)

    asyncio.run(lead())
    assert focused == [control, control]
