"""The task table as a widget: the session holds the rows, the browser sends what was done.

Messages from the browser bear a ``kind``, a running ``seq`` and what was done; the answer
brings the rows that look otherwise than before, their order if it changed, and the ``ack`` of
the last message heard: a field with later typing in it is not written over.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import anywidget
from traitlets import Dict, List, Unicode

from kit.errors import ReadError
from kit.model import Draft, Task
from kit.ui.session import Session
from kit.ui.shield import Message
from kit.ui.table.clipboard import clipboard_grid
from kit.ui.table.columns import CELLS, COLUMNS, Column, choices_of
from kit.ui.table.labels import LABELS_VI
from kit.ui.table.paste import pasted, problem_vi
from kit.ui.table.rows import Refused, row_views
from kit.ui.task_editing import cell_text, task_named

HERE = Path(__file__).parent

# What is heard without a word said: it changes nothing.
SILENT = ("hello", "here")


class TaskTable(anywidget.AnyWidget):
    """The rows of the draft, each cell a field of its own.

    Attributes:
        current: id of the row that the cursor is in, "" before the first.
    """

    _esm = HERE / "table.js"
    _css = HERE / "table.css"
    labels = Dict(LABELS_VI).tag(sync=True)
    columns = List(Dict()).tag(sync=True)
    current: str = Unicode("")

    def __init__(self, session: Session, message: Message) -> None:
        """Show the rows of ``session``; what goes wrong or was done is said in ``message``."""
        super().__init__(columns=[_published(column) for column in COLUMNS])
        self.session, self.message = session, message
        self._refused: dict[tuple[str, str], Refused] = {}
        self._shown: dict[str, dict] = {}
        self._choices: dict[str, list[list[str]]] = {}
        self._ack = 0
        # Where somebody is typing, and the draft that came of it.
        self._typing: tuple[str, str, Draft | None] = ("", "", None)
        self._cursor: dict | None = None
        self._acts: dict[str, Callable[[dict], str | None]] = {
            "hello": self._hello, "here": self._here, "typed": self._typed, "add": self._add,
            "move": self._move, "delete": self._delete, "confirm": self._confirm,
            "undo": self._undo, "paste": self._paste,
        }  # fmt: skip
        self.on_msg(self._heard)
        session.live.observe(lambda _: self.refresh(), "moment")

    def refresh(self) -> None:
        """Send the browser what differs from what it shows; nothing if nothing does."""
        self._answer("elsewhere")

    def hear(self, content: dict) -> None:
        """Do what a message from the browser says, and answer it."""
        before = self.message.value
        kind = content.get("kind")
        self._ack = max(self._ack, int(content.get("seq", 0)))
        went_well = self.message.attempt(lambda: self._acts[kind](content))
        said = before if went_well and kind in SILENT else self.message.value
        if self.message.attempt(lambda: self._answer(kind)):
            self.message.value = said

    # ---- what the browser says

    def _heard(self, _: object, content: dict, __: object) -> None:
        self.hear(content)

    def _hello(self, _: dict) -> None:
        """A page shows the table anew and knows no row yet."""
        self._shown, self._choices = {}, {}

    def _here(self, content: dict) -> None:
        self.current = str(content["id"])

    def _typed(self, content: dict) -> None:
        task_id, cell, text = (str(content[key]) for key in ("id", "cell", "text"))
        place, draft = (task_id, cell), self.session.current
        if self._is_as_before(task_id, cell, text):
            return
        goes_on = self._typing[:2] == place and self._typing[2] is draft
        try:
            self._refused.pop(place, None)
            self.session.edit_task(task_id, cell, text, goes_on=goes_on)
        except ReadError as error:
            if error.code == "no-task":
                raise
            self._refused[place] = Refused(text, problem_vi(error))
        if content.get("done"):
            self._typing = ("", "", None)
        elif self.session.current is not draft or goes_on:
            self._typing = (*place, self.session.current)

    def _is_as_before(self, task_id: str, cell: str, text: str) -> bool:
        """Whether a field was only passed through: that confirms nothing."""
        if (task_id, cell) in self._refused:
            return False
        task = task_named(self.session.prospect, task_id)
        shown = (task.channel or "") if cell == "channel" else cell_text(task, cell)
        return text == shown

    def _add(self, content: dict) -> str:
        new = self.session.add_task(str(content.get("after") or "") or None)
        self._cursor = {"id": new, "cell": "content", "select": True}
        return "Đã thêm một dòng."

    def _move(self, content: dict) -> None:
        step = 1 if int(content["step"]) > 0 else -1
        self.session.move_task(str(content["id"]), step)

    def _delete(self, content: dict) -> str:
        ids = [task.id for task in self._tasks()]
        gone = task_named(self.session.prospect, str(content["id"])).id
        self.session.delete_task(gone)
        at = ids.index(gone)
        left = ids[at + 1 : at + 2] or ids[max(at - 1, 0) : at]
        cell = content.get("cell") or "content"
        self._cursor = {"id": left[0] if left else "", "cell": cell, "select": False}
        return f"Đã xóa dòng {at + 1}. Ctrl+Z hoặc “Hoàn tác” để lấy lại."

    def _confirm(self, content: dict) -> str:
        self.session.confirm_task(str(content["id"]))
        return "Đã xác nhận."

    def _undo(self, _: dict) -> str:
        self._refused.clear()
        return "Đã hoàn tác." if self.session.undo() else "Không còn gì để hoàn tác."

    def _paste(self, content: dict) -> str:
        tasks, session = self._tasks(), self.session
        cell = str(content.get("cell") or "content")
        done = pasted(
            clipboard_grid(str(content.get("html") or ""), str(content.get("text") or "")),
            tasks,
            (str(content.get("id") or ""), cell if cell in CELLS else "content"),
            year=session.current.year,
            channel_names={c.key: c.name_vi for c in session.prospect.catalog.channels},
        )
        self._refused.update(done.refused)
        session.replace_tasks(done.tasks)
        return done.said_vi

    # ---- what the browser is told

    def _tasks(self) -> tuple[Task, ...]:
        plan = self.session.prospect.plan
        return plan.tasks if plan else ()

    def _answer(self, cause: str | None) -> None:
        prospect, tasks = self.session.prospect, self._tasks()
        ids = {task.id for task in tasks}
        self._refused = {place: r for place, r in self._refused.items() if place[0] in ids}
        report = self.session.live.report
        findings = report.findings if report else ()
        views = row_views(tasks, findings, self._refused, year=prospect.draft.year)
        choices = choices_of(prospect, tasks)
        self._tell(cause, views, choices)
        self._shown, self._choices, self._cursor = views, choices, None

    def _tell(self, cause: str | None, views: dict[str, dict], choices: dict) -> None:
        changed = [view for task_id, view in views.items() if view != self._shown.get(task_id)]
        is_same_order = cause != "hello" and list(views) == list(self._shown)
        told = {
            "kind": "rows",
            "cause": cause,
            "ack": self._ack,
            "rows": changed,
            "order": None if is_same_order else list(views),
            "choices": {k: v for k, v in choices.items() if v != self._choices.get(k)},
            "cursor": self._cursor,
            "canUndo": self.session.can_undo,
        }
        if cause != "elsewhere" or changed or not is_same_order or told["choices"]:
            self.send(told)


def _published(column: Column) -> dict:
    return {"cell": column.cell, "head": column.head_vi, "kind": column.kind,
            "width": column.width, "more": column.is_more}  # fmt: skip
