"""The planner's workbook: what the cells of ``notebooks/1_lap_ke_hoach.ipynb`` call.

``open_workbook`` shows the task list; each further function shows one step of it.
"""

from kit.ui.steps import (
    choose_parent,
    choose_unit,
    export,
    organise,
    review,
    tailor_contents,
    task_appendix,
)
from kit.ui.workbook import Workbook, open_workbook

__all__ = [
    "Workbook",
    "choose_parent",
    "choose_unit",
    "export",
    "open_workbook",
    "organise",
    "review",
    "tailor_contents",
    "task_appendix",
]
