"""The unit's profile on the screen: typed facts, ticks, Excel out and in."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ipywidgets import HTML, Checkbox, HBox, Text, VBox

from kit.tailoring.profile_sheet import read_profile, write_profile
from kit.ui.fields import Field, button, choice_field, row, text_field, upload_field
from kit.ui.markup import XLSX, download_link
from kit.ui.offices import known_channels, known_offices
from kit.ui.profile_entry import ENTRIES, OFFICE_FACTS, choices_for, is_asked, text_of
from kit.ui.session import Session
from kit.ui.shield import Message

SHEET = "ho-so-don-vi.xlsx"
OFFICE_HINT_VI = "Một trong các phòng, đơn vị đánh dấu ở dưới."


class ProfilePanel(VBox):
    """All of ``UnitProfile`` that a planner fills in; each change says what it changes."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.fields = {key: self._field(key) for key in ENTRIES}
        self.offices: dict[str, tuple[Checkbox, Text]] = {}
        self.channels: dict[str, Checkbox] = {}
        self._shown: dict[str, object] = {}
        self._office_box, self._channel_box, self._link = VBox(), VBox(), HTML()
        self.message, self.offices_said, self.channels_said = Message(), Message(), Message()
        self.save_offices = button("Xác nhận các phòng, đơn vị này", self._save_offices, "primary")
        self.save_channels = button("Xác nhận các kênh này", self._save_channels, "primary")
        self.make_sheet = button("Xuất hồ sơ ra Excel", self._write)
        self.upload = upload_field("Nạp hồ sơ từ Excel", ".xlsx", self._read)
        grid = VBox(list(self.fields.values()))
        grid.add_class("cchc-grid")
        self._office_box.add_class("cchc-ticks")
        self._channel_box.add_class("cchc-ticks")
        super().__init__(
            [
                grid,
                HTML("<h4>Các phòng, đơn vị hiện có (kèm chữ viết tắt ở dòng “Lưu”)</h4>"),
                self._office_box,
                self.save_offices,
                self.offices_said,
                HTML("<h4>Kênh thông tin hiện có</h4>"),
                self._channel_box,
                self.save_channels,
                self.channels_said,
                row(self.make_sheet, self._link, self.upload),
                self.message,
            ]
        )
        self.add_class("cchc-profile")

    def refresh(self) -> None:
        """Show the profile of the open draft."""
        prospect = self.session.prospect
        for key, field in self.fields.items():
            text = text_of(key, prospect.draft.profile, prospect.catalog)
            field.layout.display = "" if is_asked(key, prospect.draft.unit) else "none"
            choices = choices_for(key, prospect.draft, prospect.catalog)
            if choices:
                field.show_choices(dict.fromkeys((*choices, text)), text)
            else:
                field.show(text)
        self._show_offices()
        self._show_channels()

    def _show_offices(self) -> None:
        known = known_offices(self.session.draft, self.session.prospect.catalog)
        if not self._is_news("offices", known):
            return
        if list(self.offices) != [o.key for o, _ in known]:
            self.offices = {o.key: (_tick(o.name), _code(o.name)) for o, _ in known}
            self._office_box.children = [_office_row(*pair) for pair in self.offices.values()]
        for office, ticked in known:
            tick, code = self.offices[office.key]
            tick.value, code.value = ticked, office.code or ""

    def _show_channels(self) -> None:
        known = known_channels(self.session.draft, self.session.prospect.catalog)
        if not self._is_news("channels", known):
            return
        if list(self.channels) != [key for key, _, _ in known]:
            self.channels = {key: _tick(name) for key, name, _ in known}
            self._channel_box.children = list(self.channels.values())
        for key, _, ticked in known:
            self.channels[key].value = ticked

    def _is_news(self, what: str, known: object) -> bool:
        """Whether the draft says something new; ticks not yet confirmed outlast other changes."""
        is_news, self._shown[what] = self._shown.get(what) != known, known
        return is_news

    def _field(self, key: str) -> Field:
        def changed(text: str) -> str:
            return self.session.set_profile_field(key, text)

        entry, catalog = ENTRIES[key], self.session.prospect.catalog
        choices = choices_for(key, self.session.current, catalog)
        if choices:
            hint = OFFICE_HINT_VI if key in OFFICE_FACTS else entry.hint_vi
            return choice_field(entry.title_vi, choices, hint, changed)
        return text_field(entry.title_vi, entry.hint_vi, changed)

    def _save_offices(self) -> None:
        ticked = [key for key, (tick, _) in self.offices.items() if tick.value]
        codes = {key: code.value for key, (_, code) in self.offices.items()}
        self.offices_said.attempt(lambda: self.session.set_offices(ticked, codes))

    def _save_channels(self) -> None:
        ticked = [key for key, tick in self.channels.items() if tick.value]
        self.channels_said.attempt(lambda: self.session.set_channels(ticked))

    def _write(self) -> None:
        self.message.attempt(self._written)

    def _written(self) -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / SHEET
            draft, catalog = self.session.current, self.session.prospect.catalog
            write_profile(draft.profile, draft.unit, path, catalog=catalog)
            self._link.value = download_link(path.read_bytes(), SHEET, "Tải hồ sơ (.xlsx)", XLSX)
        return "Đã xuất hồ sơ; bấm nút tải về."

    def _read(self, content: bytes, name: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(name).name
            path.write_bytes(content)
            return self.session.set_profile(
                read_profile(path, catalog=self.session.prospect.catalog)
            )


def _tick(label: str) -> Checkbox:
    return Checkbox(description=label, indent=False)


def _code(office: str) -> Text:
    """The code's field; its label is read aloud only, the office stands beside it."""
    field = Text(description=f"Chữ viết tắt của {office}", placeholder="viết tắt")
    field.add_class("cchc-only-heard")
    return field


def _office_row(tick: Checkbox, code: Text) -> HBox:
    pair = row(tick, code)
    pair.add_class("cchc-office")
    return pair
