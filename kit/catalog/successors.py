"""What became of a body: old name → the body that has its work on the day.

A change of today may itself be changed tomorrow ("tỉnh Bắc Giang" → "tỉnh Bắc Ninh" →
"thành phố Bắc Ninh"), so every answer is followed to the end. Names that carry a place
("Báo Đắk Nông", "Sở Nội vụ tỉnh Đắk Nông") follow the place as well.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from kit.catalog.body_names import (
    COMMITTEES,
    bare_place,
    city_below_province,
    head_before,
    is_city,
    is_lower_unit,
    is_of_dead_level,
    key_of,
    named_for_city,
    names_a_place,
    worded_like,
)
from kit.catalog.rows import Agency, AgencyAlias
from kit.catalog.unit_rows import UnitChange

PLACE, UNIT = "{place}", "{unit}"

_BRACKET = re.compile(r"\s*\([^()]*\)")
# Bodies of this level keep the place behind their name: "Sở Nội vụ Lâm Đồng".
WITH_PLACE = ("province",)


class Successors:
    """The changes of bodies and of provinces that have happened by ``day``.

    Args:
        agencies: rows of ``agencies.csv``; names with ``{place}`` or ``{unit}`` stand for all.
        aliases: rows of ``agency_aliases.csv``, other ways to write the old names.
        changes: rows of ``unit_changes.csv``.
        provinces: full names of the provinces and cities of ``day``.
    """

    def __init__(
        self,
        agencies: Iterable[Agency],
        aliases: Iterable[AgencyAlias],
        changes: Iterable[UnitChange],
        provinces: Sequence[str],
        day: dt.date,
    ) -> None:
        self._living = tuple(provinces)
        self._units = {key_of(c.old_name): c for c in changes if _has_happened(c, day)}
        self.place_heirs = self._places()
        own = [row for row in agencies if _has_happened(row, day)]
        own += _under_other_names(own, aliases)
        patterns = [row for row in own if "{" in row.old_name]
        named = [row for row in own if "{" not in row.old_name]
        known = {key_of(row.old_name) for row in named}
        expanded = (e for row in patterns for e in self._expanded(row))
        self.rows: tuple[Agency, ...] = (
            *named,
            *(row for row in expanded if key_of(row.old_name) not in known),
            *map(self._committee, self._units.values()),
        )
        self._by_name: dict[str, list[Agency]] = defaultdict(list)
        for row in self.rows:
            for name in dict.fromkeys(
                (key_of(row.old_name), key_of(_BRACKET.sub("", row.old_name)))
            ):
                self._by_name[name].append(row)

    def of(self, name: str, function_key: str | None = None) -> tuple[Agency, ...]:
        """Return the rows of the change with ``new_names`` of the day, best first.

        With a function, only rows for it or for all functions; without one, the body's heir as
        a whole. Empty: nothing is known to have happened to ``name`` (or to that function of it).
        """
        rows = self._by_name.get(key_of(name), [])
        chosen = [r for r in rows if r.function == function_key]
        if not chosen and function_key is not None:
            chosen = [r for r in rows if r.function is None and not r.default]
        if function_key is None:
            whole = [r for r in rows if (r.function is None or r.default) and not r.lives_on]
            chosen = sorted(whole, key=lambda r: not r.default)[:1]
        if chosen:
            return tuple(self._worded(name, row) for row in chosen)
        moved = self._moved_place(name) or self._with_place(name, function_key)
        return (moved,) if moved else ()

    def is_dead(self, name: str) -> bool:
        """Say whether the body or place ``name`` no longer exists under this name."""
        rows = self._by_name.get(key_of(name), [])
        if rows:
            return any(not row.lives_on for row in rows)
        if is_of_dead_level(name) or self._is_dead_city(name):
            return any(row.level == "district" for row in self.rows)
        if self._moved_place(name) is not None:
            return True
        head, _rest = self._split_place(name)
        return head is not None and self.is_dead(head)

    def heir_of_place(self, name: str) -> str | None:
        """Return today's province of ``tỉnh Đắk Nông`` or ``Đắk Nông``, in the form asked."""
        change = self._units.get(key_of(name))
        if change is not None:
            return self._last_unit(change)
        heir = self.place_heirs.get(key_of(name))
        return bare_place(heir) if heir else None

    def _is_dead_city(self, name: str) -> bool:
        city = city_below_province(name)
        return city is not None and key_of(city) not in map(key_of, self._living)

    def _places(self) -> dict[str, str]:
        """Bare name of a former province → full name of its heir, unless the name still lives."""
        living = {key_of(bare_place(name)) for name in self._living}
        heirs = {}
        for change in self._units.values():
            bare = key_of(bare_place(change.old_name))
            if bare not in living:
                heirs[bare] = self._last_unit(change)
        return heirs

    def _last_unit(self, change: UnitChange) -> str:
        name = change.new_name
        while (following := self._units.get(key_of(name))) is not None:
            name = following.new_name
        return name

    def _committee(self, change: UnitChange) -> Agency:
        """The People's Committee of a former province, as ``agencies.csv`` would name it."""
        facts = change.model_dump(exclude={"old_name", "new_name", "kind"})
        old, new = (f"{COMMITTEES[0]} {n}" for n in (change.old_name, self._last_unit(change)))
        return Agency(old_name=old, new_names=(new,), level="province", **facts)

    def _expanded(self, row: Agency) -> list[Agency]:
        """Write a row with a place out for every province of the time before and of today."""
        found = []
        for old, new in self._pairs():
            old_place, new_place = bare_place(old), bare_place(new)
            if old_place in row.except_places:
                continue
            fill = {PLACE: (old_place, new_place), UNIT: (old, new)}
            old_name, names = row.old_name, row.new_names
            for slot, (before, after) in fill.items():
                old_name = old_name.replace(slot, before)
                names = tuple(name.replace(slot, after) for name in names)
            if old_name not in names:
                found.append(row.model_copy(update={"old_name": old_name, "new_names": names}))
        return found

    def _pairs(self) -> list[tuple[str, str]]:
        changed = [(c.old_name, self._last_unit(c)) for c in self._units.values()]
        return changed + [(name, name) for name in self._living]

    def _followed(self, row: Agency) -> Agency:
        names = tuple(dict.fromkeys(self._final(name) for name in row.new_names))
        return row if names == row.new_names else row.model_copy(update={"new_names": names})

    def _final(self, name: str) -> str:
        seen = {key_of(name)}
        while True:
            rows = [
                r for r in self._by_name.get(key_of(name), []) if not r.lives_on and r.new_names
            ]
            exact = [r for r in rows if key_of(r.old_name) == key_of(name)]
            whole = [r for r in exact if r.function is None or r.default]
            if not whole or key_of(whole[0].new_names[0]) in seen:
                return name
            name = whole[0].new_names[0]
            seen.add(key_of(name))

    def _moved_place(self, name: str) -> Agency | None:
        """Follow the place at the end of a name: "Sở Nội vụ tỉnh Đắk Nông", "Đắk Nông"."""
        for old, new in self._endings():
            head = head_before(name, old)
            if head is None or (key_of(old) in self.place_heirs and is_lower_unit(head)):
                continue
            change = self._change_for(old)
            body = self._body(named_for_city(head) if is_city(self._last_unit(change)) else head)
            facts = change.model_dump(exclude={"old_name", "new_name", "kind"})
            new_name = f"{body} {new}".strip()
            return Agency(old_name=name, new_names=(new_name,), level="province", **facts)
        return None

    def _with_place(self, name: str, function_key: str | None) -> Agency | None:
        """Follow the body of "Phòng Nội vụ huyện A", "Sở TT&TT Lâm Đồng" before its place."""
        head, rest = self._split_place(name)
        rows = self.of(head, function_key) if head else ()
        if not rows:
            return None
        names = rows[0].new_names
        if rows[0].level in WITH_PLACE:
            names = tuple(f"{new} {rest}" for new in names)
        return rows[0].model_copy(update={"old_name": name, "new_names": names})

    def _split_place(self, name: str) -> tuple[str | None, str]:
        words = name.split()
        for cut in range(len(words) - 1, 1, -1):
            head, rest = " ".join(words[:cut]), " ".join(words[cut:])
            if key_of(head) in self._by_name and names_a_place(rest):
                return head, rest
        return None, ""

    def _worded(self, name: str, row: Agency) -> Agency:
        followed = self._followed(row)
        names = tuple(worded_like(name, new) for new in followed.new_names)
        return followed.model_copy(update={"new_names": names})

    def _body(self, head: str) -> str:
        """Return today's name of the body before a place, "" for a place alone."""
        found = self.of(head) if key_of(head) in self._by_name else ()
        return found[0].new_names[0] if found and found[0].new_names else head

    def _endings(self) -> list[tuple[str, str]]:
        full = [(c.old_name, self._last_unit(c)) for c in self._units.values()]
        bare = [
            (bare_place(old), bare_place(new))
            for old, new in full
            if key_of(bare_place(old)) in self.place_heirs
        ]
        return full + bare

    def _change_for(self, old: str) -> UnitChange:
        matches = (
            c for c in self._units.values() if c.old_name == old or c.old_name.endswith(f" {old}")
        )
        return next(matches)


def _under_other_names(rows: Sequence[Agency], aliases: Iterable[AgencyAlias]) -> list[Agency]:
    by_name: dict[str, list[Agency]] = defaultdict(list)
    for row in rows:
        by_name[row.old_name].append(row)
    return [
        row.model_copy(update={"old_name": alias.alias})
        for alias in aliases
        for row in by_name[alias.old_name]
    ]


def _has_happened(row: Agency | UnitChange, day: dt.date) -> bool:
    return row.valid_from is None or row.valid_from <= day
