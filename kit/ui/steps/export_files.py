"""Step 7: the files for signing, why they still bear DỰ THẢO, and buttons that carry them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ipywidgets import HTML, Widget

from kit.drafts import drafts_folder
from kit.drafts.folders import TEMPLATES
from kit.model.drafts import Form
from kit.rendering import DEFAULT_TEMPLATE, marks_of, templates
from kit.ui.exporting import Exported, export
from kit.ui.fields import button, choice_field, row
from kit.ui.markup import DOCX, TEXT, XLSX, bullets, download_link, esc
from kit.ui.prospect import Prospect
from kit.ui.step_view import StepView

DEFAULT_NAME = Path(DEFAULT_TEMPLATE).stem
# What the kit prints is the plan; these forms wrap it in a document that the office has.
BY_HAND_VI = {
    "decision_with_plan": (
        "Ban hành kèm theo Quyết định: tệp Word là phần kế hoạch; cơ quan tự soạn Quyết định và "
        "ghép kế hoạch này kèm theo."
    ),
    "section_of_par_plan": (
        "Một mục của Kế hoạch CCHC: tệp Word là kế hoạch đầy đủ; cơ quan tự chép các phần cần "
        "thiết và Phụ lục vào Kế hoạch CCHC của mình."
    ),
}
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
        self.standing, self.form_note, self.links = HTML(), HTML(), HTML()
        self.template = choice_field(
            "Mẫu văn bản",
            [(one.title_vi, one.name) for one in templates(drafts_folder() / TEMPLATES)],
            f"Mẫu riêng của đơn vị: để tệp .docx trong thư mục “{TEMPLATES}” cạnh các dự thảo.",
            self._choose_template,
        )
        self.make = button("Tạo tệp trình ký", self._make, "primary")
        return [self.standing, self.form_note, row(self.template, self.make), self.links]

    def update(self) -> None:
        """Say whether the output is a draft and why; links of an older state go."""
        self.standing.value = standing_html(self.session.prospect)
        self.form_note.value = form_html(self.session.current.form)
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
        return (
            f"Đã ghi {len(exported.files)} tệp vào {exported.plan.parent}. {_standing_vi(exported)}"
        )


def standing_html(prospect: Prospect) -> str:
    """Return whether the plan can be written and signed, and what is left."""
    waiting, questions = len(prospect.undecided), prospect.questions
    if waiting:
        return (
            f'<div class="cchc-warn">Còn {waiting} đề xuất chưa quyết ở các bước 3, 4, 5: '
            "quyết xong mới tạo được tệp.</div>"
        )
    if questions:
        return (
            '<div class="cchc-warn">Văn bản sẽ mang chữ <b>DỰ THẢO</b> vì còn '
            f"{len(questions)} việc chưa quyết; chỗ chờ xác nhận có chú thích trong tệp Word."
            + _folded(q.question_vi for q in questions)
        )
    marks = marks_of(prospect.plan, prospect.tailored)
    if marks:
        return (
            f'<div class="cchc-warn">Còn {len(marks)} chỗ chờ xác nhận, có chú thích trong tệp '
            "Word; dấu <b>?</b> ở Bước 4." + _folded(dict.fromkeys(m.text_vi for m in marks))
        )
    return '<div class="cchc-ok">Mọi việc đã quyết: văn bản sẵn sàng trình ký.</div>'


def form_html(form: Form | None) -> str:
    """Return what the office joins by hand where the plan is not issued by itself."""
    if form not in BY_HAND_VI:
        return ""
    return f'<div class="cchc-warn">{BY_HAND_VI[form]}</div>'


def _folded(texts: Iterable[str]) -> str:
    return f"<details><summary>Xem danh sách</summary>{bullets(texts)}</details></div>"


def _standing_vi(exported: Exported) -> str:
    if exported.is_draft:
        return "Văn bản mang chữ DỰ THẢO."
    return "Còn chú thích chờ xác nhận." if exported.questions else "Sẵn sàng trình ký."


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
