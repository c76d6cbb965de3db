"""Step 2: the parent plan: choose or import it, see what was recognised, say what it is to us."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ipywidgets import HTML, RadioButtons, Widget

from kit.errors import ReadError
from kit.model import ITEM_KEYS, Basis, Item, Plan, Responsibility, Task
from kit.model.dates import format_short
from kit.tailoring import proposed_role
from kit.ui.fields import Field, button, choice_field, panel, row, text_field, upload_field
from kit.ui.markup import badge, bullets, esc, table
from kit.ui.parent_files import SUFFIXES, library
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


class ParentPlan(StepView):
    """Library and upload above; what was read, what was not, and the role below."""

    number, needs = 2, "draft"

    def build(self) -> list[Widget]:
        """Return the two ways in, the reading, the head's fields and the role."""
        self.files = library()
        self.shelf = choice_field("Thư viện kế hoạch mẫu", self.files or ["(trống)"])
        self.take = button("Dùng kế hoạch này", self._take, "primary")
        self.upload = upload_field(
            "Nhập từ tệp",
            ",".join(SUFFIXES),
            self._import,
            "Nhận .docx, .txt, .md, .yaml, tối đa 10 MB.",
        )
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
            panel("Nhập tệp của mình", self.upload),
        )
        found = row(panel("Đã nhận ra", self.reading), panel("Cần xem lại", self.doubts))
        role = panel("Vai trò của kế hoạch này", self.role, self.role_why)
        self.head["subject"].add_class("cchc-wide")
        fields = row(*self.head.values())
        fields.add_class("cchc-grid")
        self.found = [found, role, panel("Sửa thông tin đọc sai", fields)]
        for box in (ways, found):
            box.add_class("cchc-columns")
        return [ways, *self.found]

    def update(self) -> None:
        """Show the parent of the draft, or nothing below the two ways in."""
        parent = self.session.prospect.parent
        for box in self.found:
            box.layout.display = "" if parent else "none"
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
        self.session.choose_parent(path)
        return f"Đã đọc {path.name}."

    def _import(self, content: bytes, name: str) -> str:
        self.session.import_parent(content, name)
        return f"Đã đọc {name}."

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
    """Return what the importer doubts and what found no place; nothing is left out silently."""
    notes = [f"{n.message_vi} ({n.place})" if n.place else n.message_vi for n in plan.notes]
    lost = [f"{p.text[:160]} ({p.place})" if p.place else p.text[:160] for p in plan.unplaced]
    if not notes and not lost:
        return '<div class="cchc-ok">Không có chỗ nào nghi ngờ.</div>'
    return _listed("Nghi sai chính tả, nhận dạng", notes) + _listed(
        "Chưa xếp được vào phần nào", lost
    )


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
