"""Find units by what people type: any case, no diacritics, with or without type word.

241 names of communes occur in several provinces: an ambiguous name is never guessed, the error
lists the candidates.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from kit.catalog.rows import OfficeRow
from kit.catalog.unit_list import (
    TWO_LEVELS_FROM,
    ZONE,
    Commune,
    aliases,
    communes,
    heir_of,
    provinces,
)
from kit.catalog.unit_names import UnitQuery, read_query
from kit.catalog.unit_records import (
    MOST_SUGGESTIONS,
    by_province,
    commune_unit,
    department_unit,
    is_spelt,
    listed,
    no_such_unit,
    province_unit,
)
from kit.errors import CatalogError
from kit.model import Unit
from kit.model.vietnamese import fold

# Below this likeness (0-100) a name is another name, not a slip of the pen.
NEAR_ENOUGH = 70
PROVINCE_WORDS = ("tỉnh", "thành phố")
# Offices of a province that make plans of their own.
DEPARTMENTS = ("subordinate",)


class UnitRegister:
    """Provinces, communes and departments of ``day``."""

    def __init__(self, day: dt.date, offices: Sequence[OfficeRow] = ()) -> None:
        self.day = day
        self._offices = tuple(
            row for row in offices if row.level == "province" and row.relation in DEPARTMENTS
        )

    @cached_property
    def provinces(self) -> tuple[Unit, ...]:
        """The provinces and cities of the day, in the order of the official list."""
        return tuple(province_unit(p) for p in provinces() if p.lives_on(self.day))

    def find(
        self, query: str, day: dt.date | None = None, superior: str | None = None
    ) -> list[Unit]:
        """Return the units meant by ``query``, else the most similar names, best first.

        ``day`` looks at another day than the register's. Empty if nothing is similar.
        """
        register = self if day in (None, self.day) else UnitRegister(day, self._offices)
        asked = read_query(query, superior, aliases())
        return register._exact(asked) or register._similar(asked)

    def get(self, name: str, superior: str | None = None) -> Unit:
        """Return the one unit with this name, below ``superior`` where one is given.

        Raises:
            CatalogError: ``no-such-unit`` with similar names, or ``ambiguous-unit`` with the
                candidates, both in ``fix_vi``.
        """
        asked = read_query(name, superior, aliases())
        found = self._exact(asked)
        if len(found) == 1:
            return found[0]
        if found:
            raise CatalogError(
                "ambiguous-unit", f"Có {len(found)} đơn vị tên “{asked.text}”.", where=name,
                fix_vi=f"Ghi rõ một trong: {listed(sorted(found, key=by_province))}.",
            )  # fmt: skip
        raise no_such_unit(name, self._similar(asked), self.day, self._heir(asked))

    def province(self, name: str) -> Unit:
        """Return the province or city of the first level with this name on the day.

        Raises:
            CatalogError: ``no-such-unit``; "thành phố Hưng Yên" is not "tỉnh Hưng Yên".
        """
        asked = read_query(name, aliases=aliases())
        found = self._provinces_called(asked)
        if not found:
            raise no_such_unit(name, self._near_provinces(asked), self.day, self._heir(asked))
        return found[0]

    def communes(self, province: str) -> list[Unit]:
        """Return the communes of a province in the order of the official list.

        Empty before 2025-07-01: older communes are not in the list.
        """
        above = self.province(province)
        return [self._unit(c) for c in self._communes if c.province_code == above.code]

    def departments(self, province: str) -> list[Unit]:
        """Return the sở, ban, ngành of a province in the order of their list."""
        above = self.province(province)
        return [department_unit(row, above) for row in self._offices]

    def province_has_special_zone(self, province: str) -> bool:
        """Say whether the province has a đặc khu among its communes."""
        above = self.province(province)
        return any(c.type_word == ZONE and c.province_code == above.code for c in self._communes)

    # ---- exact names

    def _exact(self, asked: UnitQuery) -> list[Unit]:
        if asked.superior is None:
            found = self._provinces_called(asked)
            if found and asked.type_word:
                return found
        else:
            found = []
        found = [*found, *self._communes_called(asked), *self._departments_called(asked)]
        spelt = [unit for unit in found if is_spelt(asked, unit)]
        return spelt or found

    def _provinces_called(self, asked: UnitQuery) -> list[Unit]:
        return [
            unit
            for unit in self.provinces
            if fold(unit.bare_name) == asked.key and asked.type_word in (None, unit.type_word)
        ]

    def _communes_called(self, asked: UnitQuery) -> list[Unit]:
        above = self._superior_codes(asked.superior)
        rows = [
            c for c in self._by_key.get(asked.key, ()) if asked.type_word in (None, c.type_word)
        ]
        return [self._unit(c) for c in rows if above is None or c.province_code in above]

    def _departments_called(self, asked: UnitQuery) -> list[Unit]:
        key = fold(asked.text)
        rows = [row for row in self._offices if fold(row.name_vi) == key]
        if not rows:
            return []
        above = self._superior_codes(asked.superior)
        homes = [u for u in self.provinces if above is None or u.code in above]
        return [department_unit(row, home) for row in rows for home in homes]

    def _superior_codes(self, superior: str | None) -> set[str | None] | None:
        if superior is None:
            return None
        asked = read_query(superior, aliases=aliases())
        living = {unit.code for unit in self._provinces_called(asked)}
        heir = None if living else heir_of(fold(asked.text), self.day)
        return {heir.code} if heir else living

    def _heir(self, asked: UnitQuery) -> str | None:
        heir = heir_of(fold(asked.text), self.day)
        return heir.name if heir else None

    # ---- similar names

    def _similar(self, asked: UnitQuery) -> list[Unit]:
        # Only a name that is wrong needs it; importing it takes longer than a look-up.
        from rapidfuzz import fuzz, process

        may_be_province = asked.superior is None and asked.type_word in (None, *PROVINCE_WORDS)
        near_provinces = self._near_provinces(asked) if may_be_province else []
        if near_provinces and asked.type_word:
            return near_provinces
        above = self._superior_codes(asked.superior)
        keys = [
            key
            for key, rows in self._by_key.items()
            if above is None or any(c.province_code in above for c in rows)
        ]
        near = process.extract(
            asked.key, keys, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH, limit=MOST_SUGGESTIONS
        )
        found = [
            self._unit(commune)
            for key, _score, _at in near
            for commune in self._by_key[key]
            if above is None or commune.province_code in above
        ]
        wanted = [u for u in found if asked.type_word in (None, u.type_word)] or found
        return [*near_provinces, *wanted][:MOST_SUGGESTIONS]

    def _near_provinces(self, asked: UnitQuery) -> list[Unit]:
        from rapidfuzz import fuzz

        scored = [(fuzz.ratio(asked.key, fold(unit.bare_name)), unit) for unit in self.provinces]
        near = sorted((pair for pair in scored if pair[0] >= NEAR_ENOUGH), key=lambda p: -p[0])
        return [unit for _score, unit in near]

    # ---- records

    @cached_property
    def _communes(self) -> tuple[Commune, ...]:
        return communes() if self.day >= TWO_LEVELS_FROM else ()

    @cached_property
    def _by_key(self) -> dict[str, list[Commune]]:
        index: dict[str, list[Commune]] = defaultdict(list)
        for commune in self._communes:
            index[commune.key].append(commune)
        return index

    @cached_property
    def _names_by_code(self) -> dict[str, str]:
        return {unit.code: unit.name for unit in self.provinces if unit.code}

    def _unit(self, commune: Commune) -> Unit:
        return commune_unit(commune, self._names_by_code[commune.province_code])
