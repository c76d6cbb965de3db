"""Step 6: findings, open questions, all answers once more."""

import pytest
from ipywidgets import DOMWidget

from kit.checking import Finding, NotRun, Report
from kit.drafts import load_draft
from kit.ui.steps.review import QuestionCard, Review, answers_html, findings_html


@pytest.fixture
def step(decided):
    step = Review(decided)
    decided.observe(lambda _: step.refresh(), "draft")
    return step


def finding(**facts):
    given = {
        "rule": "TSK001",
        "code": "no-lead",
        "severity": "error",
        "place": "dòng 1",
        "target": "tasks:x:lead",
        "message_vi": "Thiếu <chủ trì>.",
        "fix_vi": "Ghi.",
    }
    return Finding(**{**given, **facts})


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


def test_findings_stand_under_the_step_that_mends_them():
    """With a link to it; words from the plan are escaped."""
    html = findings_html(
        Report(findings=(finding(), finding(target="recipients", severity="warn")))
    )
    assert html.index("Bước 4") < html.index("Bước 5")
    assert 'href="#cchc-buoc-4"' in html
    assert "&lt;chủ trì&gt;" in html
    assert "1 lỗi" in html


def test_many_of_one_kind_are_folded():
    """Thirteen lines of one rule hide the one that matters."""
    many = tuple(finding(place=f"dòng {n}") for n in range(13))
    html = findings_html(Report(findings=(*many, finding(code="other"))))
    assert html.count("<details>") == 1
    assert "13 lỗi" in html


def test_what_was_not_run_is_said():
    """Silence never looks like a pass."""
    html = findings_html(Report(not_run=(NotRun(rule="FMT101", reason_vi="Chưa có trang."),)))
    assert "không có gì phải sửa" in html
    assert "FMT101: Chưa có trang." in html


def test_all_answers_can_be_read_once_more(decided):
    """Unit, facts and answers, as the draft has them."""
    decided.set_profile_field("households", "1200")
    decided.confirm(next(q for q in decided.prospect.questions if q.id == "budget"))
    html = answers_html(decided.prospect)
    assert "xã Đak Đoa" in html
    assert "1.200" in html
    assert "Dự toán năm 2027 đã bố trí kinh phí" in html
