"""Step 3: purposes, requirements, contents, channels, audiences: proposals and own points."""

from __future__ import annotations

from ipywidgets import HTML, Select, Text, VBox, Widget

from kit.catalog.rows import ContentItem
from kit.errors import ReadError
from kit.model import Draft
from kit.model.vietnamese import fold
from kit.ui.card_list import CardList
from kit.ui.deciding import own_points
from kit.ui.fields import Field, area_field, button, choice_field, line, panel, row
from kit.ui.leading import focus
from kit.ui.markup import esc
from kit.ui.step_view import StepView

SECTIONS_VI = {
    "Mục đích": ("purposes",),
    "Yêu cầu": ("requirements",),
    "Nội dung": ("contents",),
    "Hình thức": ("channels",),
    "Đối tượng": ("audiences",),
}
LONGEST_LABEL = 120


class Contents(StepView):
    """Cards by section, the catalog of contents with its search, own points with removal."""

    number, has_own_place = 3, True

    def build(self) -> list[Widget]:
        """Return cards, catalog and own points."""
        self.cards = CardList(self.session, SECTIONS_VI)
        search = Text(
            description="Tìm trong danh mục nội dung", placeholder="dich vu cong, phan anh…"
        )
        self.search = Field(search, "Không cần gõ dấu; để trống để xem tất cả.", self._search)
        self.found = Field(Select(description="Nội dung gợi ý", options=[], rows=6), "", self._look)
        self.full = HTML()
        self.add = button("Thêm vào Nội dung", self._add, "primary")
        self.section = choice_field("Thêm vào mục", [(t, k[0]) for t, k in SECTIONS_VI.items()])
        self.own = area_field("Ý riêng của đơn vị", "Mỗi lần một ý, viết trọn câu.", rows=3)
        self.add_own = button("Thêm ý này", self._add_own, "primary")
        self.points = VBox()
        self.removers: dict[str, Widget] = {}
        both = row(
            panel("Thêm từ danh mục", self.search, self.found, self.full, self.add),
            panel("Thêm ý của đơn vị", self.section, self.own, self.add_own),
        )
        both.add_class("cchc-columns")
        self._search("")
        return [self.cards, both, self.message, self.points]

    def update(self) -> None:
        """Bring cards and own points to the draft."""
        self.cards.refresh()
        draft = self.session.current
        own = [(title, p) for title, (key,) in SECTIONS_VI.items() for p in own_points(draft, key)]
        if [p.id for _, p in own] == list(self.removers):
            return
        self.removers = {p.id: self._remover(p.id) for _, p in own}
        rows = [line(HTML(f"<b>{t}:</b> {esc(p.text)}"), self.removers[p.id]) for t, p in own]
        self.points.children = [panel("Các ý đã thêm", *rows)] if rows else []

    def lead_to(self, target: str) -> bool:
        """Lead to the card of a point; a point of the planner's own has its line below."""
        own = self.removers.get(target.partition(":")[2]) if self._is_built else None
        if own is None:
            return super().lead_to(target)
        focus(own)
        return True

    def _remover(self, item_id: str) -> Widget:
        return button("Bỏ ý này", lambda: self._remove(item_id), "quiet")

    def _remove(self, item_id: str) -> None:
        self.message.attempt(lambda: self.session.remove_point(item_id))

    def _search(self, typed: str) -> str | None:
        rows = found_contents(
            self.session.prospect.catalog.content_items, self.session.current, typed
        )
        options = [(_label(r), r) for r in rows]
        self.found.show_choices(options, rows[0] if rows else None)
        self._look(rows[0] if rows else None)
        return None if rows else "Không có nội dung nào chứa các chữ này."

    def _look(self, item: ContentItem | None) -> None:
        self.full.value = (
            "" if item is None else f'<div class="cchc-fact">{esc(item.text_vi)}</div>'
        )

    def _add(self) -> None:
        self.message.attempt(self._added)

    def _added(self) -> str:
        item = self.found.control.value
        if item is None:
            raise ReadError(
                "no-content-chosen", "Chưa chọn nội dung", where="Thêm từ danh mục",
                fix_vi="Chọn một dòng trong danh sách.",
            )  # fmt: skip
        self.session.add_point("contents", item.text_vi)
        return "Đã thêm vào mục Nội dung."

    def _add_own(self) -> None:
        self.message.attempt(self._added_own)

    def _added_own(self) -> str:
        text = " ".join(self.own.control.value.split())
        if not text:
            raise ReadError(
                "no-content",
                "Chưa ghi ý nào",
                where="Ý riêng của đơn vị",
                fix_vi="Ghi trọn một câu.",
            )
        self.session.add_point(self.section.control.value, text)
        self.own.control.value = ""
        return "Đã thêm."


def found_contents(
    items: tuple[ContentItem, ...], draft: Draft, typed: str
) -> tuple[ContentItem, ...]:
    """Return the catalog's points for the draft's level and year that have all typed words."""
    words = fold(typed).split()
    level, year = draft.unit.level, draft.year
    return tuple(
        item
        for item in items
        if level in item.levels
        and (item.years is None or item.years[0] <= year <= item.years[1])
        and all(word in fold(item.text_vi) for word in words)
    )


def _label(item: ContentItem) -> str:
    mark = " (chưa kiểm chứng)" if item.unverified or item.confidence == "K" else ""
    text = item.text_vi
    return (text if len(text) <= LONGEST_LABEL else text[:LONGEST_LABEL] + "…") + mark
