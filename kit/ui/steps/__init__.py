"""The seven steps of the planner's workbook, one function a cell of the notebook.

Each may run again at any time: what it shows comes from the saved draft.
"""

from __future__ import annotations

from kit.ui.steps.contents import Contents
from kit.ui.steps.draft_and_unit import DraftAndUnit
from kit.ui.steps.export_files import ExportFiles
from kit.ui.steps.organisation import Organisation
from kit.ui.steps.parent_plan import ParentPlan
from kit.ui.steps.review import Review
from kit.ui.steps.tasks import Tasks
from kit.ui.workbook import Workbook


def choose_unit(workbook: Workbook) -> None:
    """Show step 1: draft, unit, year, form, profile of the unit."""
    workbook.show(DraftAndUnit)


def choose_parent(workbook: Workbook) -> None:
    """Show step 2: the parent plan and its role."""
    workbook.show(ParentPlan)


def tailor_contents(workbook: Workbook) -> None:
    """Show step 3: purposes, contents, channels, audiences."""
    workbook.show(Contents)


def task_appendix(workbook: Workbook) -> None:
    """Show step 4: the task table."""
    workbook.show(Tasks)


def organise(workbook: Workbook) -> None:
    """Show step 5: duties, money, bases, recipients, signature."""
    workbook.show(Organisation)


def review(workbook: Workbook) -> None:
    """Show step 6: findings and open questions."""
    workbook.show(Review)


def export(workbook: Workbook) -> None:
    """Show step 7; a demo run writes its files at once, a planner presses the button."""
    workbook.show(ExportFiles)
    if workbook.order:
        workbook.order.out.mkdir(parents=True, exist_ok=True)
        workbook.steps[ExportFiles.number].write(workbook.order.out)
