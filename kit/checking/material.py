"""Material: what a rule may look at. A rule reads no file and asks no other rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kit.checking.facts.prose import Prose
from kit.checking.layout import Component, PageLayout, components_of
from kit.checking.texts import PlanText, plan_texts
from kit.model import Plan
from kit.model.dates import find_dates
from kit.tailoring import Tailored


@dataclass(frozen=True)
class Material:
    """A plan, and what belongs to it where somebody has it.

    Attributes:
        layout: pages of the .docx; ``None`` for a plan that is still a draft.
        parent: the plan that it carries out.
        day: expected day of signing; ``None`` takes the plan's own date. The law is the
            catalog's: load it for the same day (``law_day``).
        tailored: the proposals from that parent, with the reason for each task left out.
    """

    plan: Plan
    layout: PageLayout | None = None
    parent: Plan | None = None
    day: dt.date | None = None
    tailored: Tailored | None = None

    @cached_property
    def texts(self) -> tuple[PlanText, ...]:
        """Every text of the plan with its target and place; gathered once for all rules."""
        return tuple(plan_texts(self.plan))

    @cached_property
    def components(self) -> tuple[Component, ...]:
        """What each printed line is; empty for a plan without pages."""
        return components_of(self.plan, self.layout) if self.layout else ()

    @cached_property
    def prose(self) -> Prose:
        """The same words as one text, for patterns that may stand anywhere."""
        return Prose(self.texts)

    @cached_property
    def gathered(self) -> dict[Hashable, Any]:
        """What several rules need of the same texts, by the name of who gathers it."""
        return {}


def law_day(plan: Plan, today: dt.date) -> dt.date:
    """Return the day whose law a plan is judged by.

    The plan's date; where only its month or year is printed and over, the last day it can have
    (a document that is filed without its number is no draft of today). An article about a plan
    tells of one that was issued in its year. Without all these the later of ``today`` and
    1 January of the plan year.
    """
    if plan.date is not None:
        return plan.date
    if plan.year and any(note.code == "not-a-plan" for note in plan.notes):
        return min(dt.date(plan.year, 12, 31), max(today, dt.date(plan.year, 1, 1)))
    return _last_day(plan, today) or max(today, dt.date(plan.year or 1, 1, 1))


def _last_day(plan: Plan, today: dt.date) -> dt.date | None:
    """Return the last day of the month in the date line, if it lies before ``today``.

    Of a year alone that is over it is the newest day of what the document cites and rests on.
    A year older than the one before the plan's was left standing from another document.
    """
    printed = next(
        (d for f in plan.frame if f.role == "date_line" for d in find_dates(f.text)), None
    )
    if printed is None or printed.date or printed.year < (plan.year or 0) - 1:
        return None
    if printed.month in range(1, 13):
        first_after = dt.date(printed.year, printed.month, 28) + dt.timedelta(days=4)
        last = first_after.replace(day=1) - dt.timedelta(days=1)
    else:
        last = dt.date(printed.year, 12, 31)
        last = _newest(plan, printed.year) or last if last < today else last
    return last if last < today else None


def _newest(plan: Plan, year: int) -> dt.date | None:
    """Return the newest day of what is cited, and of what led to the document."""
    bases = tuple(basis.citation for basis in plan.bases if basis.citation)
    days = [one.date for one in (*bases, *plan.parents, *plan.citations)]
    for text in (plan.opening or "", *(basis.text for basis in plan.bases)):
        days += [found.date for found in find_dates(text)]
    return max((day for day in days if day and day.year == year), default=None)
