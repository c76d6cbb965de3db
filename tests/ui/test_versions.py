"""The list of earlier versions on the screen, and going back."""

import pytest

from kit.drafts import load_draft
from kit.model import Draft
from kit.ui.steps.draft_and_unit import DraftAndUnit
from kit.ui.versions import _PARTS_VI, VersionHistory, version_vi


@pytest.fixture
def history(session):
    """Three changes, and the list is open."""
    session.choose_form("plan")
    session.choose_year(2028)
    session.choose_form("decision_with_plan")
    history = VersionHistory(session)
    history.fold.head.click()
    return history


def labels(history):
    return [label for label, _ in history.list.control.options]


def choose(history, number):
    history.list.control.value = history.list.control.options[number][1]


def test_a_line_tells_time_unit_and_changes_since(history, session):
    """What a planner chooses by."""
    first, second, *_ = labels(history)
    assert "xã Đak Đoa, 2028 · 1 thay đổi từ đó" in first
    assert "xã Đak Đoa, 2027 · 2 thay đổi từ đó" in second
    saved = session.versions[0].saved_at
    assert first.startswith(f"{saved:%H:%M:%S %d/%m/%Y}")


def test_the_list_is_read_when_it_is_opened(session, monkeypatch):
    """Nothing is read while somebody types with the list closed."""
    history = VersionHistory(session)
    history.refresh()
    assert labels(history) == []
    history.fold.head.click()
    assert len(labels(history)) == len(session.versions) > 0


def test_what_differs_is_said_in_the_words_of_the_steps(history):
    """The newest version differs in the form, the one before in the year too."""
    assert "hình thức ban hành" in history.differences.value
    assert "năm" not in history.differences.value
    choose(history, 1)
    assert "<li>năm</li>" in history.differences.value


def test_every_part_of_a_draft_can_be_told_apart():
    """A new field of the draft gets its words here."""
    assert set(_PARTS_VI) == set(Draft.model_fields) - {"schema_"}


def test_restoring_brings_the_version_back_and_loses_nothing(history, session):
    """The draft of before is the first of the list, and undo takes the restoring back."""
    choose(history, 1)
    history.restore.click()
    assert (session.draft.year, session.draft.form) == (2027, "plan")
    assert load_draft(session.path) == session.draft
    assert "Đã khôi phục" in history.message.value
    assert "2028 · 1 thay đổi từ đó" in labels(history)[0]
    session.undo()
    assert (session.draft.year, session.draft.form) == (2028, "decision_with_plan")


def test_a_version_that_stays_in_the_list_stays_chosen(history, session):
    """Reading the list anew does not move the choice under the planner's hands."""
    choose(history, 1)
    chosen = history.list.control.value.path
    session.choose_form("plan")
    history.reload.click()
    assert history.list.control.value.path == chosen
    assert history.list.control.value.changes_since == 3


def test_another_draft_has_its_own_list(history, session, commune):
    """Opening or creating one while the list is open shows that one's versions."""
    session.start(commune, 2040)
    history.refresh()
    assert labels(history) == []
    assert history._empty.layout.display == ""
    assert history._found.layout.display == "none"


def test_a_damaged_version_is_said_beside_the_list(history, session):
    """The draft stays, and another version can be chosen."""
    draft, bad = session.draft, history.list.control.options[1][1]
    bad.path.write_text("unit: [", "utf-8")
    choose(history, 1)
    assert 'data-code="damaged-version"' in history.list.message.value
    history.restore.click()
    assert "cchc-error" in history.message.value
    assert session.draft == draft


def test_a_version_without_a_readable_head_is_still_listed(session):
    """Its time tells what it is."""
    session.choose_form("plan")
    session.versions[0].path.write_text("x: 1", "utf-8")
    assert "không đọc được" in version_vi(session.versions[0])


def test_the_step_with_the_list_can_be_displayed(session):
    """A method that hides one of ipywidgets' own breaks the display, and only that."""
    assert DraftAndUnit(session)._repr_mimebundle_()
