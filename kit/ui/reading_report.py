"""The report of the last file read: opened under the step on request, or taken away as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from ipywidgets import HTML, VBox

from kit.ui.fields import button, line
from kit.ui.markup import PAGE, download_link, esc

OPEN_VI = "Xem văn bản nguồn bên cạnh kết quả"
CLOSE_VI = "Đóng báo cáo"


class ReadingReport(VBox):
    """Hidden until ``offer``; the page is made when it is asked for first.

    It runs in a frame without rights: neither it nor what a source smuggled into it reaches the
    workbook.
    """

    def __init__(self) -> None:
        self.toggle = button(OPEN_VI, self._turn)
        self.link, self.frame = HTML(), HTML()
        self._name, self._make, self._page = "", None, None
        super().__init__([line(self.toggle, self.link), self.frame])
        self.forget()

    def offer(self, name: str, make: Callable[[], str]) -> None:
        """Offer the report of the file ``name``; ``make`` returns its page."""
        self._name, self._make, self._page = name, make, None
        self._close()
        self.layout.display = ""

    def forget(self) -> None:
        """Offer nothing: the draft's parent was not read in this session."""
        self._make = self._page = None
        self._close()
        self.layout.display = "none"

    @property
    def is_open(self) -> bool:
        """Whether the page is shown."""
        return bool(self.frame.value)

    def _turn(self) -> None:
        if self.is_open or self._make is None:
            self._close()
            return
        if self._page is None:
            self._page = self._make()
        name = f"{PurePath(self._name).stem}-bao-cao-doc.html"
        self.link.value = download_link(self._page.encode("utf-8"), name, "Lưu báo cáo", PAGE)
        self.frame.value = (
            '<iframe class="cchc-report" sandbox="allow-scripts" title="Báo cáo đọc kế hoạch" '
            f'srcdoc="{esc(self._page)}"></iframe>'
        )
        self.toggle.description = self.toggle.tooltip = CLOSE_VI

    def _close(self) -> None:
        self.frame.value = self.link.value = ""
        self.toggle.description = self.toggle.tooltip = OPEN_VI
