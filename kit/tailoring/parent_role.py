"""T0: what a parent is to the plan: carried out, only a pattern, or announced, not yet issued."""

from __future__ import annotations

import datetime as dt

from kit.catalog import Catalog
from kit.model import ParentEntry, Plan, Unit
from kit.model.drafts import ParentRole
from kit.model.vietnamese import same
from kit.tailoring.parent_places import place_of


def proposed_role(parent: Plan, unit: Unit, year: int, catalog: Catalog) -> tuple[ParentRole, str]:
    """Return the role a parent has by its year and issuer, and the reason in Vietnamese.

    A plan of another year, of a body that no longer lives on the day of the law, or of a body
    that is not above the unit is a pattern: nothing of it is cited, its dates and periods move.
    """
    if parent.year is not None and parent.year != year:
        return "pattern", f"Kế hoạch của năm {parent.year}, không phải năm {year}."
    if parent.issuer and catalog.is_dead(parent.issuer):
        return "pattern", f"{parent.issuer} không còn vào ngày {catalog.day:%d/%m/%Y}."
    if not _is_above(parent, unit):
        return "pattern", "Cơ quan ban hành không phải cấp trên trực tiếp của đơn vị."
    return "carry_out", "Kế hoạch cấp trên của đúng năm."


def _is_above(parent: Plan, unit: Unit) -> bool:
    if unit.superior is None or parent.unit_level == "ministry":
        return True
    place = place_of(parent.issuer or "") or place_of(parent.superior or "")
    if place is None or parent.unit_level == unit.level:
        return False
    return same(" ".join(place), unit.superior) or same(place[1], unit.superior.split(" ", 1)[-1])


def law_day(
    place_date: dt.date | None, override: dt.date | None, year: int, today: dt.date
) -> dt.date:
    """Return the day whose law holds: override, the plan's date, else the expected signing day.

    The expected signing day is the later of today and 1 January of the plan year.
    """
    return override or place_date or max(today, dt.date(year, 1, 1))


def role_of_entry(entry: ParentEntry, unit: Unit, year: int, catalog: Catalog) -> ParentRole:
    """Return the planner's choice, else the proposed role."""
    if entry.role is not None or entry.plan is None:
        return entry.role or "unissued"
    return proposed_role(entry.plan, unit, year, catalog)[0]
