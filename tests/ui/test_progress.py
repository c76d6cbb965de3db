"""How far each step is, from the draft alone."""

import pytest

from kit.checking import Report
from kit.ui.letting_stand import let_stand
from kit.ui.progress import progress, step_of_question, step_of_target


def states(session):
    return [step.state for step in session.steps]


def test_nothing_open_nothing_done():
    """All seven wait."""
    assert [s.state for s in progress(None)] == ["todo"] * 7


def test_a_draft_alone_begins_step_one(session):
    """The rest waits for the parent."""
    assert states(session) == ["doing", "todo", "todo", "todo", "todo", "todo", "todo"]


def test_an_undecided_parent_has_its_proposals_counted(tailoring):
    """Steps with proposals say how many wait."""
    step = tailoring.steps[2]
    assert step.state == "todo"
    assert step.detail_vi.split()[0].isdigit()


def test_one_decision_is_a_beginning(tailoring):
    """ "Chưa xem" ends with the first decision of the step."""
    first = next(p for p in tailoring.prospect.undecided if p.target.startswith("contents"))
    tailoring.decide(first, "accept")
    assert tailoring.steps[2].state == "doing"


def test_deciding_everything_leaves_the_questions(decided):
    """Contents are done; the task table waits for its numbers, the review for answers."""
    decided.choose_role("carry_out")
    assert states(decided)[1:3] == ["done", "done"]
    assert decided.steps[3].state == "doing"
    decided.confirm_quantities()
    assert decided.steps[3].state == "done"
    assert decided.steps[5].state in ("doing", "mend")


def test_a_forgotten_task_of_the_parent_is_to_be_mended(decided):
    """Deleting the only row that carries a parent's task is seen at once."""
    carried = next(r for r in decided.prospect.coverage.rows if len(r.own_tasks) == 1)
    decided.delete_task(carried.own_tasks[0])
    assert decided.steps[3].state == "mend"


def test_an_export_with_open_questions_is_not_the_end(decided):
    """Seven of seven means ready to sign."""
    assert progress(decided.prospect, is_exported=True)[6].state == "doing"
    while decided.prospect.questions:
        decided.confirm(decided.prospect.questions[0])
    assert progress(decided.prospect, is_exported=True)[6].state == "done"
    assert progress(decided.prospect, is_exported=False)[6].state == "todo"


@pytest.mark.parametrize(
    ("target", "step"),
    [("contents:x", 3), ("tasks:own-video:lead", 4), ("bases:2", 5), ("recipients", 5),
     ("profile.offices", 1), ("parents", 2), ("form", 1), (None, 6), ("layout", 6),
     ("parent:tasks:x", 4)],
)  # fmt: skip
def test_a_target_leads_to_its_step(target, step):
    """Findings and questions link to where they are mended."""
    assert step_of_target(target) == step


def test_a_question_about_the_unit_leads_to_step_one(decided):
    """By its field, else by what waits for it."""
    steps = {q.id: step_of_question(q) for q in decided.prospect.questions}
    assert steps["service-centre"] == 1
    assert steps["quantities"] == 4
    assert steps["own-par-plan"] == 5


def test_errors_are_counted_at_the_step_that_mends_them(decided):
    """“Cần sửa” says how many; what may stand counts no more."""
    decided.add_point("contents", "Tuyên truyền tại huyện Đak Đoa")
    errors = [f for f in decided.prospect.report.findings if f.severity == "error"]
    assert {f.target.partition(":")[0] for f in errors} == {"contents"}
    assert decided.steps[2].detail_vi == f"{len(errors)} lỗi cần sửa"
    assert states(decided)[2] == states(decided)[5] == "mend"
    decided.change(let_stand(decided.draft, errors, "Trích lời cũ"))
    assert states(decided)[2] == "done"


def test_a_report_that_is_shown_meanwhile_is_counted(decided):
    """While the rules look again, the states are those of the report on the screen."""
    shown = decided.prospect.report.findings[0].with_(severity="error", target="parents")
    steps = progress(decided.prospect, report=Report(findings=(shown,)))
    assert (steps[1].state, steps[1].detail_vi) == ("mend", "1 lỗi cần sửa")
