"""The one way from a click to an action: what goes wrong is said in words, beside the click.

A ``KitError`` shows its sentence, its place and its remedy. Anything else is a fault of ours:
an apology with a code, and the traceback in a log file. No traceback reaches the screen.
"""

from __future__ import annotations

from collections.abc import Callable

from ipywidgets import HTML

from kit.errors import KitError
from kit.ui.incident_log import record_incident
from kit.ui.markup import esc

Action = Callable[[], str | None]


class Message(HTML):
    """A line beside a field or button: empty, a quiet confirmation, or what to mend."""

    def __init__(self) -> None:
        super().__init__()
        self.add_class("cchc-message")

    def attempt(self, action: Action) -> bool:
        """Run ``action`` and show what it returns, or what stopped it; say whether it went well."""
        try:
            said = action()
        except KitError as error:
            self.value = error_html(error)
            return False
        except Exception as error:
            self.value = incident_html(error)
            return False
        self.value = f'<div role="status" class="cchc-ok">{esc(said)}</div>' if said else ""
        return True

    def clear(self) -> None:
        """Say nothing."""
        self.value = ""


def error_html(error: KitError) -> str:
    """Return what, where and how to mend."""
    message = error.message_vi.rstrip(".")
    return (
        f'<div role="alert" class="cchc-error" data-code="{esc(error.code)}">'
        f"<b>{esc(message)}.</b> <span>{esc(error.where)}</span><br>{esc(error.fix_vi)}</div>"
    )


def incident_html(error: Exception) -> str:
    """Log ``error`` and return the apology."""
    try:
        code, path = record_incident(error)
        kept = f"Mã sự cố <b>{code}</b>, chi tiết trong tệp {esc(path)}."
    except (OSError, KitError):
        kept = f"Không ghi được nhật ký; loại lỗi: {esc(type(error).__name__)}."
    return (
        '<div role="alert" class="cchc-error cchc-incident"><b>Xin lỗi, bộ công cụ gặp lỗi ở thao '
        f"tác này.</b> Nội dung đã lưu vẫn còn.<br>{kept} Hãy gửi mã này cho người hỗ trợ.</div>"
    )
