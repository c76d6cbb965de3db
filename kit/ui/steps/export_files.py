"""Step 7: the files for signing, why they still bear DỰ THẢO, and buttons that carry them."""

from __future__ import annotations

from pathlib import Path

from ipywidgets import HTML, Widget

from kit.drafts import drafts_folder
from kit.drafts.folders import TEMPLATES
from kit.rendering import DEFAULT_TEMPLATE, templates
from kit.ui.exporting import Exported, export
from kit.ui.fields import button, choice_field, row
from kit.ui.markup import DOCX, TEXT, XLSX, bullets, download_link, esc
from kit.ui.step_view import StepView

DEFAULT_NAME = Path(DEFAULT_TEMPLATE).stem
MIMES = {".docx": DOCX, ".xlsx": XLSX}
LABELS_VI = {
    ".docx": "Tải kế hoạch (.docx)",
    ".xlsx": "Tải bảng nhiệm vụ (.xlsx)",
    ".txt": "Tải danh sách việc chưa quyết",
    ".yaml": "Tải dự thảo (.yaml)",
}


class ExportFiles(StepView):
    """One button that writes all files, then one download button a file."""

    number = 7

    def build(self) -> list[Widget]:
        """Return what still stands in the way, the button, and the links."""
        self.standing, self.links = HTML(), HTML()
        self.template = choice_field(
            "Mẫu văn bản",
            [(one.title_vi, one.name) for one in templates(drafts_folder() / TEMPLATES)],
            f"Mẫu riêng của đơn vị: để tệp .docx trong thư mục “{TEMPLATES}” cạnh các dự thảo.",
            self._choose_template,
        )
        self.make = button("Tạo tệp trình ký", self._make, "primary")
        return [self.standing, row(self.template, self.make), self.links]

    def update(self) -> None:
        """Say whether the output is a draft and why; links of an older state go."""
        self.standing.value = standing_html(
            len(self.session.prospect.undecided),
            [q.question_vi for q in self.session.prospect.questions],
        )
        chosen = self.session.current.settings.template or DEFAULT_NAME
        names = [name for _, name in self.template.control.options]
        self.template.show(chosen if chosen in names else None)
        if not self.session.is_exported:
            self.links.value = ""

    def write(self, folder: Path | None = None) -> Exported:
        """Write the files and show them; what the button and the demo both do."""
        exported = export(self.session, folder)
        self.refresh()
        self.links.value = links_html(exported)
        return exported

    def _choose_template(self, name: str) -> None:
        self.session.choose_template(None if name == DEFAULT_NAME else name)

    def _make(self) -> None:
        self.message.attempt(self._made)

    def _made(self) -> str:
        exported = self.write()
        mark = " Văn bản mang chữ DỰ THẢO." if exported.is_draft else " Sẵn sàng trình ký."
        return f"Đã ghi {len(exported.files)} tệp vào {exported.plan.parent}.{mark}"


def standing_html(waiting: int, questions: list[str]) -> str:
    """Return whether the plan can be written and signed, and what is left."""
    if waiting:
        return (
            f'<div class="cchc-warn">Còn {waiting} đề xuất chưa quyết ở các bước 3, 4, 5: '
            "quyết xong mới tạo được tệp.</div>"
        )
    if questions:
        return (
            '<div class="cchc-warn">Văn bản sẽ mang chữ <b>DỰ THẢO</b> vì còn '
            f"{len(questions)} việc chưa quyết; chỗ chờ xác nhận có chú thích trong tệp Word."
            f"<details><summary>Xem danh sách</summary>{bullets(questions)}</details></div>"
        )
    return '<div class="cchc-ok">Mọi việc đã quyết: văn bản sẵn sàng trình ký.</div>'


def links_html(exported: Exported) -> str:
    """Return the download buttons and where the files lie."""
    links = "".join(
        download_link(
            path.read_bytes(), path.name, LABELS_VI.get(path.suffix, f"Tải {path.name}"),
            MIMES.get(path.suffix, TEXT),
        )
        for path in exported.files
    )  # fmt: skip
    names = bullets(path.name for path in exported.files)
    return (
        f'<div class="cchc-downloads">{links}</div><div class="cchc-fact">Thư mục: '
        f"<b>{esc(exported.plan.parent)}</b>{names}</div>"
    )
