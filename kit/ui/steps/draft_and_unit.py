"""Step 1: open or create a draft, say for which unit, year and form, and what the unit is like."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from ipywidgets import HTML, BoundedIntText, Select, Text, VBox, Widget

from kit.catalog import UnitRegister, load_catalog
from kit.drafts import DraftFile, list_drafts
from kit.errors import ReadError
from kit.model import Unit
from kit.ui.answering import FORMS_VI
from kit.ui.fields import Field, Fold, button, choice_field, panel, row
from kit.ui.markup import esc
from kit.ui.step_view import StepView
from kit.ui.steps.unit_profile import ProfilePanel
from kit.ui.unit_search import search_units, unit_label
from kit.ui.versions import VersionHistory

FIRST_YEAR, LAST_YEAR = 2015, 2045
FORM_CHOICES = [("Chưa chọn", ""), *((vi, key) for key, vi in FORMS_VI.items())]
FORM_HINT_VI = (
    "Bộ công cụ in phần kế hoạch. Chọn hình thức khác thì cơ quan tự ghép bản in vào Quyết định "
    "hoặc vào Kế hoạch CCHC của mình."
)


class DraftAndUnit(StepView):
    """Drafts on the shelf, a new draft, and the profile of the unit."""

    number, needs, has_own_place = 1, "", True

    def build(self) -> list[Widget]:
        """Return the shelf with the open draft beside the new one, and the profile below."""
        self.shelf = choice_field("Dự thảo đã có", [("Chưa có dự thảo nào", "")])
        self.open_draft = button("Mở", self._open_draft, "primary")
        self.next_year = button("Lập cho năm sau từ dự thảo này", self._next_year)
        search = Text(description="Tìm đơn vị", placeholder="gõ tên, không cần dấu: nam gia nghia")
        self.search = Field(search, "Tên trùng thì thêm tỉnh: tân tiến, cà mau.", self._search)
        self.found = Field(Select(description="Kết quả", options=[], rows=5))
        self.new_year = Field(_year("Năm kế hoạch"))
        self.year = Field(_year("Năm của dự thảo đang mở"), "", self._set_year)
        self.form = choice_field("Hình thức ban hành", FORM_CHOICES, FORM_HINT_VI, self._set_form)
        self.create = button("Tạo dự thảo", self._create, "primary")
        self.change_unit = button("Đổi đơn vị của dự thảo đang mở", self._change_unit)
        self.unit_line = HTML()
        self.profile: ProfilePanel | None = None
        self.more = Fold("Hồ sơ đơn vị: khai một lần, dùng lại cho năm sau", VBox())
        self.new_year.show(dt.date.today().year + 1)
        self.history = VersionHistory(self.session)
        self.opened = VBox([self.unit_line, self.year, self.form, self.history])
        left = panel("Mở dự thảo", self.shelf, row(self.open_draft, self.next_year), self.opened)
        right = panel(
            "Dự thảo mới", self.search, self.found, self.new_year,
            row(self.create, self.change_unit),
        )  # fmt: skip
        both = row(left, right)
        both.add_class("cchc-columns")
        return [both, self.message, self.more]

    def update(self) -> None:
        """Show the shelf and the open draft."""
        files = [f for f in list_drafts(self.session.folder) if f.unit]
        chosen = self.session.path if any(f.path == self.session.path for f in files) else ""
        none = "Chọn một dự thảo" if files else "Chưa có dự thảo nào"
        self.shelf.show_choices([(none, ""), *((_file_vi(f), f.path) for f in files)], chosen)
        draft = self.session.draft
        for button_ in (self.open_draft, self.next_year):
            button_.layout.display = "" if files else "none"
        for widget in (self.opened, self.more, self.change_unit):
            widget.layout.display = "" if draft else "none"
        if draft is None:
            return
        opened = f"Đang mở: <b>{esc(unit_label(draft.unit))}</b>, năm {draft.year}."
        self.unit_line.value = f'<div class="cchc-fact">{opened}</div>'
        self.year.show(draft.year)
        self.form.show(draft.form or "")
        self.history.refresh()
        if self.profile is None:
            self.profile = ProfilePanel(self.session)
            self.more.body.children = [self.profile]
        self.profile.refresh()

    def _search(self, typed: str) -> str | None:
        units = search_units(self._register(), typed)
        self.found.show_choices([(unit_label(u), u) for u in units], units[0] if units else None)
        return None if units or not typed.strip() else "Không có đơn vị tên như vậy."

    def _chosen(self) -> Unit:
        if self.found.control.value is None:
            raise ReadError(
                "no-unit", "Chưa chọn đơn vị", where="Dự thảo mới",
                fix_vi="Gõ tên vào ô “Tìm đơn vị” rồi chọn trong kết quả.",
            )  # fmt: skip
        return self.found.control.value

    def _register(self) -> UnitRegister:
        year = self.new_year.control.value
        return load_catalog(max(dt.date.today(), dt.date(year, 1, 1))).units

    def _create(self) -> None:
        self.message.attempt(self._created)

    def _created(self) -> str:
        self.session.start(self._chosen(), self.new_year.control.value)
        return (
            f"Đã tạo dự thảo {self.session.path.name}. Chọn hình thức ban hành, khai hồ sơ đơn vị."
        )

    def _change_unit(self) -> None:
        self.message.attempt(self._unit_changed)

    def _unit_changed(self) -> str:
        self.session.choose_unit(self._chosen())
        return f"Dự thảo này nay của {self.session.draft.unit.name}; hoàn tác được."

    def _open_draft(self) -> None:
        self.message.attempt(self._opened)

    def _opened(self) -> str:
        self.session.open(self._picked())
        return f"Đã mở {self.session.path.name}."

    def _next_year(self) -> None:
        self.message.attempt(self._started)

    def _started(self) -> str:
        self.session.start_next_year(self._picked())
        return f"Đã tạo dự thảo năm {self.session.draft.year}; số liệu năm trước nằm trong hồ sơ."

    def _picked(self) -> Path:
        if not self.shelf.control.value:
            raise ReadError(
                "no-draft-chosen", "Chưa chọn dự thảo", where="Dự thảo đã có",
                fix_vi="Chọn một dự thảo trong danh sách.",
            )  # fmt: skip
        return self.shelf.control.value

    def _set_year(self, year: int) -> None:
        self.session.choose_year(year)

    def _set_form(self, form: str | None) -> None:
        self.session.choose_form(form or None)


def _year(label: str) -> BoundedIntText:
    return BoundedIntText(description=label, min=FIRST_YEAR, max=LAST_YEAR)


def _file_vi(file: DraftFile) -> str:
    return f"{file.year} · {file.unit} · lưu {file.saved_at:%H:%M %d/%m/%Y} · {file.path.stem}"
