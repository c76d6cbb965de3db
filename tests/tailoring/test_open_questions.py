"""Questions. Mirrors kit/tailoring/open_questions.py."""

from kit.catalog.tables import load_table
from kit.model import Answer, Task
from kit.tailoring.open_questions import TABLE, QuestionRow, is_answered, raised_questions
from kit.tailoring.questions import TRIGGERS

ROWS = (Task(id="own-website", content="Đăng tin", product="Tin", quantity=2, unit="tin",
             channel="website", lead="Phòng A", unconfirmed=("quantity",)),)  # fmt: skip


def test_every_row_has_a_trigger_and_every_trigger_a_row():
    """No question that can't be raised, no fact that asks nothing."""
    rows = load_table(TABLE, QuestionRow)

    assert {row.trigger for row in rows} == set(TRIGGERS)
    assert len({row.id for row in rows}) == len(rows)


def test_questions_are_worded_for_the_unit(make_context):
    """Slots are filled: year, body, list."""
    asked = {q.id: q for q in raised_questions(make_context(), ROWS, ())}

    assert "2027" in asked["form"].question_vi
    assert "Tin: 2 tin" in asked["quantities"].question_vi
    assert asked["website-owner"].default_vi == "Phòng A"
    assert not any("{" in q.question_vi + (q.default_vi or "") for q in asked.values())


def test_an_answer_or_a_confirmed_default_closes(make_context):
    """An empty answer is none."""
    answers = {
        "form": Answer(question="form", confirmed=True),
        "budget": Answer(question="budget", answer="Đã bố trí"),
        "signer": Answer(question="signer", answer="  "),
    }
    ctx = make_context(answers=answers)
    asked = {q.id for q in raised_questions(ctx, ROWS, ())}

    assert {"form", "budget", "signer"} <= asked
    assert [is_answered(k, ctx) for k in ("form", "budget", "signer", "x")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_each_level_has_its_own(make_context):
    """A sở is not asked about sub-units or the dialogue with residents."""
    asked = {q.id for q in raised_questions(make_context("Sở Công Thương, Gia Lai"), ROWS, ())}

    assert not {"sub-units", "dialogue-office", "service-centre"} & asked
