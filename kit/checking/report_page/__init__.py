"""The result of a check as one printable page."""

from kit.checking.report_page.page import report_html

__all__ = ["report_html"]
