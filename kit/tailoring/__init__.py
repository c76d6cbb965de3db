"""Tailor a parent plan to a unit: proposals with reasons, decisions, the plan that follows."""

from kit.tailoring.apply import apply, undecided
from kit.tailoring.context import Context
from kit.tailoring.coverage import Coverage, Covered, coverage
from kit.tailoring.decisions import accept_all, rematched
from kit.tailoring.parent_role import proposed_role
from kit.tailoring.propose import (
    Tailored,
    context_of,
    draft_day,
    merged_tasks,
    open_questions,
    parent_of,
    propose,
)

__all__ = [
    "Context",
    "Coverage",
    "Covered",
    "Tailored",
    "accept_all",
    "apply",
    "context_of",
    "coverage",
    "draft_day",
    "merged_tasks",
    "open_questions",
    "parent_of",
    "propose",
    "proposed_role",
    "rematched",
    "undecided",
]
