"""Step 7: the files for signing."""

import re
import shutil

import pytest
from docx import Document

from kit.drafts import load_draft, own_templates_folder
from kit.resources import templates_folder
from kit.ui.steps.export_files import ExportFiles


@pytest.fixture
def step(decided):
    step = ExportFiles(decided)
    decided.observe(lambda _: step.refresh(), "draft")
    return step


def test_the_button_writes_and_carries_the_files(step):
    """On disk beside the draft, and in the page as downloads."""
    step.make.click()
    folder = step.session.path.parent
    (plan,) = folder.glob("*.docx")
    assert len(list(folder.glob("*.xlsx"))) == 1
    assert f'download="{plan.name}"' in step.links.value
    assert str(folder) in step.message.value
    assert len(re.findall("base64,", step.links.value)) == 4


def test_downloads_of_an_older_state_are_taken_away(step):
    """The files of before the change are no longer the draft's."""
    step.make.click()
    assert step.session.steps[6].state == "doing"
    step.session.choose_form("plan")
    assert step.links.value == ""
    assert step.session.steps[6].state == "todo"


def test_it_says_why_the_output_is_a_draft(step):
    """With the list of what is open."""
    assert "DỰ THẢO" in step.standing.value
    assert step.session.prospect.questions[0].question_vi[:30] in step.standing.value


def test_a_template_of_the_office_can_be_chosen(decided):
    """It lies in the folder "mau"; the draft remembers its name."""
    shutil.copy(templates_folder() / "ke_hoach.docx", own_templates_folder() / "mau_cua_xa.docx")
    step = ExportFiles(decided)
    step.template.control.value = "mau_cua_xa"
    assert load_draft(decided.path).settings.template == "mau_cua_xa"
    step.make.click()
    assert "Đã ghi" in step.message.value
    step.template.control.value = "ke_hoach"
    assert load_draft(decided.path).settings.template is None


def test_undecided_proposals_stop_it_with_a_sentence(tailoring):
    """Nothing is written."""
    step = ExportFiles(tailoring)
    step.make.click()
    assert 'data-code="undecided"' in step.message.value
    assert not list(tailoring.path.parent.glob("*.docx"))


def test_all_decided_is_ready_to_sign(step):
    """Also with the planner's own table: no stamp, no comment, no list."""
    session = step.session
    session.edit_task(session.prospect.plan.tasks[0].id, "quantity", "6")
    while session.prospect.questions:
        session.confirm(session.prospect.questions[0])
    session.confirm_quantities()
    assert "sẵn sàng trình ký" in step.standing.value
    step.make.click()
    assert "Sẵn sàng trình ký" in step.message.value
    (plan,) = session.path.parent.glob("*.docx")
    assert list(Document(str(plan)).comments) == []
    assert list(session.path.parent.glob("*.txt")) == []


def test_a_doubt_in_the_own_table_is_named_though_no_question_is_open(step):
    """The Word file has a comment there, so the page says so first."""
    session = step.session
    while session.prospect.questions:
        session.confirm(session.prospect.questions[0])
    first, *rest = session.prospect.plan.tasks
    session.replace_tasks((first.with_(unconfirmed=("proof",)), *rest))
    assert "1 chỗ chờ xác nhận" in step.standing.value
    step.make.click()
    assert "chờ xác nhận" in step.message.value


@pytest.mark.parametrize("form", ["decision_with_plan", "section_of_par_plan"])
def test_what_the_office_joins_by_hand_is_said(step, form):
    """The kit prints the plan; of a plan of its own nothing is to be joined."""
    step.session.choose_form("plan")
    assert step.form_note.value == ""
    step.session.choose_form(form)
    assert "tự" in step.form_note.value
