"""Step 4: the task table, one row at a time beside it, coverage of the parent, Excel out and in."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ipywidgets import HTML, Combobox, Text, Textarea, VBox, Widget

from kit.model import Task
from kit.tailoring import Coverage
from kit.tailoring.appendix import read_appendix, write_appendix
from kit.tailoring.appendix_changes import changes
from kit.ui.card_list import CardList
from kit.ui.fields import Field, Fold, button, choice_field, row, upload_field
from kit.ui.leading import focus
from kit.ui.markup import XLSX, bullets, download_link, esc
from kit.ui.prospect import key_of
from kit.ui.shield import Message
from kit.ui.step_view import StepView
from kit.ui.steps.task_views import (
    coverage_html,
    quantity_html,
    task_table_html,
    understood_vi,
    waiting_html,
)
from kit.ui.task_editing import CELLS_VI, cell_text

SHEET = "phu-luc-nhiem-vu.xlsx"
WIDE = ("content", "support", "timing", "proof")
MOST_SHOWN = 40


class Tasks(StepView):
    """The table above; below it the chosen row as a form, then proposals, coverage, Excel."""

    number, has_own_place = 4, True

    def build(self) -> list[Widget]:
        """Return table, form and the three panels below."""
        self.waiting, self.table = HTML(), HTML()
        for name in ("cchc-scroll", "cchc-tall"):
            self.table.add_class(name)
        self.chosen = choice_field("Dòng đang sửa", [("—", "")], "", lambda _: self._show_row())
        self.chosen.add_class("cchc-chooser")
        self._row: str | None = None
        self.cells = {cell: self._cell(cell, label) for cell, label in CELLS_VI.items()}
        self.figures = HTML()
        form = row(*self.cells.values())
        form.add_class("cchc-grid")
        self.confirm = button("Xác nhận dòng này", self._confirm, "primary")
        self.confirm_all = button("Xác nhận mọi số lượng", self._confirm_all)
        top = row(self.chosen, *self._row_buttons())
        editor = VBox([top, self.message, form, self.figures, self._confirmers()])
        editor.add_class("cchc-panel")
        self.proposals = CardList(self.session, {"Nhiệm vụ": ("tasks",)})
        self.coverage, self.excel = HTML(), self._excel()
        self.folds = {
            "proposals": Fold("Đề xuất về nhiệm vụ", self.proposals),
            "coverage": Fold("Đối chiếu nhiệm vụ cấp trên", self.coverage),
            "excel": Fold("Xuất, nạp bảng bằng Excel", self.excel),
        }
        return [self.waiting, self.table, editor, *self.folds.values()]

    def update(self) -> None:
        """Bring table, form, coverage and proposals to the draft."""
        prospect = self.session.prospect
        tasks = prospect.plan.tasks
        ids = {t.id for t in tasks}
        here = self.chosen.control.value
        here = here if here in ids else (tasks[0].id if tasks else "")
        options = [(f"{n}. {t.content[:80]}", t.id) for n, t in enumerate(tasks, start=1)]
        self.chosen.show_choices(options or [("Bảng chưa có dòng nào", "")], here)
        left = sum(key_of(p) == "tasks" for p in prospect.undecided)
        self.waiting.value = waiting_html(left)
        self.proposals.refresh()
        self.coverage.value = coverage_html(prospect.coverage, tasks)
        self._titles(prospect.coverage)
        self._show_row()

    def choose(self, task_id: str) -> None:
        """Take the row ``task_id`` into the form."""
        self.chosen.control.value = task_id

    def lead_to(self, target: str) -> bool:
        """Take the row of ``tasks:<id>:<cell>`` into the form and put the cursor into the cell."""
        key, _, rest = target.partition(":")
        task_id, _, cell = rest.partition(":")
        if not self._is_built:
            return False
        if key == "parent":
            if not self.folds["coverage"].is_open:
                self.folds["coverage"].turn()
            focus(self.folds["coverage"].head)
            return True
        if any(t.id == task_id for t in self.session.prospect.plan.tasks):
            self.choose(task_id)
        focus(self.cells.get(cell, self.cells["content"]).control)
        return True

    def _titles(self, coverage: Coverage) -> None:
        rows, forgotten = coverage.rows, len(coverage.forgotten)
        state = f"bỏ sót {forgotten}" if forgotten else f"đủ {len(rows)}"
        own = len(self.session.prospect.of_keys(("tasks",)))
        self.folds["proposals"].call(f"Đề xuất về nhiệm vụ ({own})")
        self.folds["coverage"].call(f"Đối chiếu nhiệm vụ cấp trên ({state})")

    def _show_row(self) -> None:
        task = self._task()
        if (task and task.id) != self._row:
            self._row = task and task.id
            for field in self.cells.values():
                field.forget()
        self.table.value = task_table_html(self.session.prospect.plan.tasks, task and task.id)
        for cell, field in self.cells.items():
            field.layout.display = "" if task else "none"
            if task is None:
                continue
            self._show_choices(cell, field, task)
            field.show((getattr(task, cell) or "") if cell == "channel" else cell_text(task, cell))
        self.figures.value = quantity_html(self.session.prospect, task) if task else ""
        self.confirm.layout.display = "" if task and task.unconfirmed else "none"

    def _show_choices(self, cell: str, field: Field, task: Task) -> None:
        prospect = self.session.prospect
        if cell == "lead":
            field.control.options = [o.name for o in prospect.context.offices]
        elif cell == "group":
            groups = (t.group for t in prospect.plan.tasks if t.group)
            field.control.options = list(dict.fromkeys(groups))
        elif cell == "channel":
            channels = [(c.name_vi, c.key) for c in prospect.catalog.channels]
            known = {key for _, key in channels}
            other = (
                [(task.channel, task.channel)] if task.channel and task.channel not in known else []
            )
            field.show_choices([("—", ""), *channels, *other], task.channel or "")

    def _cell(self, cell: str, label: str) -> Field:
        def typed(text: str) -> str | None:
            self.session.edit_task(self.chosen.control.value, cell, text)
            return understood_vi(self._task().timing) if cell == "timing" and text else None

        if cell == "channel":
            return choice_field(label, [("—", "")], "", typed)
        if cell in ("lead", "group"):
            control = Combobox(description=label, ensure_option=False, continuous_update=False)
        elif cell in WIDE:
            control = Textarea(description=label, rows=2, continuous_update=False)
        else:
            control = Text(description=label, continuous_update=False)
        return Field(control, "", typed)

    def _row_buttons(self) -> list[Widget]:
        self.add = button("Thêm dòng", self._add, "primary")
        self.up = button("Lên", lambda: self._move(-1))
        self.down = button("Xuống", lambda: self._move(1))
        self.delete = button("Xóa dòng", self._delete, "danger")
        return [self.add, self.up, self.down, self.delete]

    def _confirmers(self) -> Widget:
        self.again = button(
            "Lập lại bảng từ đề xuất",
            self._again,
            "quiet",
            "Bỏ các sửa tay trong bảng; hoàn tác được",
        )
        return row(self.confirm, self.confirm_all, self.again)

    def _task(self) -> Task | None:
        tasks = self.session.prospect.plan.tasks
        return next((t for t in tasks if t.id == self.chosen.control.value), None)

    def _confirm(self) -> None:
        self.message.attempt(lambda: self.session.confirm_task(self.chosen.control.value))

    def _confirm_all(self) -> None:
        self.message.attempt(self._confirmed)

    def _confirmed(self) -> str:
        self.session.confirm_quantities()
        return "Đã xác nhận số lượng của mọi dòng."

    def _add(self) -> None:
        self.message.attempt(self._added)

    def _added(self) -> str:
        self.choose(self.session.add_task(self.chosen.control.value))
        self.cells["content"].control.focus()
        return "Đã thêm một dòng dưới dòng đang chọn."

    def _move(self, step: int) -> None:
        self.message.attempt(lambda: self.session.move_task(self.chosen.control.value, step))

    def _delete(self) -> None:
        self.message.attempt(self._deleted)

    def _deleted(self) -> str:
        self.session.delete_task(self.chosen.control.value)
        return "Đã xóa một dòng; bấm “Hoàn tác” ở cuối màn hình để lấy lại."

    def _again(self) -> None:
        self.message.attempt(self.session.propose_tasks_again)

    # ---- Excel

    def _excel(self) -> Widget:
        self.write = button("Xuất bảng ra Excel", self._write, "primary")
        self.link, self.differences = HTML(), HTML()
        self.upload = upload_field(
            "Nạp bảng từ Excel", ".xlsx", self._read, "Xem thay đổi trước khi thay."
        )
        self.replace = button("Thay bảng bằng tệp vừa nạp", self._replace, "primary")
        self.replace.layout.display = "none"
        self._read_tasks: tuple[Task, ...] = ()
        self.excel_said = Message()
        return VBox(
            [row(self.write, self.link), self.upload, self.differences, row(self.replace),
             self.excel_said]
        )  # fmt: skip

    def _write(self) -> None:
        self.excel_said.attempt(self._written)

    def _written(self) -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = write_appendix(
                self.session.prospect.plan.tasks,
                Path(folder) / SHEET,
                channel_names=self._channel_names(),
            )
            self.link.value = download_link(path.read_bytes(), SHEET, "Tải bảng (.xlsx)", XLSX)
        return "Đã xuất bảng; bấm nút tải về."

    def _read(self, content: bytes, name: str) -> str:
        known, names = self.session.prospect.plan.tasks, self._channel_names()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(name).name
            path.write_bytes(content)
            reading = read_appendix(
                path, year=self.session.current.year, known=known, channel_names=names
            )
        self._read_tasks = reading.tasks
        found = [change.text_vi for change in changes(known, reading.tasks, channel_names=names)]
        self.differences.value = _differences_html([*reading.notes_vi, *found])
        self.replace.layout.display = "" if found else "none"
        return f"Đã đọc {len(reading.tasks)} dòng từ {esc(name)}; bảng chưa thay đổi."

    def _channel_names(self) -> dict[str, str]:
        return {row.key: row.name_vi for row in self.session.prospect.catalog.channels}

    def _replace(self) -> None:
        self.excel_said.attempt(self._replaced)

    def _replaced(self) -> str:
        self.session.replace_tasks(self._read_tasks)
        self.differences.value, self.replace.layout.display = "", "none"
        return "Đã thay bảng nhiệm vụ; hoàn tác được."


def _differences_html(texts: list[str]) -> str:
    if not texts:
        return '<div class="cchc-ok">Tệp giống bảng đang có.</div>'
    more = f"<p>và {len(texts) - MOST_SHOWN} thay đổi khác</p>" if len(texts) > MOST_SHOWN else ""
    return f"<p><b>Thay đổi so với bảng đang có:</b></p>{bullets(texts[:MOST_SHOWN])}{more}"
