"""Step 2: the parent plan."""

import pytest

from kit.drafts import load_draft
from kit.importing import parse_plan
from kit.model import ImportNote, Placed, Plan
from kit.ui.steps.parent_plan import ParentPlan, doubts_html, reading_html
from tests.ui.conftest import PARENT, uploaded


@pytest.fixture
def step(session):
    step = ParentPlan(session)
    session.observe(lambda _: step.refresh(), "draft")
    return step


@pytest.fixture
def chosen(step):
    step.upload.control.value = (uploaded("tỉnh.md", PARENT.read_bytes()),)
    return step


def test_a_plan_of_the_library_is_taken(step):
    """Whole, with its name, into the draft."""
    step.take.click()
    entry = load_draft(step.session.path).parents[0]
    assert entry.source_name in {path.name for path in step.files.values()}
    assert entry.plan.tasks


def test_an_empty_library_says_what_to_do(step):
    """The button is not dead without a reason."""
    step.files = {}
    step.take.click()
    assert 'data-code="no-parent-chosen"' in step.message.value


def test_an_imported_file_shows_what_was_recognised(chosen):
    """Facts of the head and a count for each section."""
    assert "318" in chosen.reading.value
    assert "<summary>Nhiệm vụ trong phụ lục</summary>" in chosen.reading.value
    assert "</details></td><td><b>4</b></td>" in chosen.reading.value
    assert "ngày 18/12/2026" in chosen.reading.value
    assert chosen.found[0].layout.display == ""
    assert chosen.head["number"].control.value == "318"


def test_a_file_that_is_no_plan_is_refused_in_place(step):
    """The draft has no parent then."""
    step.upload.control.value = (uploaded("a.md", b""),)
    assert 'data-code="empty-file"' in step.upload.message.value
    assert step.session.prospect.parent is None


def test_the_role_is_proposed_with_its_reason_and_then_chosen(chosen):
    """Nothing is cited because the kit thought so."""
    assert chosen.role.control.value == ""
    assert "Đề xuất:" in chosen.role_why.value
    chosen.role.control.value = "unissued"
    assert load_draft(chosen.session.path).parents[0].role == "unissued"


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [("number", "319", "319"), ("year", "2028", 2028), ("number", "", None)],
)
def test_what_was_misread_is_corrected(chosen, key, text, value):
    """In the draft's own copy of the parent."""
    chosen.head[key].control.value = text
    assert getattr(load_draft(chosen.session.path).parents[0].plan, key) == value


@pytest.mark.parametrize(("key", "text"), [("year", "năm sau"), ("date", "hôm qua")])
def test_a_correction_that_cannot_be_read_is_refused(chosen, key, text):
    """The parent stays as it was read."""
    before = chosen.session.prospect.parent
    chosen.head[key].control.value = text
    assert 'role="alert"' in chosen.head[key].message.value
    assert chosen.session.prospect.parent == before


def test_doubts_and_left_over_text_are_listed(catalog):
    """Importing loses nothing, and the screen hides nothing."""
    plan = Plan(
        notes=(ImportNote(code="x", message_vi="“nhân sách” nghi sai", place="đoạn 3"),),
        unplaced=(Placed(text="<b>Câu lạc", place="đoạn 9"),),
    )
    html = doubts_html(plan)
    assert "nhân sách" in html
    assert "&lt;b&gt;Câu lạc (đoạn 9)" in html
    assert "cchc-ok" in doubts_html(Plan())


def test_a_plan_of_nothing_is_still_shown():
    """Every section says that it has none."""
    html = reading_html(parse_plan([]), None)
    assert html.count("không có") == 11
