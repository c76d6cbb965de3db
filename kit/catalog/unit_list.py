"""Provinces and communes as facts: the library's list of 2025 and our dated changes to it.

The list comes with the package ``vietnam-provinces`` (34 provinces, 3,321 communes). Only its
data file is read: importing the package builds enumerations of all codes, which nobody needs.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kit.catalog.tables import load_table
from kit.catalog.unit_rows import UnitAlias, UnitCapital, UnitChange
from kit.errors import CatalogError
from kit.model.vietnamese import fold

LIBRARY = "vietnam_provinces"
# The two-level system began on this day; of older communes the catalog knows nothing.
TWO_LEVELS_FROM = dt.date(2025, 7, 1)
ZONE = "đặc khu"
# Written with a capital by name (Nghị định 30/2020/NĐ-CP, Phụ lục II).
CAPITAL_CITY = "Thành phố Hồ Chí Minh"
TYPE_WORDS = ("tỉnh", "thành phố", "xã", "phường", ZONE)


@dataclass(frozen=True, slots=True)
class Province:
    """A province or city of the first level and the days between which it bore this name."""

    name: str
    type_word: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    code: str | None = None

    @property
    def bare_name(self) -> str:
        """The name without its type word."""
        return self.name[len(self.type_word) :].strip()

    def lives_on(self, day: dt.date) -> bool:
        """Whether the province bears this name on ``day``."""
        began = self.valid_from is None or self.valid_from <= day
        return began and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of the list of 2025; ``province_code`` stays when the province is renamed."""

    name: str
    type_word: str
    province_code: str
    code: str
    key: str

    @property
    def bare_name(self) -> str:
        """The name without its type word."""
        return self.name[len(self.type_word) :].strip()


@lru_cache(maxsize=1)
def provinces() -> tuple[Province, ...]:
    """Return every province that any day knows, with its life; the list of 2025 comes first."""
    changes = load_table("unit_changes.csv", UnitChange)
    ended = {c.old_name: c.valid_from - dt.timedelta(days=1) for c in changes}
    renamed = [change for change in changes if change.kind == "renamed"]
    began = {change.new_name: change.valid_from for change in renamed}
    codes = {_cased(entry["name"]): f"{entry['code']:02d}" for entry in _library()}
    for change in renamed:  # the same unit, so the same code; one that was merged has none here
        known = codes.get(change.old_name) or codes.get(change.new_name)
        codes[change.old_name] = codes[change.new_name] = known
    names = dict.fromkeys([*codes, *ended, *(c.new_name for c in changes)])
    return tuple(
        Province(name, _type_word(name), began.get(name), ended.get(name), codes.get(name))
        for name in names
    )


@lru_cache(maxsize=1)
def communes() -> tuple[Commune, ...]:
    """Return the communes of the two-level system in the order of the official list."""
    capitals = {row.bare_name for row in load_table("unit_capitals.csv", UnitCapital)}
    found = []
    for province in _library():
        code = f"{province['code']:02d}"
        for ward in province["wards"]:
            word = ward["division_type"]
            # Some names of the list have two spaces behind the type word.
            bare = " ".join(ward["name"][len(word) :].split())
            # Named by a number, a person or an event: "Phường 1", "Phường Điện Biên Phủ".
            by_rule = bare[:1].isdigit() or bare in capitals
            head = word.capitalize() if by_rule else word
            name = f"{head} {bare}"
            found.append(Commune(name, word, code, f"{ward['code']:05d}", fold(bare)))
    return tuple(found)


@lru_cache(maxsize=64)
def heir_of(name: str, day: dt.date) -> Province | None:
    """Return the province of ``day`` that a former one went into: ``Đắk Nông`` → tỉnh Lâm Đồng.

    ``name`` is folded, with or without its type word. ``None`` if no such province has ended.
    """
    changes = {c.old_name: c for c in load_table("unit_changes.csv", UnitChange)}
    old = next(
        (p for p in provinces() if name in (fold(p.name), fold(p.bare_name)) and _ended(p, day)),
        None,
    )
    if old is None:
        return None
    found = old.name
    while found in changes and changes[found].valid_from <= day:
        found = changes[found].new_name
    return next(p for p in provinces() if p.name == found)


def _ended(province: Province, day: dt.date) -> bool:
    return province.valid_to is not None and province.valid_to < day


@lru_cache(maxsize=1)
def aliases() -> dict[str, str]:
    """Return other names, folded, and the names they stand for: ``tp.hcm``."""
    return {fold(row.alias): row.name for row in load_table("unit_aliases.csv", UnitAlias)}


@lru_cache(maxsize=1)
def _library() -> list[dict]:
    spec = importlib.util.find_spec(LIBRARY)
    if spec is None or spec.origin is None:
        raise CatalogError(
            "no-unit-list", "Thiếu thư viện danh mục đơn vị hành chính.", where=LIBRARY,
            fix_vi="Cài lại bộ công cụ bằng “make setup” hoặc start.bat.",
        )  # fmt: skip
    path = Path(spec.origin).parent / "data" / "nested-divisions.json"
    return json.loads(path.read_text("utf-8"))


def _cased(name: str) -> str:
    """Write the library's ``Lâm Đồng``, ``Thành phố Hà Nội`` as documents do."""
    if name == CAPITAL_CITY:
        return name
    return re.sub(r"^Thành phố\b", "thành phố", name) if name[:9] == "Thành phố" else f"tỉnh {name}"


def _type_word(name: str) -> str:
    return next(word for word in TYPE_WORDS if name.lower().startswith(f"{word} "))
