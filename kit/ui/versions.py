"""Earlier versions of the open draft: a list to choose from, what would change, and going back.

The list is read from the disk when the planner opens it, not at each keystroke.
"""

from __future__ import annotations

from pathlib import Path

from ipywidgets import HTML, Select, VBox

from kit.drafts import Version, load_version
from kit.model import Draft
from kit.ui.fields import Field, Fold, button, row
from kit.ui.markup import bullets
from kit.ui.session import Session
from kit.ui.shield import Message

TITLE_VI = "Các bản lưu trước: xem và khôi phục"
NONE_VI = "Chưa có bản lưu trước: dự thảo chưa thay đổi lần nào."
HINT_VI = "Khôi phục không mất gì: bản đang mở trở thành một bản lưu, và hoàn tác được."

# What a planner compares, in the order of the steps.
_PARTS_VI = {
    "unit": "đơn vị",
    "year": "năm",
    "form": "hình thức ban hành",
    "profile": "hồ sơ đơn vị",
    "parents": "kế hoạch cấp trên",
    "decisions": "quyết định về đề xuất",
    "additions": "nội dung tự thêm",
    "tasks": "bảng nhiệm vụ",
    "task_order": "thứ tự nhiệm vụ",
    "signature": "người ký",
    "place_date": "ngày ban hành",
    "answers": "câu trả lời",
    "suppressions": "lỗi được bỏ qua",
    "settings": "thiết lập bản in",
}


class VersionHistory(VBox):
    """A fold with the list of versions, what differs from now, and "Khôi phục bản này"."""

    def __init__(self, session: Session) -> None:
        self.session, self.message = session, Message()
        self._path: Path | None = None
        control = Select(description="Bản lưu", options=[], rows=8)
        self.list = Field(control, HINT_VI, lambda _: self._tell_differences())
        self.differences, self._empty = HTML(), HTML(f'<div class="cchc-empty">{NONE_VI}</div>')
        self.restore = button("Khôi phục bản này", self._restore, "primary")
        self.reload = button("Đọc lại danh sách", self._reload, "quiet")
        self._found = VBox([self.list, self.differences, row(self.restore, self.reload)])
        body = VBox([self._empty, self._found, self.message])
        self.fold = Fold(TITLE_VI, body)
        self.fold.head.on_click(lambda _: self._reload())
        super().__init__([self.fold])

    def refresh(self) -> None:
        """Follow the session to another draft; the same one's list waits to be asked for."""
        if self.session.path != self._path:
            self._reload()

    def _reload(self) -> None:
        if self.fold.is_open:
            self.message.attempt(self._read)

    def _read(self) -> None:
        found = self.session.versions
        before, self._path = self.list.control.value, self.session.path
        kept = next((v for v in found if before and v.path == before.path), None)
        self.list.show_choices([(version_vi(v), v) for v in found], kept or next(iter(found), None))
        self._empty.layout.display = "none" if found else ""
        self._found.layout.display = "" if found else "none"
        self._tell_differences()

    def _tell_differences(self) -> None:
        version, said = self.list.control.value, ""
        self.differences.value = ""
        if version is not None:
            parts = differences_vi(load_version(version.path), self.session.current)
            said = f"Khác bản đang mở ở:{bullets(parts)}" if parts else "Giống hệt bản đang mở."
        self.differences.value = f'<div role="status">{said}</div>'

    def _restore(self) -> None:
        self.message.attempt(self._restored)

    def _restored(self) -> str:
        version = self.list.control.value
        self.session.restore(version)
        self._read()
        return f"Đã khôi phục bản lưu lúc {_moment_vi(version)}; bấm “Hoàn tác” để quay lại."


def version_vi(version: Version) -> str:
    """Return one line of the list: time, unit and year, how many changes since."""
    whose = f"{version.unit}, {version.year}" if version.unit else "không đọc được"
    return f"{_moment_vi(version)} · {whose} · {version.changes_since} thay đổi từ đó"


def differences_vi(version: Draft, present: Draft) -> list[str]:
    """Return in Vietnamese the parts of a draft in which the two differ."""
    return [
        vi for part, vi in _PARTS_VI.items() if getattr(version, part) != getattr(present, part)
    ]


def _moment_vi(version: Version) -> str:
    return f"{version.saved_at:%H:%M:%S %d/%m/%Y}"
