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
    assert 'data-code="empty-file"' in step.work.message.value
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


def test_grave_notes_stand_before_all_others():
    """What doubts the whole plan is read first; what is missing has a list of its own."""
    notes = [
        ImportNote(code="suspect-phrase", message_vi="nghi sai"),
        ImportNote(code="missing-date", message_vi="không thấy ngày"),
        ImportNote(code="cut-source", message_vi="bị cắt"),
    ]
    html = doubts_html(Plan(notes=tuple(notes)))
    places = [html.index(words) for words in ("bị cắt", "Nghi sai chính tả, nhận dạng", "nghi sai")]
    assert places == sorted(places)
    assert html.index("Không thấy trong tệp") > html.index("nghi sai")


def test_the_report_of_a_read_file_is_offered_and_opened(chosen):
    """Closed at first; opened it shows the source in a frame without rights, and can be saved."""
    assert chosen.report.layout.display == ""
    assert not chosen.report.is_open
    chosen.report.toggle.click()
    assert chosen.report.is_open
    assert 'sandbox="allow-scripts"' in chosen.report.frame.value
    assert "-bao-cao-doc.html" in chosen.report.link.value


def test_a_draft_opened_later_offers_no_report(chosen):
    """The source was not read in this session: there is nothing to show beside the plan."""
    chosen.read_hash = None
    chosen.refresh()
    assert chosen.report.layout.display == "none"


def test_a_second_file_waits_for_the_first(step):
    """It is said, and the running work goes on."""
    step.work.is_running = True
    step.upload.control.value = (uploaded("tỉnh.md", PARENT.read_bytes()),)
    assert "Dừng" in step.upload.message.value
    assert step.session.prospect.parent is None
