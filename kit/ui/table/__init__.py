"""The task table on the screen: rows in Python, cells in the browser, small messages between."""

from kit.ui.table.widget import TaskTable

__all__ = ["TaskTable"]
