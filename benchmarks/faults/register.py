"""Fault, its one register, and the decorators by which the faults of a family enter it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from docx.document import Document

from kit.model import Plan

# The clean sample that shows the fault best: a plan of ``sample_data/plans``.
Base = Literal["commune", "department", "province", "party"]
PlanChange = Callable[[Plan, Random], Plan]
PageChange = Callable[[Document, Random], None]


class NoPlace(Exception):
    """The plan has no place where this fault could be made."""


@dataclass(frozen=True)
class Fault:
    """One kind of fault.

    Attributes:
        rule: id of the rule that finds it, and of no other.
        slug: what is wrong, in plain ASCII words: ``le_trai_27mm``. With the rule it names the
            training file ``FMT101_le_trai_27mm.docx``.
        needs_parent: it shows only beside the parent plan.
        is_sample: the training file of its rule is made with it; one fault a rule.
        is_for_base_only: it is no fault, or another one, in a plan of another level.
        is_printed: the file is a Word file; else the plan as YAML, for what is never printed.
    """

    rule: str
    slug: str
    base: Base
    needs_parent: bool = False
    is_sample: bool = False
    is_printed: bool = True
    is_for_base_only: bool = False
    change_plan: PlanChange | None = None
    change_page: PageChange | None = None


FAULTS: list[Fault] = []


def plan_fault(
    rule: str, slug: str, base: Base = "commune", *, parent: bool = False, sample: bool = False,
    printed: bool = True, only: bool = False,
) -> Callable[[PlanChange], PlanChange]:  # fmt: skip
    """Register a function that gives the plan with the fault in it."""

    def register(change: PlanChange) -> PlanChange:
        _add(Fault(rule, slug, base, parent, sample, printed, only, change_plan=change))
        return change

    return register


def page_fault(
    rule: str, slug: str, base: Base = "commune", *, sample: bool = False, only: bool = False
) -> Callable[[PageChange], PageChange]:
    """Register a function that makes the fault in the open Word file."""

    def register(change: PageChange) -> PageChange:
        _add(Fault(rule, slug, base, is_sample=sample, is_for_base_only=only, change_page=change))
        return change

    return register


def _add(fault: Fault) -> None:
    if any((f.rule, f.slug) == (fault.rule, fault.slug) for f in FAULTS):
        raise ValueError(f"fault {fault.rule} {fault.slug} is registered twice")
    FAULTS.append(fault)
