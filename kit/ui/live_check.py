"""The rules look at the draft again after every change, aside, while the planner types on.

Until they are done the report of the moment before stands. Where no event loop runs, as in a
script, and where there is nothing to show meanwhile, the report is made at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from traitlets import HasTraits, Int

from kit.checking import Report
from kit.ui.prospect import Prospect

# The pause in typing after which the rules begin.
PAUSE_SECONDS = 0.4


class LiveCheck(HasTraits):
    """The report that the screen shows.

    Args:
        present: gives the prospect of the open draft.

    Attributes:
        moment: counts the reports that were made aside; whoever shows one looks at it again then.
    """

    moment: int = Int(0)

    def __init__(self, present: Callable[[], Prospect]) -> None:
        super().__init__()
        self._present = present
        self._last: Prospect | None = None
        self._asked: Prospect | None = None
        self._failed: Prospect | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._is_urgent = False

    @property
    def report(self) -> Report | None:
        """The newest report; ``None`` while there is no plan."""
        now = self._present()
        if now.is_checked or not self._may_wait(now):
            self._last = now
            return now.report
        self._ask(now)
        return self._last.report

    @property
    def is_behind(self) -> bool:
        """Whether the report that is shown is that of an earlier draft."""
        return self._last is not None and not self._present().is_checked

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Within this no report lags behind: the planner has asked for it himself."""
        self._is_urgent = True
        try:
            yield
        finally:
            self._is_urgent = False

    def _may_wait(self, now: Prospect) -> bool:
        same = self._last is not None and self._last.parent is now.parent is not None
        if not same or self._is_urgent or now is self._failed:
            return False
        return _running_loop() is not None

    def _ask(self, now: Prospect) -> None:
        if now is self._asked:
            return
        if self._timer is not None:
            self._timer.cancel()
        self._asked = now
        self._timer = _running_loop().call_later(PAUSE_SECONDS, self._start, now)

    def _start(self, prospect: Prospect) -> None:
        aside = _running_loop().run_in_executor(None, lambda: prospect.report)
        aside.add_done_callback(lambda done: self._conclude(prospect, done))

    def _conclude(self, prospect: Prospect, done: asyncio.Future) -> None:
        # What went wrong comes again, and is said, where the report is asked for.
        self._failed = prospect if done.exception() else None
        if prospect is self._asked:
            self.moment += 1


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
