"""Fields and buttons in one form: label above, hint below, the message beside what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ipywidgets import (
    HTML,
    Button,
    DOMWidget,
    Dropdown,
    FileUpload,
    HBox,
    Layout,
    Text,
    Textarea,
    VBox,
)

from kit.ui.markup import esc
from kit.ui.shield import Message

Change = Callable[[str], str | None]


class Field(VBox):
    """A control with its hint and message; calls ``on_change`` when the planner changes it.

    The control's own description is its label (set above by the style sheet), so that what is
    read aloud and what is seen are the same.
    """

    def __init__(
        self, control: DOMWidget, hint_vi: str = "", on_change: Change | None = None
    ) -> None:
        control.style.description_width = "initial"
        control.layout.width = "100%"
        self.control, self.message = control, Message()
        hint = [HTML(f'<div class="cchc-hint">{esc(hint_vi)}</div>')] if hint_vi else []
        super().__init__([control, *hint, self.message])
        self.add_class("cchc-field")
        self._on_change, self._is_showing = on_change, False
        control.observe(self._changed, "value")

    def show(self, value: object) -> None:
        """Put ``value`` into the control without taking it for the planner's doing."""
        if self.control.value == value:
            return
        self._is_showing = True
        try:
            self.control.value = value
        finally:
            self._is_showing = False

    def show_choices(self, choices: Iterable[object], value: object) -> None:
        """Put new choices and their value into a list."""
        self._is_showing = True
        try:
            choices = list(choices)
            if list(self.control.options) != choices:
                self.control.options = choices
            self.control.value = value
        finally:
            self._is_showing = False

    def forget(self) -> None:
        """Say nothing more about what was typed before."""
        self.message.clear()
        self.remove_class("cchc-wrong")

    def _changed(self, change: object) -> None:
        if self._on_change and not self._is_showing:
            wrong = not self.message.attempt(lambda: self._on_change(change.new))
            (self.add_class if wrong else self.remove_class)("cchc-wrong")


def text_field(
    label: str, hint: str = "", on_change: Change | None = None, placeholder: str = ""
) -> Field:
    """Return a field of one line; the change is told when the planner leaves it.

    Told letter by letter, the last letters would come after the click on a button beside it.
    """
    control = Text(description=label, placeholder=placeholder, continuous_update=False)
    return Field(control, hint, on_change)


def area_field(label: str, hint: str = "", on_change: Change | None = None, rows: int = 3) -> Field:
    """Return a field of several lines."""
    control = Textarea(description=label, rows=rows, continuous_update=False)
    return Field(control, hint, on_change)


def choice_field(
    label: str, choices: Iterable[object], hint: str = "", on_change: Callable | None = None
) -> Field:
    """Return a list to choose one of."""
    return Field(Dropdown(description=label, options=list(choices)), hint, on_change)


def upload_field(
    label: str, accept: str, on_file: Callable[[bytes, str], str | None], hint: str = ""
) -> Field:
    """Return a button that takes one file; ``on_file`` gets its bytes and name."""
    control = FileUpload(description=label, tooltip=label, accept=accept, multiple=False)

    def taken(files: tuple) -> str | None:
        return on_file(bytes(files[0]["content"]), files[0]["name"]) if files else None

    field = Field(control, hint, taken)
    control.layout.width = "auto"
    return field


def button(label: str, on_click: Callable[[], object], kind: str = "", tooltip: str = "") -> Button:
    """Return a button; ``kind`` is ``primary``, ``quiet``, ``danger`` or nothing."""
    made = Button(description=label, tooltip=tooltip or label, layout=Layout(width="auto"))
    made.add_class(f"cchc-{kind or 'plain'}")
    made.on_click(lambda _: on_click())
    return made


class Fold(VBox):
    """A titled part that a button opens and closes: the keyboard reaches it as the mouse does.

    The titles of ipywidgets' own Accordion cannot be reached by Tab.
    """

    def __init__(self, title_vi: str, body: DOMWidget) -> None:
        self.body, self.title_vi, self.is_open = body, title_vi, False
        self.head = button(title_vi, self.turn, "fold")
        super().__init__([self.head, body])
        self.add_class("cchc-fold-box")
        self._show()

    def call(self, title_vi: str) -> None:
        """Give the part another title."""
        self.title_vi = title_vi
        self._show()

    def turn(self) -> None:
        """Open what is closed, close what is open."""
        self.is_open = not self.is_open
        self._show()

    def _show(self) -> None:
        self.head.description = f"{'▾' if self.is_open else '▸'} {self.title_vi}"
        self.head.tooltip = "Đóng" if self.is_open else "Mở ra"
        self.body.layout.display = "" if self.is_open else "none"


def row(*children: DOMWidget) -> HBox:
    """Return widgets side by side that wrap on a narrow screen."""
    box = HBox(list(children))
    box.add_class("cchc-row")
    return box


def line(*children: DOMWidget) -> HBox:
    """Return widgets on one line that never wrap: a text and what can be done to it."""
    box = HBox(list(children))
    box.add_class("cchc-line")
    return box


def panel(title_vi: str, *children: DOMWidget) -> VBox:
    """Return a titled group."""
    head = HTML(f'<h3 class="cchc-panel-title">{esc(title_vi)}</h3>')
    box = VBox([head, *children])
    box.add_class("cchc-panel")
    return box
