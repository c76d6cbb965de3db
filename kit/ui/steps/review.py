"""Step 6: what the rules found, what only people can answer, and all answers once more."""

from __future__ import annotations

from collections.abc import Callable

from ipywidgets import HTML, Dropdown, Text, VBox, Widget

from kit.model import OpenQuestion
from kit.ui.answering import FORMS_VI, choices_of
from kit.ui.fields import Field, Fold, button, line, row
from kit.ui.finding_entries import counts_html, head_html, not_run_html
from kit.ui.finding_list import FindingList
from kit.ui.markup import esc, table
from kit.ui.preview import plan_preview
from kit.ui.profile_entry import ENTRIES, is_asked, text_of
from kit.ui.progress import step_of_question
from kit.ui.prospect import Prospect
from kit.ui.session import Session
from kit.ui.shield import Message
from kit.ui.step_view import StepView

UNANSWERED_VI = "Chọn câu trả lời"


class Review(StepView):
    """Findings by step, open questions with their answers, check-your-answers, preview."""

    number = 6

    def build(self) -> list[Widget]:
        """Return the findings, the questions and the two panels to read through."""
        self.told, self.not_run, self.count = HTML(), HTML(), HTML()
        self.findings = FindingList(self.session)
        checked = VBox([self.told, self.findings, self.not_run])
        checked.add_class("cchc-findings")
        self.questions: dict[str, QuestionCard] = {}
        self._before: tuple[str, ...] = ()
        self._answered: tuple[OpenQuestion, ...] = ()
        self._cards, self.answers, self._taken_back = VBox(), HTML(), VBox()
        self.preview = HTML()
        self._answer_box = VBox([self.answers, self._taken_back])
        read_again = Fold("Xem lại các câu trả lời", self._answer_box)
        read_all = Fold("Đọc toàn văn kế hoạch", self.preview)
        return [checked, self.count, self._cards, read_again, read_all]

    def update(self) -> None:
        """Bring findings, questions and answers to the draft."""
        prospect = self.session.prospect
        self._show_report()
        questions = prospect.questions
        self.count.value = (
            f"<h3>Việc chưa quyết: {len(questions)}</h3>"
            "<p>Còn việc chưa quyết thì văn bản mang chữ <b>DỰ THẢO</b>.</p>"
            if questions
            else '<h3>Việc chưa quyết</h3><div class="cchc-ok">Không còn việc nào.</div>'
        )
        self._show_questions(questions)
        self.answers.value = answers_html(prospect)
        if prospect.answered != self._answered:
            self._answered = prospect.answered
            self._taken_back.children = [self._asker(question) for question in self._answered]
        self.preview.value = plan_preview(prospect.plan, bool(questions or prospect.undecided))

    def show_state(self) -> None:
        """Show the head, and the newest report: the rules may have looked again."""
        super().show_state()
        if self._is_built and not self._lacking_vi():
            self._show_report()

    def _show_report(self) -> None:
        prospect, report = self.session.prospect, self.session.live.report
        titles = {row.id: row.title for row in prospect.catalog.sources}
        self.told.value = (
            counts_html(report)
            + _state_html(self.session, len(report.findings))
            + head_html(prospect.head, titles)
        )
        self.not_run.value = not_run_html(report.not_run)
        self.findings.refresh()

    def _show_questions(self, questions: tuple[OpenQuestion, ...]) -> None:
        cards = {}
        for question in questions:
            known = self.questions.get(question.id)
            if known is None or known.question != question:
                known = QuestionCard(self.session, question, self._go_on)
            cards[question.id] = known
        if list(cards.values()) != list(self.questions.values()):
            self._before, self.questions = tuple(self.questions), cards
            self._cards.children = tuple(cards.values())

    def _go_on(self, answered: str) -> None:
        """Put the cursor into the question that takes the place of the answered one."""
        cards = list(self.questions.values())
        if cards and answered in self._before:
            cards[min(self._before.index(answered), len(cards) - 1)].answer.control.focus()

    def _asker(self, question: OpenQuestion) -> Widget:
        def ask() -> None:
            self.message.attempt(lambda: self.session.ask_again(question.id))

        return line(button("Trả lời lại", ask, "quiet"), HTML(esc(question.question_vi)))


class QuestionCard(VBox):
    """One open question: why it is asked, what the draft assumes, the answer."""

    def __init__(
        self, session: Session, question: OpenQuestion, on_done: Callable[[str], None]
    ) -> None:
        self.session, self.question, self.message = session, question, Message()
        self._on_done = on_done
        choices = choices_of(session.prospect, question)
        control = (
            Dropdown(
                description="Trả lời", options=[(UNANSWERED_VI, ""), *((c, c) for c in choices)]
            )
            if choices
            else Text(description="Trả lời", continuous_update=False)
        )
        self.answer = Field(control)
        self.reply = button("Trả lời", self._reply, "primary")
        self.confirm = button("Xác nhận như dự thảo", self._confirm)
        self.confirm.layout.display = "" if question.default_vi else "none"
        super().__init__(
            [
                HTML(question_html(question)),
                row(self.answer, self.reply, self.confirm),
                self.message,
            ]
        )
        self.add_class("cchc-card")
        self.add_class("cchc-card-ask")

    def _reply(self) -> None:
        text = self.answer.control.value.strip()
        if not text:
            self.message.value = '<div role="alert" class="cchc-error">Chưa ghi câu trả lời.</div>'
            return
        self._done(lambda: self.session.answer(self.question, text))

    def _confirm(self) -> None:
        self._done(lambda: self.session.confirm(self.question))

    def _done(self, decide: Callable[[], None]) -> None:
        if self.message.attempt(decide):
            self._on_done(self.question.id)


def question_html(question: OpenQuestion) -> str:
    """Return the face of a question."""
    step = step_of_question(question)
    assumed = (
        f'<div class="cchc-after"><h4>Dự thảo đang ghi</h4><p>{esc(question.default_vi)}</p></div>'
        if question.default_vi
        else ""
    )
    return (
        f'<div class="cchc-question">{esc(question.question_vi)}</div>'
        f'<div class="cchc-why"><b>Vì sao hỏi:</b> {esc(question.why_vi)} {_step_link(step)}</div>'
        + assumed
    )


def answers_html(prospect: Prospect) -> str:
    """Return everything the planner said: unit, form, profile, answers, decisions in numbers."""
    draft = prospect.draft
    rows = [
        ["Đơn vị", esc(draft.unit.name)],
        ["Năm", esc(draft.year)],
        ["Hình thức", esc(FORMS_VI.get(draft.form, "Chưa chọn"))],
        ["Đề xuất đã quyết", f"{len(prospect.decisions)} trên {len(prospect.proposals)}"],
    ]
    rows += [
        [esc(entry.title_vi), esc(text_of(key, draft.profile, prospect.catalog)) or "—"]
        for key, entry in ENTRIES.items()
        if is_asked(key, draft.unit)
    ]
    said = {answer.question: answer.answer for answer in draft.answers}
    rows += [
        [esc(question.question_vi), esc(said[question.id] or f"Như dự thảo: {question.default_vi}")]
        for question in prospect.answered
    ]
    return table(["Mục", "Đã ghi"], rows)


def _state_html(session: Session, count: int) -> str:
    """Say whether the report is of this moment, and what comes next where nothing is left."""
    if session.live.is_behind:
        said = "Đang rà soát lại theo thay đổi vừa rồi …"
    elif count:
        said = "Bấm vào tên chỗ để đến đúng ô cần sửa; danh sách tự làm mới sau mỗi thay đổi."
    elif session.prospect.questions:
        said = "Không còn gì phải sửa. Việc tiếp theo: trả lời các việc chưa quyết ở dưới."
    else:
        said = "Không còn gì phải sửa. Việc tiếp theo: sang Bước 7, xuất dự thảo trình ký."
    return f'<div role="status" class="cchc-hint">{said}</div>'


def _step_link(number: int) -> str:
    return (
        f'<a class="cchc-go" href="#cchc-buoc-{number}">đến Bước {number}</a>'
        if number != 6
        else ""
    )
