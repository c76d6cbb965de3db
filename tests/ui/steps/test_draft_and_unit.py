"""Step 1: draft, unit, year, form."""

import pytest

from kit.drafts import list_drafts, load_draft
from kit.ui.session import Session
from kit.ui.steps.draft_and_unit import DraftAndUnit


@pytest.fixture
def step(home):
    return following(DraftAndUnit(Session()))


def following(step):
    """The step follows its session, as it does in a workbook."""
    step.session.observe(lambda _: step.refresh(), "draft")
    return step


def test_a_draft_is_created_from_a_name_without_diacritics(step, home):
    """Type, choose, create: the file is there."""
    step.new_year.control.value = 2027
    step.search.control.value = "dak doa"
    step.create.click()
    (file,) = list_drafts(home)
    draft = load_draft(file.path)
    assert (draft.unit.name, draft.year, draft.form) == ("xã Đak Đoa", 2027, None)
    assert step.shelf.control.value == file.path


def test_names_that_repeat_show_their_province(step):
    """Nobody plans for the namesake in another province."""
    step.new_year.control.value = 2027
    step.search.control.value = "tân tiến"
    labels = [label for label, _ in step.found.control.options]
    assert len(labels) == len(set(labels)) > 1


def test_creating_without_a_unit_says_what_to_do(step, home):
    """Nothing is written."""
    step.create.click()
    assert 'data-code="no-unit"' in step.message.value
    assert list_drafts(home) == []


def test_opening_without_a_choice_says_what_to_do(step):
    """Both buttons of the shelf."""
    for button in (step.open_draft, step.next_year):
        step.message.clear()
        button.click()
        assert 'data-code="no-draft-chosen"' in step.message.value


def test_an_earlier_draft_opens_again(session, commune):
    """With all that was decided in it."""
    first = session.path
    session.choose_form("plan")
    session.start(commune, 2028)
    step = following(DraftAndUnit(session))
    step.shelf.control.value = first
    step.open_draft.click()
    assert (session.path, session.draft.form) == (first, "plan")
    assert step.form.control.value == "plan"


def test_year_and_form_are_saved_as_they_are_chosen(session):
    """No button for it."""
    step = following(DraftAndUnit(session))
    step.year.control.value = 2029
    step.form.control.value = "section_of_par_plan"
    draft = load_draft(session.path)
    assert (draft.year, draft.form) == (2029, "section_of_par_plan")


def test_the_year_of_a_new_draft_is_not_that_of_the_open_one(session):
    """Who prepares another draft does not move the one he has."""
    step = following(DraftAndUnit(session))
    step.new_year.control.value = 2031
    assert session.draft.year == 2027
    step.year.control.value = 2028
    assert step.new_year.control.value == 2031


def test_without_a_draft_nothing_of_one_is_shown(step):
    """No button that could do nothing."""
    hidden = (step.open_draft, step.next_year, step.change_unit, step.opened, step.more)
    assert {widget.layout.display for widget in hidden} == {"none"}


def test_next_years_draft_comes_from_this_one(decided):
    """The finished plan's tasks are last year's figures."""
    step = following(DraftAndUnit(decided))
    step.shelf.control.value = decided.path
    step.next_year.click()
    assert (decided.draft.year, step.year.control.value) == (2028, 2028)
    assert decided.draft.profile.previous_tasks


def test_the_unit_of_an_open_draft_can_be_changed(session):
    """The file stays the same file."""
    step = following(DraftAndUnit(session))
    path = session.path
    step.search.control.value = "mang yang"
    step.change_unit.click()
    assert (session.draft.unit.name, session.path) == ("xã Mang Yang", path)


def test_an_earlier_version_is_brought_back_where_the_draft_is_opened(session):
    """The step shows the restored draft at once, and says that it can be undone."""
    session.choose_form("plan")
    session.choose_form("decision_with_plan")
    step = following(DraftAndUnit(session))
    step.history.fold.head.click()
    step.history.restore.click()
    assert session.draft.form == step.form.control.value == "plan"
    assert "Hoàn tác" in step.history.message.value
