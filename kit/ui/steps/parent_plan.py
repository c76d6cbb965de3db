"""Step 2: the parent plan: choose or import it, see what was recognised, say what it is to us."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ipywidgets import HTML, RadioButtons, Widget

from kit.errors import ReadError
from kit.importing import grave_notes
from kit.model import ITEM_KEYS, Basis, Item, Plan, Responsibility, Task
from kit.model.dates import format_short
from kit.tailoring import proposed_role
from kit.ui.background import Background
from kit.ui.fields import Field, button, choice_field, panel, row, text_field, upload_field
from kit.ui.markup import badge, bullets, esc, table
from kit.ui.parent_files import BROUGHT, ReadParent, library, read_parent, read_parent_bytes
from kit.ui.reading_report import ReadingReport
from kit.ui.step_view import StepView
from kit.ui.typed_days import typed_day

ROLES_VI = {
    "carry_out": "Thực hiện: viện dẫn và triển khai kế hoạch này",
    "pattern": "Mẫu tham khảo: chỉ dựa vào cách viết, không viện dẫn",
    "unissued": "Chưa ban hành: viện dẫn, để trống số và ngày",
}
KEYS_VI = {
    "bases": "Căn cứ", "purposes": "Mục đích", "requirements": "Yêu cầu", "contents": "Nội dung",
    "channels": "Hình thức", "audiences": "Đối tượng", "tasks": "Nhiệm vụ trong phụ lục",
    "responsibilities": "Tổ chức thực hiện", "budget": "Kinh phí", "reporting": "Báo cáo",
    "recipients": "Nơi nhận",
}  # fmt: skip
HEAD_VI = {
    "issuer": "Cơ quan ban hành", "number": "Số", "symbol": "Ký hiệu", "date": "Ngày ban hành",
    "subject": "Trích yếu", "year": "Năm kế hoạch",
}  # fmt: skip
MOST_SHOWN = 30
TAKEN_VI = (
    "Nhận Word (.docx, .doc), PDF, bản quét và ảnh chụp, trang web đã lưu, Excel, .txt, .md, .yaml;"
    " tối đa 50 MB."
)
BUSY_VI = "Đang đọc một tệp khác: chờ xong, hoặc bấm “Dừng” rồi nhập lại."


class ParentPlan(StepView):
    """Library and upload above; what was read, what was not, and the role below."""

    number, needs = 2, "draft"
    read_hash: str | None = None

    def build(self) -> list[Widget]:
        """Return the two ways in, the reading, the head's fields and the role."""
        self.files = library()
        self.shelf = choice_field("Thư viện kế hoạch mẫu", self.files or ["(trống)"])
        self.take = button("Dùng kế hoạch này", self._take, "primary")
        self.upload = upload_field("Nhập từ tệp", ",".join(BROUGHT), self._import, TAKEN_VI)
        self.work, self.report = Background(), ReadingReport()
        self.reading, self.doubts = HTML(), HTML()
        self.role = Field(
            RadioButtons(description="Vai trò", options=_role_options()), "", self._set_role
        )
        self.role_why = HTML()
        self.head = {
            key: text_field(label, "", self._corrector(key)) for key, label in HEAD_VI.items()
        }
        ways = row(
            panel("Chọn trong thư viện", self.shelf, self.take),
            panel("Nhập tệp của mình", self.upload, self.work),
        )
        found = row(panel("Đã nhận ra", self.reading), panel("Cần xem lại", self.doubts))
        role = panel("Vai trò của kế hoạch này", self.role, self.role_why)
        self.head["subject"].add_class("cchc-wide")
        fields = row(*self.head.values())
        fields.add_class("cchc-grid")
        self.found = [found, self.report, role, panel("Sửa thông tin đọc sai", fields)]
        for box in (ways, found):
            box.add_class("cchc-columns")
        return [ways, *self.found]

    def update(self) -> None:
        """Show the parent of the draft, or nothing below the two ways in."""
        parent = self.session.prospect.parent
        for box in self.found:
            if box is not self.report:
                box.layout.display = "" if parent else "none"
        if parent is None or self.session.parent_entry.source_sha256 != self.read_hash:
            self.report.forget()
        if parent is None:
            return
        entry = self.session.parent_entry
        self.reading.value = reading_html(parent, entry.source_name)
        self.doubts.value = doubts_html(parent)
        for key, field in self.head.items():
            field.show(_shown(getattr(parent, key)))
        draft, catalog = self.session.current, self.session.prospect.catalog
        role, why = proposed_role(parent, draft.unit, draft.year, catalog)
        self.role.show(entry.role or "")
        said = "Đã xác nhận." if entry.role else "Chưa xác nhận, đang theo đề xuất."
        self.role_why.value = (
            f'<div class="cchc-why"><b>Đề xuất:</b> {esc(ROLES_VI[role])}. {esc(why)} {said}</div>'
        )

    def _take(self) -> None:
        self.message.attempt(self._taken)

    def _taken(self) -> str:
        path = self.files.get(self.shelf.control.label)
        if path is None:
            raise ReadError(
                "no-parent-chosen", "Thư viện không có kế hoạch nào", where="Thư viện kế hoạch mẫu",
                fix_vi="Nhập kế hoạch cấp trên từ tệp.",
            )  # fmt: skip
        return self._keep(read_parent(path))

    def _import(self, content: bytes, name: str) -> str | None:
        """Read aside: a scan takes minutes, and the planner may think better of it."""
        begun = self.work.start(lambda say: read_parent_bytes(content, name, say), self._keep)
        return None if begun else BUSY_VI

    def _keep(self, read: ReadParent) -> str:
        self.read_hash = read.entry.source_sha256
        self.session.set_parent(read.entry)
        self.report.offer(read.entry.source_name, read.report)
        return f"Đã đọc {read.entry.source_name}."

    def _set_role(self, role: str) -> None:
        if role:
            self.session.choose_role(role)

    def _corrector(self, key: str) -> Callable[[str], None]:
        return lambda text: self.session.correct_parent(**{key: _typed(key, text)})


def reading_html(plan: Plan, source: str | None) -> str:
    """Return what was recognised: the head's facts and how many points each section has."""
    rows = [[_part(plan, key, vi), _number(plan, key)] for key, vi in KEYS_VI.items()]
    name = f"<p>Tệp: <b>{esc(source)}</b></p>" if source else ""
    day = f", ngày {format_short(plan.date)}" if plan.date else ", chưa rõ ngày"
    issued = f"{esc(plan.issuer)}, số {esc(plan.number or '…')}/{esc(plan.symbol or '…')}{day}"
    head = f"{name}<p>{issued}<br><em>{esc(plan.subject)}</em></p>"
    return head + table(["Phần (bấm để đọc)", "Số ý"], rows)


def doubts_html(plan: Plan) -> str:
    """Return what doubts the whole first, then what may be misread, missing, or left over.

    Nothing is left out silently.
    """
    grave = grave_notes(plan)
    others = [note for note in plan.notes if note not in grave]
    missing = [note for note in others if note.code.startswith("missing-")]
    suspects = [note for note in others if note not in missing]
    lost = [_at(one.text[:160], one.place) for one in plan.unplaced]
    if not plan.notes and not lost:
        return '<div class="cchc-ok">Không có chỗ nào nghi ngờ.</div>'
    warnings = (f'<div class="cchc-error">{esc(_at(n.message_vi, n.place))}</div>' for n in grave)
    return (
        "".join(warnings)
        + _listed("Nghi sai chính tả, nhận dạng", [_at(n.message_vi, n.place) for n in suspects])
        + _listed("Không thấy trong tệp", [_at(n.message_vi, n.place) for n in missing])
        + _listed("Chưa xếp được vào phần nào", lost)
    )


def _at(text: str, place: str | None) -> str:
    return f"{text} ({place})" if place else text


def _listed(title: str, texts: list[str]) -> str:
    if not texts:
        return ""
    more = f"<p>và {len(texts) - MOST_SHOWN} chỗ khác</p>" if len(texts) > MOST_SHOWN else ""
    return f"<p><b>{esc(title)}: {len(texts)}</b></p>{bullets(texts[:MOST_SHOWN])}{more}"


def _part(plan: Plan, key: str, title: str) -> str:
    """The name of a part; behind it, folded, what was read into it."""
    texts = list(_texts(getattr(plan, key)))
    if not texts:
        return esc(title)
    return f"<details><summary>{esc(title)}</summary>{bullets(texts)}</details>"


def _texts(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Item):
            yield value.text
            yield from _texts(value.children)
        elif isinstance(value, Responsibility):
            yield value.agency
            yield from _texts(value.duties)
        elif isinstance(value, Task):
            yield value.content
        else:
            yield value.text if isinstance(value, Basis) else str(value)


def _number(plan: Plan, key: str) -> str:
    number = _count(plan, key)
    return f"<b>{number}</b>" if number else badge("không có", "open")


def _count(plan: Plan, key: str) -> int:
    value = getattr(plan, key)
    return _points(value) if key in ITEM_KEYS else len(value)


def _points(items: tuple[Item, ...]) -> int:
    return sum(1 + _points(item.children) for item in items)


def _role_options() -> list[tuple[str, str]]:
    return [("Chưa xác nhận", ""), *((vi, key) for key, vi in ROLES_VI.items())]


def _shown(value: object) -> str:
    if value is None:
        return ""
    return format_short(value) if hasattr(value, "month") else str(value)


def _typed(key: str, text: str) -> object:
    text = text.strip()
    if not text:
        return None
    if key == "year" and not text.isdigit():
        raise ReadError(
            "not-a-number", f"“{text}” không phải năm", where=HEAD_VI[key], fix_vi="Ghi như 2027."
        )
    if key == "date":
        return typed_day(text, HEAD_VI[key])
    return int(text) if key == "year" else text
