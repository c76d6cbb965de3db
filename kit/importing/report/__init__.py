"""The page that shows a source beside the plan read from it, word for word."""

from kit.importing.report.page import report_html

__all__ = ["report_html"]
