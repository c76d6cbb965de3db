"""Step 6: findings, open questions, all answers once more."""

import asyncio

import pytest
from ipywidgets import DOMWidget

from kit.drafts import load_draft
from kit.ui.letting_stand import let_stand
from kit.ui.steps.review import QuestionCard, Review, answers_html


@pytest.fixture
def step(decided):
    step = Review(decided)
    decided.observe(lambda _: step.refresh(), "draft")
    return step


def test_every_open_question_has_a_card(step):
    """With why it is asked and what the draft assumes."""
    assert list(step.questions) == [q.id for q in step.session.prospect.questions]
    assert f"Việc chưa quyết: {len(step.questions)}" in step.count.value


def test_an_answer_closes_its_question(step):
    """The other cards stay, with what is typed in them."""
    other = step.questions["own-par-plan"]
    card = step.questions["budget"]
    card.answer.control.value = "Đã bố trí 20 triệu đồng"
    card.reply.click()
    assert "budget" not in step.questions
    assert load_draft(step.session.path).answers[0].answer == "Đã bố trí 20 triệu đồng"
    assert step.questions["own-par-plan"] is other


def test_confirming_takes_what_the_draft_assumes(step):
    """One click, and the question is closed."""
    step.questions["form"].confirm.click()
    assert load_draft(step.session.path).form == "plan"
    assert "form" not in step.questions


def test_an_empty_answer_answers_nothing(step):
    """The card says so."""
    step.questions["budget"].reply.click()
    assert 'role="alert"' in step.questions["budget"].message.value
    assert step.session.draft.answers == ()


def test_a_question_with_choices_is_a_list(decided):
    """Nobody has to guess the words."""
    asked = next(q for q in decided.prospect.questions if q.id == "service-centre")
    done = []
    card = QuestionCard(decided, asked, done.append)
    card.answer.control.value = card.answer.control.options[1][1]
    card.reply.click()
    assert decided.draft.profile.service_centre == "own"
    assert done == ["service-centre"]


def test_the_cursor_goes_on_to_the_next_question(step, monkeypatch):
    """Who answers with the keyboard need not look for where he was."""
    focused = []
    monkeypatch.setattr(DOMWidget, "focus", lambda control: focused.append(control))
    first, second, *_ = step.questions.values()
    first.confirm.click()
    assert focused == [second.answer.control]


def test_an_answer_can_be_taken_back(step):
    """From the list of all answers."""
    step.questions["budget"].confirm.click()
    (line,) = step._taken_back.children
    line.children[0].click()
    assert "budget" in step.questions


def test_the_report_stands_on_top_with_its_head(step):
    """Counts, what is told of the whole plan, findings, rules that did not run."""
    assert "Kết quả rà soát" in step.told.value
    assert "cchc-told" in step.told.value
    assert "quy tắc chưa chạy được" in step.not_run.value
    assert step.findings.entries


def test_with_nothing_to_mend_the_next_thing_is_said(step):
    """First the questions, then the export."""
    session = step.session
    found = session.prospect.report.findings
    session.change(let_stand(session.draft, found, "Đã xem"))
    assert "trả lời các việc chưa quyết" in step.told.value
    while session.prospect.questions:
        session.confirm(session.prospect.questions[0])
    session.change(let_stand(session.draft, session.prospect.report.findings, "Đã xem"))
    assert session.prospect.report.findings == ()
    assert "sang Bước 7" in step.told.value


def test_while_the_rules_look_again_the_step_says_so(step):
    """The list is that of the moment before."""

    async def type_on():
        step.session.add_point("contents", "Thông tin,tuyên truyền")
        return step.told.value

    assert "Đang rà soát lại" in asyncio.run(type_on())
    step.show_state()
    assert "Đang rà soát lại" not in step.told.value


def test_all_answers_can_be_read_once_more(decided):
    """Unit, facts and answers, as the draft has them."""
    decided.set_profile_field("households", "1200")
    decided.confirm(next(q for q in decided.prospect.questions if q.id == "budget"))
    html = answers_html(decided.prospect)
    assert "xã Đak Đoa" in html
    assert "1.200" in html
    assert "Dự toán năm 2027 đã bố trí kinh phí" in html
