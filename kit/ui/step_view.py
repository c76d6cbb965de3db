"""What all steps share: a head with the step's state, an empty state, building once."""

from __future__ import annotations

from ipywidgets import HTML, VBox, Widget

from kit.ui.card_list import CardList
from kit.ui.markup import badge, esc
from kit.ui.progress import STATE_VI, STEPS_VI
from kit.ui.session import Session
from kit.ui.shield import Message

NO_DRAFT_VI = "Chưa có dự thảo. Làm Bước 1: chọn đơn vị, năm rồi bấm “Tạo dự thảo”."
NO_PARENT_VI = "Chưa có kế hoạch cấp trên. Làm Bước 2: chọn trong thư viện hoặc nhập từ tệp."


class StepView(VBox):
    """One step on the screen. Subclasses say what they need, build once and update often.

    Attributes:
        number: 1 … 7.
        needs: ``""``, ``"draft"`` or ``"parent"``: without it the step says what to do first.
        has_own_place: whether the step puts its message where its buttons are.
    """

    number: int
    needs = "parent"
    has_own_place = False

    def __init__(self, session: Session) -> None:
        self.session, self.message = session, Message()
        self._head, self._is_built = HTML(), False
        super().__init__()
        self.add_class("cchc-step")
        self.refresh()

    def build(self) -> list[Widget]:
        """Return the widgets of the step, made once.

        ``message`` stands below them, unless ``has_own_place`` says that they hold it.
        """
        raise NotImplementedError

    def update(self) -> None:
        """Bring the widgets to the present draft."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the step as the draft is now."""
        self.show_state()
        lacking = self._lacking_vi()
        if lacking:
            self._is_built = False
            empty = HTML(f'<div class="cchc-empty">{esc(lacking)}</div>')
            self.children = (self._head, empty, self.message)
            return
        if not self._is_built:
            body = self.build()
            self._is_built = True
            said = () if self.has_own_place else (self.message,)
            self.children = (self._head, *body, *said)
        self.update()

    def show_state(self) -> None:
        """Show in the head how far the step is; called alone when the rules have looked again."""
        step = self.session.steps[self.number - 1]
        detail = f'<span class="cchc-place">{esc(step.detail_vi)}</span>' if step.detail_vi else ""
        self._head.value = (
            f'<div class="cchc-step-head" id="cchc-buoc-{self.number}">'
            f"<b>Bước {self.number}/{len(STEPS_VI)}</b> {badge(STATE_VI[step.state], step.state)}"
            f"{detail}</div>"
        )

    def lead_to(self, target: str) -> bool:
        """Put the cursor where ``target`` is mended; ``False`` if the step knows no such place."""
        cards = getattr(self, "cards", None) if self._is_built else None
        return isinstance(cards, CardList) and cards.lead_to(target)

    def _lacking_vi(self) -> str:
        if self.needs and self.session.draft is None:
            return NO_DRAFT_VI
        if self.needs == "parent" and self.session.prospect.parent is None:
            return NO_PARENT_VI
        return ""
