"""What step 4 shows and nobody types into."""

import pytest

from kit.model import PreviousTask, Task
from kit.model.timing import parse_timing
from kit.ui.prospect import prospect_of
from kit.ui.steps.task_views import (
    coverage_html,
    quantity_html,
    task_table_html,
    understood_vi,
    waiting_html,
)


def test_groups_stand_above_their_rows_once():
    """As in the printed appendix."""
    rows = [Task(id=str(n), content=f"Việc {n}", group="Trực quan") for n in range(3)]
    html = task_table_html(rows, "1")
    assert html.count("Trực quan") == 1
    assert html.count("cchc-chosen") == 1
    assert "Việc 2" in html


def test_a_missing_lead_is_seen_and_words_are_escaped():
    """An empty cell would look like a lead to be guessed."""
    html = task_table_html([Task(id="a", content="<b>x")], None)
    assert "chưa có" in html
    assert "&lt;b&gt;x" in html


def test_the_four_figures_and_the_basis(decided):
    """Parent's minimum, last year's plan and result, and what is proposed."""
    task = decided.prospect.plan.tasks[0]
    last = PreviousTask(content=task.content, planned=31, reached=29)
    profile = decided.draft.profile.with_(previous_tasks=(last,))
    html = quantity_html(prospect_of(decided.draft.with_(profile=profile)), task)
    assert "<b>31</b>" in html
    assert "<b>29</b>" in html
    assert f"<b>{task.quantity}</b>" in html
    assert "Cơ sở của số đề nghị" in html
    assert "chờ xác nhận: số lượng" in html


def test_an_own_row_has_no_basis_to_show(decided):
    """The number is the planner's."""
    html = quantity_html(decided.prospect, Task(id="x", content="Việc riêng", quantity=4))
    assert "Cơ sở" not in html
    assert "đã xác nhận" in html


def test_each_task_of_the_parent_has_its_fate(decided):
    """Carried with its row, not ours with the reason, or forgotten."""
    prospect = decided.prospect
    html = coverage_html(prospect.coverage, prospect.plan.tasks)
    states = [row.state for row in prospect.coverage.rows]
    assert html.count("có trong phụ lục") == states.count("carried")
    assert html.count("không thuộc cấp này") == states.count("not_ours") > 0
    assert "bỏ sót" not in html


def test_a_row_bears_its_place_for_a_click():
    """Group rows have none: they are no tasks."""
    rows = [Task(id=str(n), content=f"Việc {n}", group="Trực quan") for n in range(2)]
    html = task_table_html(rows, None)
    assert [f'data-row="{n}"' in html for n in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Quý II", "từ 01/4/2027 đến 30/6/2027"),
        ("trước ngày 31/3", "chậm nhất 30/3/2027"),
        ("hằng tháng", "12 lần"),
        ("mai kia", "Chưa hiểu"),
    ],
)
def test_what_the_words_of_a_time_mean_is_said(typed, said):
    """Or that they mean nothing to the rules."""
    assert said in understood_vi(parse_timing(typed, year=2027))


def test_waiting_proposals_are_pointed_at():
    """Only while there are some."""
    assert "3 đề xuất" in waiting_html(3)
    assert waiting_html(0) == ""
