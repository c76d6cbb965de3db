"""Work that takes seconds or minutes: it runs aside, says how far it is and can be stopped.

The work gets a function that it calls with a sentence at each stage. After "Dừng" that function
raises ``Stopped``, which ends the work where it stands; nothing of it is kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Event
from typing import TypeVar

from ipywidgets import HTML, VBox

from kit.ui.fields import button, line
from kit.ui.markup import esc
from kit.ui.shield import Message

Result = TypeVar("Result")
Say = Callable[[str], None]

STOPPED_VI = "Đã dừng theo yêu cầu; dự thảo không thay đổi."


class Stopped(Exception):
    """The planner stopped the work."""


class Background(VBox):
    """A line that shows the present stage beside a button that stops the work.

    Hidden while nothing runs. Where no event loop runs, as in a script, the work is done at once.
    """

    def __init__(self, message: Message | None = None) -> None:
        self.message = message or Message()
        self.stage = HTML()
        self.stop_button = button("Dừng", self.stop, "quiet", "Dừng việc đang chạy")
        self._stopping = Event()
        self.is_running = False
        own = () if message else (self.message,)
        self._line = line(self.stage, self.stop_button)
        super().__init__([self._line, *own])
        self._show()

    def start(self, work: Callable[[Say], Result], then: Callable[[Result], str | None]) -> bool:
        """Do ``work`` aside, then call ``then`` with its result and show what that returns.

        While one work runs another is not begun: ``False`` is returned.
        """
        if self.is_running:
            return False
        self._stopping.clear()
        self.message.clear()
        self.is_running = True
        self._show("Đang bắt đầu")
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._conclude(lambda: work(self._say), then)
            return True

        def say(sentence: str) -> None:
            self._stop_if_asked()
            loop.call_soon_threadsafe(self._show, sentence)

        running = loop.run_in_executor(None, lambda: work(say))
        running.add_done_callback(lambda done: self._conclude(done.result, then))
        return True

    def stop(self) -> None:
        """Ask the work to stop; it does when it next says how far it is."""
        if self.is_running:
            self._stopping.set()
            self._show("Đang dừng")

    def _say(self, sentence: str) -> None:
        self._stop_if_asked()
        self._show(sentence)

    def _stop_if_asked(self) -> None:
        if self._stopping.is_set():
            raise Stopped

    def _conclude(self, result: Callable[[], Result], then: Callable[[Result], str | None]) -> None:
        def outcome() -> str | None:
            try:
                got = result()
            except Stopped:
                return STOPPED_VI
            finally:
                self.is_running = False
                self._show()
            return then(got)

        self.message.attempt(outcome)

    def _show(self, sentence: str = "") -> None:
        if not self.is_running:
            sentence = ""
        elif self._stopping.is_set():
            sentence = "Đang dừng"
        self.stop_button.disabled = self.is_running and self._stopping.is_set()
        self._line.layout.display = "" if sentence else "none"
        self.stage.value = (
            f'<div role="status" class="cchc-stage">{esc(sentence)} …</div>' if sentence else ""
        )
