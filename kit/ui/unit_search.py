"""Find a unit while somebody types: any case, no diacritics, any tone placement, part of a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kit.catalog import UnitRegister
from kit.model import Unit
from kit.model.vietnamese import fold, sort_key

MOST_SHOWN = 40


@dataclass(frozen=True)
class _Entry:
    unit: Unit
    key: str
    bare_key: str
    above: str
    order: int


def unit_label(unit: Unit) -> str:
    """Return the unit as a list shows it: always with its province, for names repeat."""
    return f"{unit.name} — {unit.superior}" if unit.superior else unit.name


def search_units(register: UnitRegister, typed: str, limit: int = MOST_SHOWN) -> list[Unit]:
    """Return the units whose name has the typed words, the nearest names first.

    A province's name narrows the list, after a comma (``tân tiến, cà mau``) or without one
    (``so cong thuong gia lai``).
    """
    wanted, _, above = (part.strip() for part in fold(typed).partition(","))
    if not wanted:
        return []
    ranked = [(_rank(e, wanted), e.order, e.unit) for e in _entries(register) if above in e.above]
    meant = sorted((r for r in ranked if r[0] < _NOT_MEANT), key=lambda row: row[:2])
    return [unit for _, _, unit in meant[:limit]] or register.find(typed)[:limit]


# Ranks that a whole name with its province takes, and from which an entry is not meant.
_WITH_PROVINCE, _NOT_MEANT = 4, 9


def _rank(entry: _Entry, wanted: str) -> int:
    if wanted in (entry.key, entry.bare_key):
        return 0
    if entry.bare_key.startswith(wanted) or entry.key.startswith(wanted):
        return 1
    if f" {wanted}" in entry.key:
        return 2
    if wanted in entry.key:
        return 3
    return _WITH_PROVINCE if _in_one_go(entry, wanted) else _NOT_MEANT


def _in_one_go(entry: _Entry, wanted: str) -> bool:
    """Whether the words begin in the name and end in the province: "cong thuong gia lai"."""
    bare_above = entry.above.removeprefix("tinh ").removeprefix("thanh pho ")
    return any(f" {wanted}" in f" {entry.key} {above}" for above in (entry.above, bare_above))


@lru_cache(maxsize=4)
def _entries(register: UnitRegister) -> tuple[_Entry, ...]:
    units = list(register.provinces)
    for province in register.provinces:
        units += register.communes(province.name)
        units += register.departments(province.name)
    units.sort(key=lambda u: (sort_key(u.bare_name), sort_key(u.superior or "")))
    return tuple(
        _Entry(u, fold(u.name), fold(u.bare_name), fold(u.superior or ""), number)
        for number, u in enumerate(units)
    )
