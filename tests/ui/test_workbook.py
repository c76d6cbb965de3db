"""The workbook: task list, steps that follow the draft, conflict, faults of ours."""

import pytest
from ipywidgets import DOMWidget

from kit import ui
from kit.drafts import load_draft, save_draft
from kit.ui import workbook as module
from kit.ui.demo import DemoOrder
from kit.ui.steps.organisation import Organisation
from kit.ui.workbook import Workbook, open_workbook, task_list_html

STEPS = (
    ui.choose_unit, ui.choose_parent, ui.tailor_contents, ui.task_appendix, ui.organise, ui.review,
    ui.export,
)  # fmt: skip


@pytest.fixture
def shown(monkeypatch):
    """What was displayed, in order."""
    displayed = []
    monkeypatch.setattr(module, "display", displayed.append)
    return displayed


@pytest.fixture
def whole(tailoring, shown):
    """All seven steps on the screen."""
    workbook = Workbook(tailoring)
    for step in STEPS:
        step(workbook)
    return workbook


def test_every_cell_shows_its_step(whole, shown):
    """Seven cells, seven steps, in order."""
    assert list(whole.steps) == [1, 2, 3, 4, 5, 6, 7]
    assert shown == list(whole.steps.values())


def test_a_cell_that_runs_again_takes_the_place_of_the_former(whole, shown):
    """The old widgets no longer follow the draft."""
    former = whole.steps[3]
    ui.tailor_contents(whole)
    assert whole.steps[3] is not former
    assert len(whole.steps) == 7


def test_a_decision_in_one_step_is_seen_in_all(whole):
    """Deleting a parent's task reaches the task list, the review and the export."""
    whole.session.accept_all_of()
    assert "đề xuất chưa quyết" not in whole.steps[7].standing.value
    carried = next(r for r in whole.session.prospect.coverage.rows if len(r.own_tasks) == 1)
    whole.session.delete_task(carried.own_tasks[0])
    assert "cần sửa" in whole.top._list.value
    assert whole.steps[4].message.value == ""


def test_the_task_list_counts_and_links(tailoring):
    """ "0/7 bước", and each line leads to its step."""
    html = task_list_html(tailoring)
    assert "0/7 bước" in html
    assert all(f'href="#cchc-buoc-{number}"' in html for number in range(1, 8))


def test_a_conflict_offers_both_ways_out(whole):
    """The second window saved meanwhile: loud, with two buttons."""
    session = whole.session
    save_draft(session.draft.with_(year=2030), session.path)
    session.choose_form("plan")
    assert 'role="alert"' in whole.top._status.value
    assert whole.top.theirs.layout.display == ""
    whole.top.mine.click()
    assert load_draft(session.path).form == "plan"
    assert whole.top.theirs.layout.display == "none"


def test_loading_the_other_draft_brings_all_steps_to_it(whole):
    """What stood here lies in a file of its own."""
    session = whole.session
    save_draft(session.draft.with_(year=2030), session.path)
    session.choose_form("plan")
    whole.top.theirs.click()
    assert session.draft.year == 2030
    assert whole.steps[1].year.control.value == 2030
    assert len(list(session.path.parent.glob("*ban-cua-toi*.yaml"))) == 1


def test_an_export_is_seen_in_the_task_list(whole):
    """Nothing of the draft changes, and yet the last step does."""
    whole.session.accept_all_of()
    whole.steps[7].make.click()
    last = whole.top._list.value.rpartition("<li")[2]
    assert "đang làm" in last
    assert "base64," in whole.steps[7].links.value


def test_undo_is_a_button(whole):
    """It goes back one change and says so."""
    whole.session.choose_form("plan")
    whole.top.undo.click()
    assert whole.session.draft.form is None
    assert "Đã quay lại" in whole.top.message.value


def test_a_step_that_breaks_stops_no_other(whole, monkeypatch):
    """The fault is said at the step; the change is saved, the others follow."""
    monkeypatch.setattr(whole.steps[4], "update", lambda: 1 / 0)
    whole.session.choose_form("plan")
    assert "Mã sự cố" in whole.steps[4].message.value
    assert load_draft(whole.session.path).form == "plan"
    assert whole.steps[1].form.control.value == "plan"


def test_a_step_that_cannot_be_built_is_a_sentence(tailoring, shown):
    """No traceback in the notebook; a demo run stops instead."""
    workbook = Workbook(tailoring)
    workbook.show(lambda session: 1 / 0)
    assert "Mã sự cố" in shown[0].value
    order = DemoOrder(tailoring.path, "", 2027, tailoring.path.parent)
    with pytest.raises(ZeroDivisionError):
        Workbook(tailoring, order).show(lambda session: 1 / 0)


def test_opening_finds_the_draft_saved_last(tailoring, shown, monkeypatch):
    """After a restart the planner is where he was."""
    monkeypatch.delenv("CCHC_DEMO", raising=False)
    workbook = open_workbook()
    assert workbook.session.draft == tailoring.draft
    assert "Đã mở lại bản lưu lúc" in workbook.top._status.value


def test_a_damaged_draft_is_said_and_set_aside(session, shown, monkeypatch):
    """The workbook opens with its last version, and says so aloud."""
    monkeypatch.delenv("CCHC_DEMO", raising=False)
    text = session.path.read_text("utf-8")
    session.path.write_text(f"{text}\nsettings: [\n", encoding="utf-8")
    workbook = open_workbook()
    assert workbook.session.draft.unit == session.draft.unit
    assert 'role="alert" data-state="recovered"' in workbook.top._status.value
    assert len(list(session.path.parent.glob("*.hong-*"))) == 1


def test_a_damaged_draft_without_versions_is_a_sentence(session, shown, monkeypatch):
    """The workbook still opens."""
    monkeypatch.delenv("CCHC_DEMO", raising=False)
    for version in session.versions:
        version.path.unlink()
    text = session.path.read_text("utf-8")
    session.path.write_text(f"{text}\nsettings: [\n", encoding="utf-8")
    workbook = open_workbook()
    assert workbook.session.draft is None
    assert 'data-code="damaged"' in workbook.top.message.value


def test_what_could_not_be_saved_can_be_saved_again(whole):
    """The stick was pulled out and is back: one button, and nothing needs to be typed anew."""
    session = whole.session
    away = session.path.parent.rename(session.path.parent.with_name("away"))
    session.choose_form("plan")
    assert 'role="alert" data-state="unsaved"' in whole.top._status.value
    assert whole.top.again.layout.display == ""
    away.rename(session.path.parent)
    whole.top.again.click()
    assert load_draft(session.path).form == "plan"
    assert whole.top.again.layout.display == "none"


def test_a_finding_leads_to_the_step_that_mends_it(decided, monkeypatch):
    """To its field; where the step knows none, to its first control."""
    focused = []
    monkeypatch.setattr(DOMWidget, "focus", lambda control: focused.append(control))
    workbook = Workbook(decided)
    workbook.show(Organisation)
    decided.lead_to("date")
    decided.lead_to("contents:x")
    decided.lead_to("closing:none")
    step = workbook.steps[5]
    assert focused[0] is step.date.control
    assert len(focused) == 2
    assert focused[1] in step.cards.tabs.values()


def test_a_report_made_aside_changes_the_states_only(decided):
    """No field is touched while the planner types in it."""
    workbook = Workbook(decided)
    workbook.show(Organisation)
    updated = []
    workbook.steps[5].update = lambda: updated.append(True)
    decided.prospect.__dict__["report"] = decided.prospect.report.with_(
        findings=(decided.prospect.report.findings[0].with_(severity="error", target="bases:1"),)
    )
    decided.live.moment += 1
    assert "1 lỗi cần sửa" in workbook.steps[5]._head.value
    assert "cần sửa" in workbook.top._list.value
    assert updated == []
