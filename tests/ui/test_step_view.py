"""What all steps share."""

import pytest
from ipywidgets import HTML

from kit.ui.session import Session
from kit.ui.step_view import StepView


class Sample(StepView):
    """A step that counts how often it is built."""

    number = 3
    built = 0

    def build(self):
        Sample.built += 1
        self.line = HTML()
        return [self.line]

    def update(self):
        self.line.value = self.session.draft.unit.name


def words(view):
    return " ".join(child.value for child in view.children if isinstance(child, HTML))


@pytest.mark.parametrize(("needs", "said"), [("draft", "Bước 1"), ("parent", "Bước 1")])
def test_without_a_draft_it_sends_to_step_one(home, needs, said):
    """An empty state says what to do."""
    view = type("Needing", (Sample,), {"needs": needs})(Session())
    assert said in words(view)


def test_without_a_parent_it_sends_to_step_two(session):
    """The draft is there, the parent is not."""
    assert "Làm Bước 2" in words(Sample(session))


def test_it_is_built_once_and_updated_often(tailoring):
    """Rebuilding would take away the field somebody is typing into."""
    Sample.built = 0
    view = Sample(tailoring)
    tailoring.choose_year(2028)
    view.refresh()
    assert Sample.built == 1
    assert "xã Đak Đoa" in words(view)


def test_the_head_has_anchor_and_state(tailoring):
    """The task list links to it."""
    assert 'id="cchc-buoc-3"' in words(Sample(tailoring))
    assert "chưa xem" in words(Sample(tailoring))
