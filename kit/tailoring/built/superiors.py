"""Who stands above the unit: to whom it reports, through which agency, whose plan it carries out.

The unit's record names its superior (``tỉnh Lâm Đồng``, ``Sở Y tế``); which body writes for that
name and which agency takes the report stands in ``tailoring_built_superiors.yaml``.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.catalog.rows import Function, Row
from kit.catalog.tables import load_table
from kit.model import Text
from kit.model.vietnamese import same
from kit.tailoring.context import Context

TABLE = "tailoring_built_superiors.yaml"
# An administrative unit is governed by a People's Committee; an agency speaks for itself.
TERRITORIES = ("tỉnh", "thành phố", "thủ đô", "huyện", "quận", "thị xã", "xã", "phường", "đặc khu")


class SuperiorRow(Row):
    """Whose plan a level carries out when its record names a superior of this kind.

    Attributes:
        levels: levels of the unit below.
        above: type word that the superior's name begins with, ``*`` for any name, ``None`` for
            a unit without one. The first row that fits counts.
        full, short: name of the body; ``{name}`` is the superior's own name.
        via_function: the function whose body takes the reports (Sở Nội vụ), ``None`` for none.
        via_level: the level at which that body stands.
        plan_type, plan_symbol: how that body issues its yearly plan.
    """

    levels: tuple[Text, ...]
    above: Text | None = None
    full: Text
    short: Text
    via_function: Text | None = None
    via_level: Text | None = None
    plan_type: Text = "Kế hoạch"
    plan_symbol: Text | None = None


@dataclass(frozen=True)
class Superior:
    """The body above: ``Ủy ban nhân dân tỉnh Lâm Đồng``, ``UBND tỉnh``, via ``Sở Nội vụ``.

    Attributes:
        plan_number: number of its yearly plan with the serial left open: ``/KH-UBND``;
            ``None`` where the symbol is not known either.
    """

    full: str
    short: str
    via: str | None
    plan_type: str
    plan_number: str | None


def superior_of(ctx: Context) -> Superior | None:
    """Return the body above the unit, ``None`` where the data name none (a ministry)."""
    name = ctx.unit.superior
    for row in load_table(TABLE, SuperiorRow, ctx.day):
        if ctx.unit.level in row.levels and _fits(row.above, name):
            named = name or ""
            return Superior(
                full=row.full.format(name=named),
                short=row.short.format(name=named, word=_territory(named) or named),
                via=_via(row, ctx),
                plan_type=row.plan_type,
                plan_number=f"/{row.plan_symbol}" if row.plan_symbol else None,
            )
    return None


def _fits(above: str | None, name: str | None) -> bool:
    if name is None or above is None:
        return name is None and above is None
    return above == "*" or name.lower().startswith(f"{above} ")


def _territory(name: str) -> str | None:
    """Return the type word of an administrative unit as printed after "UBND", else ``None``."""
    return next((name[: len(w)] for w in TERRITORIES if name.lower().startswith(f"{w} ")), None)


def _via(row: SuperiorRow, ctx: Context) -> str | None:
    if row.via_function is None:
        return None
    function = function_row(row.via_function, ctx)
    if function is None:
        return None
    at_province = row.via_level == "province"
    bodies = function.province_bodies if at_province else function.commune_bodies
    via = bodies[0] if bodies else None
    # Sở Nội vụ itself reports straight upward.
    return None if via and same(ctx.unit.name[: len(via)], via) else via


def function_row(key: str, ctx: Context) -> Function | None:
    """Return the row of the table function × level → body for ``key``."""
    return next((row for row in ctx.catalog.functions if row.key == key), None)
