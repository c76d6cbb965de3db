"""Step 5: head, bases, duties, money, reports, recipients, signature."""

from __future__ import annotations

from ipywidgets import Widget

from kit.model.dates import format_short
from kit.ui.card_list import CardList
from kit.ui.fields import area_field, button, panel, row, text_field
from kit.ui.leading import focus
from kit.ui.rewording import signature_of
from kit.ui.step_view import StepView
from kit.ui.typed_days import DAY_HINT_VI, typed_day

SECTIONS_VI = {
    "Căn cứ": ("bases",),
    "Tổ chức thực hiện": ("responsibilities",),
    "Kinh phí": ("budget",),
    "Báo cáo": ("reporting",),
    "Nơi nhận": ("recipients",),
    "Chữ ký": ("signature",),
    "Phần đầu, lời kết": (
        "superior", "issuer", "symbol", "number", "place", "date", "subject", "opening", "closing",
    ),
}  # fmt: skip


class Organisation(StepView):
    """Cards for the built sections; the signature and the date as fields of their own."""

    number = 5

    def build(self) -> list[Widget]:
        """Return the cards, and the signature beside the date."""
        self.cards = CardList(self.session, SECTIONS_VI)
        self.signature = area_field(
            "Khối ký", "Thẩm quyền (TM., KT. …), chức vụ, họ tên; mỗi phần một dòng.", self._sign, 4
        )
        self.proposed = button("Dùng khối ký đề xuất", self._unsign, "quiet")
        self.date = text_field(
            "Ngày ban hành",
            f"Để trống đến khi ký. {DAY_HINT_VI} Ngày đã ghi quyết định luật áp dụng.",
            self._set_date,
        )
        both = row(panel("Người ký", self.signature, self.proposed), panel("Ngày ký", self.date))
        both.add_class("cchc-columns")
        return [self.cards, both]

    def update(self) -> None:
        """Bring cards and fields to the draft."""
        self.cards.refresh()
        sign = self.session.prospect.plan.signature
        self.signature.show("\n".join(filter(None, (*sign.authority, sign.position, sign.name))))
        day = self.session.current.place_date
        self.date.show(format_short(day) if day else "")
        self.proposed.layout.display = "" if self.session.current.signature else "none"

    def lead_to(self, target: str) -> bool:
        """Lead to the signature and the date in their own fields, to the rest in its card."""
        own = {"signature": "signature", "date": "date"}.get(target)
        if own is None or not self._is_built:
            return super().lead_to(target)
        focus(getattr(self, own).control)
        return True

    def _sign(self, text: str) -> None:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        self.session.set_signature(signature_of(lines) if lines else None)

    def _unsign(self) -> None:
        self.message.attempt(lambda: self.session.set_signature(None))

    def _set_date(self, text: str) -> None:
        self.session.set_date(typed_day(text, "Ngày ban hành"))
