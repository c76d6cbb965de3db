"""Who gets a heading in "Tổ chức thực hiện": offices, sub-units, bodies that are only asked.

A subordinate office is given its duties (giao); a vertical body, the Party, the Front and the
unions are asked (đề nghị). Which holders a level has stands in ``tailoring_built_holders.yaml``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Office, Text
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import join_vi, same
from kit.tailoring.built.wording import fill
from kit.tailoring.context import Context

TABLE = "tailoring_built_holders.yaml"
OWN_RELATIONS = ("subordinate", "public_unit")
# Leads that the table names and no row knows: after the offices, before the sub-units.
ORDER_OF_OTHERS = 9


class HolderRow(Row):
    """One holder of duties at a level.

    Attributes:
        functions: keys of functions; the holder is the office that has them.
        joined: all offices of ``functions`` stand under one heading, with ``rest`` behind them.
        heading: fixed words, or what stands where no office is known.
        words: words in a task table that mean this holder.
        mirrors: words in a parent's agency that mean this holder, whatever function it has.
        asked: "Đề nghị", whatever the relation.
    """

    key: Text
    levels: tuple[Text, ...]
    order: int
    functions: tuple[Text, ...] = ()
    joined: bool = False
    heading: Text | None = None
    rest: Text | None = None
    words: tuple[Text, ...] = ()
    mirrors: tuple[Text, ...] = ()
    asked: bool = False


@dataclass(frozen=True)
class Holder:
    """A holder of duties, resolved for one unit.

    Attributes:
        keys: the rows it stands for; a small unit's one office may be lead and money at once.
        name: as the heading prints it, without "Đề nghị".
        offices: the offices behind it, as the task table names them.
        rest: bodies without an office of their own that the heading names last.
    """

    keys: tuple[str, ...]
    name: str
    asked: bool
    order: int
    offices: tuple[Office, ...] = ()
    words: tuple[str, ...] = ()
    rest: str | None = None

    @property
    def heading(self) -> str:
        """The heading as printed: "Phòng Văn hóa - Xã hội", "Đề nghị Công an phường"."""
        return f"Đề nghị {self.name}" if self.asked else self.name

    def is_named(self, name: str) -> bool:
        """Whether a task table means this holder by ``name``."""
        if any(same(name, office.name) for office in self.offices) or same(name, self.name):
            return True
        return bool(self.words) and bool(_matcher(self.words).find(name))


def holders_of(ctx: Context) -> list[Holder]:
    """Return the unit's holders in the order of printing, each office once."""
    rows = [r for r in load_table(TABLE, HolderRow, ctx.day) if ctx.unit.level in r.levels]
    found: list[Holder] = []
    for row in sorted(rows, key=lambda row: row.order):
        holder = _resolved(row, ctx)
        if holder is not None:
            _add(found, holder)
    return found


def holder_named(name: str, holders: list[Holder]) -> Holder | None:
    """Return the holder that a task table means by ``name``; offices before collective words."""
    exact = (h for h in holders if any(same(name, o.name) for o in h.offices))
    return next(exact, None) or next((h for h in holders if h.is_named(name)), None)


def mirror_of(agency: str, ctx: Context) -> Holder | None:
    """Return the holder of ours that a parent's agency is, by its name or the kind of body.

    An office of ours under its own name wins; then heads of units, the Party, the Front and the
    unions, for whom no table of functions speaks.
    """
    holders = holders_of(ctx)
    bare = {o: _bare(o.name, ctx) for h in holders for o in h.offices}
    named = (h for h in holders if any(bare[o] in agency.casefold() for o in h.offices))
    by_name = next(named, None)
    if by_name is not None:
        return by_name
    rows = [r for r in load_table(TABLE, HolderRow, ctx.day) if ctx.unit.level in r.levels]
    keys = [r.key for r in rows if r.mirrors and _matcher(r.mirrors).find(agency)]
    return next((h for key in keys for h in holders if key in h.keys), None)


def holder_of(office: Office, ctx: Context) -> Holder:
    """Return the holder under whose heading ``office`` stands."""
    holders = holders_of(ctx)
    found = next((h for h in holders if office in h.offices), None)
    if found is None and office.relation in ("party", "front"):
        found = next((h for h in holders if "political" in h.keys), None)
    return found or other_holder(office.name, ctx)


def _bare(name: str, ctx: Context) -> str:
    """An office's name without whose it is: "công an", "văn phòng hđnd và ubnd"."""
    return name.casefold().removesuffix(ctx.unit_short.casefold()).strip()


def other_holder(name: str, ctx: Context) -> Holder:
    """Return a holder for a lead that no row knows: another office of ours, or a body we ask."""
    office = ctx.office_named(name)
    if office is None:
        return Holder(("other",), name, asked=True, order=ORDER_OF_OTHERS)
    asked = office.relation not in OWN_RELATIONS
    return Holder(("other",), full_name(office, ctx), asked, ORDER_OF_OTHERS, (office,))


def full_name(office: Office, ctx: Context) -> str:
    """Return an office's name outside a table: "Văn phòng Hội đồng nhân dân và UBND phường".

    A task table says "Văn phòng HĐND và UBND"; a heading writes the council out and says whose
    office it is. A Phòng needs no such word: every unit has its own.
    """
    name = office.name.replace("HĐND", "Hội đồng nhân dân").replace("MTTQ", "Mặt trận Tổ quốc")
    short = ctx.unit_short
    for general in ("cấp xã", "xã, phường, đặc khu", "cấp tỉnh"):
        name = name.replace(general, short)
    owned = short.lower() in name.lower() or name.startswith(("Phòng ", "Sở "))
    return name if owned or ctx.unit.level not in ("commune", "province") else f"{name} {short}"


def _resolved(row: HolderRow, ctx: Context) -> Holder | None:
    offices, rest = _offices(row, ctx), None
    if row.joined:
        names = [full_name(office, ctx) for office in offices]
        if row.rest and not any("chính trị - xã hội" in name for name in names):
            rest = fill(row.rest, ctx)
        name = join_vi([*names, rest] if rest else names)
    elif offices:
        offices = offices[:1]
        name = full_name(offices[0], ctx)
    elif row.heading:
        name = fill(row.heading, ctx)
    else:
        return None
    asked = row.asked or any(office.relation not in OWN_RELATIONS for office in offices)
    return Holder((row.key,), name, asked, row.order, tuple(offices), row.words, rest)


def _offices(row: HolderRow, ctx: Context) -> list[Office]:
    found = [ctx.office_for(function) for function in row.functions]
    return list({office.name: office for office in found if office is not None}.values())


def _add(found: list[Holder], holder: Holder) -> None:
    """Add a holder; one whose office already has a heading only lends it its key."""
    for at, known in enumerate(found):
        if holder.offices and set(holder.offices) <= set(known.offices):
            found[at] = replace(known, keys=(*known.keys, *holder.keys))
            return
    found.append(holder)


def _matcher(words: tuple[str, ...]) -> PhraseMatcher[bool]:
    return PhraseMatcher(dict.fromkeys(words, True))
