"""The workbook: one session, the task list on top, and the steps below that follow the draft."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from IPython.display import HTML as PageHTML
from IPython.display import display
from ipywidgets import HTML, VBox

from kit.errors import KitError
from kit.ui.autosave import LOUD
from kit.ui.demo import DemoOrder, demo_order, demo_session
from kit.ui.fields import button, row
from kit.ui.leading import focus_first
from kit.ui.markup import badge, esc
from kit.ui.progress import STATE_VI, step_of_target
from kit.ui.session import Session
from kit.ui.shield import Message, error_html, incident_html
from kit.ui.step_view import StepView


class Workbook:
    """What a notebook's cells share.

    Attributes:
        session: the open draft and the planner's decisions.
        order: set while the workbook runs by itself (``cchc demo``); then errors are raised.
    """

    def __init__(self, session: Session, order: DemoOrder | None = None) -> None:
        self.session, self.order = session, order
        self.steps: dict[int, StepView] = {}
        self.top = TaskList(session)
        session.observe(lambda _: self.refresh(), ["draft", "exported_hash"])
        session.observe(lambda _: self.top.refresh(), ["state", "status_vi"])
        session.observe(lambda change: self.lead_to(change.new), "wanted")
        session.live.observe(lambda _: self.show_states(), "moment")

    def show(self, build: Callable[[Session], StepView]) -> None:
        """Build one step and display it; a step shown again takes the place of the former."""
        try:
            step = build(self.session)
        except KitError as error:
            if self.order:
                raise
            display(HTML(error_html(error)))
        except Exception as error:
            if self.order:
                raise
            display(HTML(incident_html(error)))
        else:
            self.steps[step.number] = step
            display(step)

    def refresh(self) -> None:
        """Bring the task list and every step to the present draft."""
        self.top.message.clear()
        for view in (self.top, *self.steps.values()):
            _shown(view, view.refresh)

    def show_states(self) -> None:
        """Bring what follows from the findings to the newest report; no field is touched."""
        _shown(self.top, self.top.refresh)
        for step in self.steps.values():
            _shown(step, step.show_state)

    def lead_to(self, target: str) -> None:
        """Put the cursor where ``target`` is mended, as near as the step can."""
        step = self.steps.get(step_of_target(target)) if target else None
        if step is not None and not step.lead_to(target):
            focus_first(step)


def _shown(view: StepView | TaskList, show: Callable[[], None]) -> None:
    """Show one view anew; what stops it is said there and stops no other view."""
    try:
        show()
    except KitError as error:
        view.message.value = error_html(error)
    except Exception as error:
        view.message.value = incident_html(error)


class TaskList(VBox):
    """The seven steps with their states, the quiet line about saving, and the loud one."""

    def __init__(self, session: Session) -> None:
        self.session, self.message = session, Message()
        self._list, self._status = HTML(), HTML()
        self.undo = button("↶ Hoàn tác", self._undo, "quiet", "Quay lại trước thay đổi vừa rồi")
        self.theirs = button("Nạp bản mới", self._load_theirs, "primary")
        self.mine = button("Giữ bản của tôi", self._keep_mine)
        self.again = button("Lưu lại", self._save_again, "primary")
        up = HTML('<a class="cchc-go" href="#cchc-dau">↑ Danh sách bước</a>')
        # Seen at the foot of the screen wherever the planner is on the long page.
        foot = row(self._status, self.message, self.theirs, self.mine, self.again, self.undo, up)
        foot.add_class("cchc-foot-bar")
        super().__init__([self._list, foot])
        self.add_class("cchc-workbook")
        self.refresh()

    def refresh(self) -> None:
        """Show the states as the draft is now."""
        self._list.value = task_list_html(self.session)
        state = self.session.state
        loud = state in LOUD
        kind, role = ("cchc-error", "alert") if loud else ("cchc-saved", "status")
        self._status.value = (
            f'<div class="{kind}" role="{role}" data-state="{state}">'
            f"{esc(self.session.status_vi)}</div>"
        )
        self.undo.disabled = not self.session.can_undo
        self.theirs.layout.display = "" if state == "conflict" else "none"
        self.mine.layout.display = "" if state in ("conflict", "missing") else "none"
        self.again.layout.display = "" if state == "unsaved" else "none"

    def _undo(self) -> None:
        self.message.attempt(
            lambda: "Đã quay lại một bước." if self.session.undo() else "Không còn gì để hoàn tác."
        )

    def _load_theirs(self) -> None:
        self.message.attempt(
            lambda: f"Đã nạp bản mới; bản của bạn còn ở tệp {self.session.load_theirs().name}."
        )

    def _keep_mine(self) -> None:
        self.message.attempt(self._kept)

    def _save_again(self) -> None:
        self.message.attempt(self.session.save_again)

    def _kept(self) -> str:
        self.session.keep_mine()
        return "Đã lưu bản của bạn; bản kia còn trong thư mục ban-luu."


def task_list_html(session: Session) -> str:
    """Return the task list: title, how many are done, each step with a link to it."""
    steps = session.steps
    done = sum(s.state == "done" for s in steps)
    draft = session.draft
    title = f"Kế hoạch năm {draft.year} · {draft.unit.name}" if draft else "Sổ tay lập kế hoạch"
    file = f'<span class="cchc-place">{esc(session.path.name)}</span>' if session.path else ""
    items = "".join(
        f'<li class="cchc-todo-{s.state}"><a href="#cchc-buoc-{s.number}"><i>{s.number}</i>'
        f"<span>{esc(s.title_vi)}</span></a>{badge(STATE_VI[s.state], s.state)}</li>"
        for s in steps
    )
    return f"""<div class="cchc-top" id="cchc-dau">
<div class="cchc-title"><h2>{esc(title)}</h2>{file}
<b class="cchc-count">{done}/{len(steps)} bước</b></div>
<div class="cchc-progress" role="progressbar" aria-valuemin="0" aria-valuemax="{len(steps)}"
aria-valuenow="{done}" aria-label="Số bước đã xong">
<div style="width:{100 * done // len(steps)}%"></div></div>
<ol class="cchc-todo">{items}</ol></div>"""


def open_workbook() -> Workbook:
    """Open the workbook on the draft saved last, and display the task list.

    In a demo run (``kit.ui.demo``) the draft is made and decided by itself.
    """
    order = demo_order()
    session = demo_session(order) if order else Session()
    workbook = Workbook(session, order)
    look = files("kit.ui").joinpath("look.css").read_text("utf-8")
    display(PageHTML(f"<style>{look}</style>"))
    if not order:
        workbook.top.message.attempt(lambda: session.open_latest() and None)
    display(workbook.top)
    return workbook
