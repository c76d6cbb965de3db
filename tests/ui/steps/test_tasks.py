"""Step 4: the task table."""

import pytest
from ipywidgets import DOMWidget

from kit.drafts import load_draft
from kit.tailoring.appendix import write_appendix
from kit.ui.steps.tasks import Tasks
from tests.ui.conftest import uploaded


@pytest.fixture
def step(decided):
    step = Tasks(decided)
    decided.observe(lambda _: step.refresh(), "draft")
    return step


def tasks(step):
    return step.session.prospect.plan.tasks


def saved(step):
    return load_draft(step.session.path).tasks


def test_the_form_shows_the_chosen_row(step):
    """Choosing another row fills the form anew and saves nothing."""
    second = tasks(step)[1]
    step.choose(second.id)
    assert step.cells["content"].control.value == second.content
    assert step.cells["timing"].control.value == second.timing.text
    assert "cchc-chosen" in step.table.value
    assert saved(step) is None


def test_a_cell_is_saved_when_it_is_left(step):
    """The row keeps its id, so decisions and coverage still know it."""
    first = tasks(step)[0]
    step.cells["lead"].control.value = "Trạm truyền thanh xã"
    assert saved(step)[0].lead == "Trạm truyền thanh xã"
    assert saved(step)[0].id == first.id
    assert "Trạm truyền thanh xã" in step.table.value


def test_every_cell_can_be_typed_into(step):
    """Each reaches its field of the task."""
    typed = {"content": "A", "product": "B", "quantity": "5", "unit": "C", "lead": "D",
             "support": "E; F", "timing": "Quý I", "proof": "G", "group": "H", "budget_vnd": "1000",
             "channel": "zalo"}  # fmt: skip
    for cell, text in typed.items():
        step.cells[cell].control.value = text
    row = saved(step)[0]
    assert (row.content, row.product, row.quantity, row.unit, row.lead) == ("A", "B", 5, "C", "D")
    assert (row.support, row.timing.text, row.proof) == (("E", "F"), "Quý I", "G")
    assert (row.group, row.budget_vnd, row.channel) == ("H", 1000, "zalo")
    assert set(typed) == set(step.cells)


def test_a_wrong_number_is_said_at_its_cell(step):
    """The table stays as it was."""
    step.cells["quantity"].control.value = "nhiều"
    assert 'data-code="not-a-number"' in step.cells["quantity"].message.value
    assert saved(step) is None


def test_a_time_is_read_back_in_days(step):
    """The planner sees at once what the rules will count."""
    step.cells["timing"].control.value = "Quý II"
    assert "từ 01/4/2027 đến 30/6/2027" in step.cells["timing"].message.value


def test_another_row_begins_without_the_messages_of_the_last(step):
    """A mistake belongs to the row where it was made."""
    step.cells["quantity"].control.value = "nhiều"
    step.choose(tasks(step)[1].id)
    assert step.cells["quantity"].message.value == ""
    assert step.cells["quantity"].control.value != "nhiều"


def test_rows_are_added_moved_and_deleted(step):
    """The new row is chosen at once; the deleted one can be taken back."""
    count = len(tasks(step))
    step.add.click()
    new = step.chosen.control.value
    assert [t.id for t in saved(step)].index(new) == 1
    step.up.click()
    assert saved(step)[0].id == new
    step.down.click()
    assert saved(step)[1].id == new
    step.delete.click()
    assert len(saved(step)) == count
    step.session.undo()
    assert new in [t.id for t in saved(step)]


def test_numbers_are_confirmed_row_by_row_or_all(step):
    """The mark goes with the confirmation."""
    step.confirm.click()
    assert saved(step)[0].unconfirmed == ()
    assert step.confirm.layout.display == "none"
    step.confirm_all.click()
    assert not any("quantity" in t.unconfirmed for t in saved(step))


def test_the_table_can_be_given_back_to_the_rules(step):
    """Then no edit of the planner's is left; undo brings them back."""
    step.cells["content"].control.value = "Sửa tay"
    step.again.click()
    assert saved(step) is None
    step.session.undo()
    assert saved(step)[0].content == "Sửa tay"


def test_proposals_and_coverage_stand_below(step):
    """Each of the parent's tasks has its fate."""
    rows = step.session.prospect.coverage.rows
    assert all(row.content[:20] in step.coverage.value for row in rows)
    assert len(step.proposals.cards) == len(step.session.prospect.of_keys(("tasks",)))


def test_excel_goes_out(step):
    """As a file that the page itself carries."""
    step.write.click()
    assert 'download="phu-luc-nhiem-vu.xlsx"' in step.link.value


def test_excel_comes_in_only_after_its_differences_were_seen(step, tmp_path):
    """Reading changes nothing; replacing takes the table, and can be undone."""
    first, *rest = tasks(step)
    path = write_appendix([first.with_(quantity=99), *rest[1:]], tmp_path / "a.xlsx")
    step.upload.control.value = (uploaded("a.xlsx", path.read_bytes()),)
    assert saved(step) is None
    assert "99" in step.differences.value
    assert rest[0].content in step.differences.value
    step.replace.click()
    assert saved(step)[0].quantity == 99
    assert len(saved(step)) == len(rest)
    step.session.undo()
    assert saved(step) is None


def test_an_unchanged_workbook_offers_no_replacement(step, tmp_path):
    """There is nothing to replace."""
    path = write_appendix(tasks(step), tmp_path / "a.xlsx")
    step.upload.control.value = (uploaded("a.xlsx", path.read_bytes()),)
    assert "cchc-ok" in step.differences.value
    assert step.replace.layout.display == "none"


def test_a_workbook_without_tasks_is_refused_in_place(step):
    """The table stays."""
    step.upload.control.value = (uploaded("a.xlsx", b"PK"),)
    assert 'role="alert"' in step.upload.message.value
    assert saved(step) is None


def test_an_empty_table_says_what_to_do(step):
    """No form without a row."""
    step.session.replace_tasks(())
    assert "Thêm dòng" in step.table.value
    assert step.cells["content"].layout.display == "none"
    step.add.click()
    assert len(saved(step)) == 1


def test_a_finding_leads_into_its_cell(decided, monkeypatch):
    """The row is taken into the form; a forgotten task of the parent opens the coverage."""
    focused = []
    monkeypatch.setattr(DOMWidget, "focus", lambda control: focused.append(control))
    step = Tasks(decided)
    last = decided.prospect.plan.tasks[-1]
    assert step.lead_to(f"tasks:{last.id}:lead")
    assert step.chosen.control.value == last.id
    assert step.lead_to("parent:tasks:x")
    assert step.folds["coverage"].is_open
    assert focused == [step.cells["lead"].control, step.folds["coverage"].head]
