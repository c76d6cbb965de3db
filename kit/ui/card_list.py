"""The proposals of one step, section by section, with what can be done to many at once.

Only the section that is looked at has widgets: a hundred cards at once take seconds to draw.
"""

from __future__ import annotations

from collections.abc import Mapping

from ipywidgets import HTML, Button, VBox

from kit.model import Proposal
from kit.ui.cards import ProposalCard
from kit.ui.fields import button, choice_field, row
from kit.ui.leading import focus
from kit.ui.markup import ACTIONS_VI
from kit.ui.mending import owner_of
from kit.ui.session import Session
from kit.ui.shield import Message

ALL_KINDS_VI = "Mọi loại"


class CardList(VBox):
    """Buttons for the sections, bulk acceptance, and the cards of one section.

    Args:
        sections: title of a section → the plan keys in it.
    """

    def __init__(self, session: Session, sections: Mapping[str, tuple[str, ...]]) -> None:
        self.session, self.sections = session, dict(sections)
        self.cards: dict[str, ProposalCard] = {}
        self._shown: tuple[Proposal, ...] | None = None
        self.message = Message()
        self.tabs: dict[str, Button] = {
            title: button(title, lambda t=title: self.look_at(t), "tab") for title in self.sections
        }
        self.active = self._first_waiting()
        kinds = [(ALL_KINDS_VI, ""), *((vi, key) for key, vi in ACTIONS_VI.items())]
        self.kind = choice_field("Loại đề xuất", kinds)
        self.accept_section = button("Nhận tất cả trong mục", self._accept_section, "primary")
        self.accept_step = button("Nhận tất cả của bước này", self._accept_step)
        self._body, self._note = VBox(), HTML()
        tabs = row(*self.tabs.values())
        tabs.add_class("cchc-tabs")
        if len(self.sections) == 1:
            tabs.layout.display = self.accept_section.layout.display = "none"
        bulk = row(self.kind, self.accept_section, self.accept_step)
        bulk.add_class("cchc-bulk")
        super().__init__([tabs, bulk, self.message, self._note, self._body])
        self.refresh()

    def look_at(self, title: str) -> None:
        """Look at the section ``title``."""
        self.active = title
        self.refresh()

    def lead_to(self, target: str) -> bool:
        """Look at the section of the proposal that made the text at ``target``, and focus it."""
        proposal = owner_of(self.session.prospect, target)
        title = next((t for t in self.sections if proposal in self._proposals(t)), None)
        if title is None:
            return False
        is_new = title != self.active
        self.look_at(title)
        focus(self.cards[proposal.id].edit, is_new)
        return True

    def refresh(self) -> None:
        """Show what the draft says now; cards that stay are kept, with what is typed in them."""
        waiting = {p.id for p in self.session.prospect.undecided}
        for title, tab in self.tabs.items():
            own = self._proposals(title)
            left = sum(p.id in waiting for p in own)
            tab.description = f"{title} · {left} chưa quyết" if left else f"{title} · {len(own)} ✓"
            (tab.add_class if title == self.active else tab.remove_class)("cchc-tab-active")
        shown = self._proposals(self.active)
        if shown != self._shown:
            self._shown = shown
            self.cards = {p.id: ProposalCard(self.session, p) for p in shown}
            self._body.children = tuple(self.cards.values())
        for card in self.cards.values():
            card.refresh()
        empty = "Kế hoạch cấp trên không có nội dung ở mục này, và không có đề xuất thêm."
        self._note.value = "" if shown else f'<div class="cchc-empty">{empty}</div>'

    def _proposals(self, title: str) -> tuple[Proposal, ...]:
        return self.session.prospect.of_keys(self.sections[title])

    def _first_waiting(self) -> str:
        waiting = {p.id for p in self.session.prospect.undecided}
        titles = list(self.sections)
        return next(
            (t for t in titles if any(p.id in waiting for p in self._proposals(t))), titles[0]
        )

    def _accept_section(self) -> None:
        self._accept([self.active])

    def _accept_step(self) -> None:
        self._accept(list(self.sections))

    def _accept(self, titles: list[str]) -> None:
        kind = self.kind.control.value
        wanted = [
            p for t in titles for p in self._proposals(t) if not kind or p.action == kind
        ]  # fmt: skip
        self.message.attempt(lambda: _accepted_vi(self.session.accept_all_of(wanted)))


def _accepted_vi(count: int) -> str:
    return f"Đã nhận {count} đề xuất." if count else "Không còn đề xuất nào chờ quyết ở đây."
