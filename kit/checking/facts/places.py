"""Places that belong to the plan's unit: itself, what stands above it, what its parents name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.material import Material
from kit.model import Plan
from kit.model.vietnamese import fold, same, tone_normal
from kit.model.vietnamese.letters import DASHED_NAME

_WORDS = r"[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu"
PLACE = re.compile(rf"\b(?P<word>{_WORDS})\s+(?P<name>{DASHED_NAME})")
_IN_CAPITALS = re.compile(rf"\b(?P<word>{_WORDS})\s+(?P<name>\S.*)$", re.IGNORECASE)
COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """The places that the plan may name: whole names, small letters, and bare names as written.

    ``unit`` is the place of the issuer, with its type word in small letters.
    """

    names: frozenset[str]
    bare: tuple[str, ...]
    level: str | None
    unit: tuple[str, str] | None = None

    def has(self, word: str, name: str) -> bool:
        """Whether the place is an own one, or one with more capital words behind it."""
        key = place_key(word, name)
        return any(key == own or key.startswith(f"{own} ") for own in self.names)


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place at ``start:end`` of a text: its type word in small letters, and its name."""

    start: int
    end: int
    word: str
    name: str


@lru_cache(maxsize=4096)
def places_in(text: str) -> tuple[FoundPlace, ...]:
    """Return the places that ``text`` names with a type word."""
    found = PLACE.finditer(text)
    return tuple(FoundPlace(*m.span(), m["word"].lower(), m["name"]) for m in found)


def own_places(material: Material, catalog: Catalog) -> OwnPlaces:
    """Return the places of the plan's unit; worked out once for all rules."""
    key = ("own-places", catalog.day)
    if key not in material.gathered:
        material.gathered[key] = _own(material.plan, catalog)
    return material.gathered[key]


def an_own_place(material: Material, catalog: Catalog) -> str | None:
    """Need to know whose plan it is."""
    own = own_places(material, catalog)
    # What a Party body carries out does not tell where it is.
    is_read = own.names and not (own.unit is None and own.level == "party")
    return None if is_read else "Không đọc được kế hoạch là của đơn vị nào."


def place_in(body: str) -> tuple[str, str] | None:
    """Return type word and name of the place in "Ủy ban nhân dân phường A", in any capitals."""
    match = PLACE.search(body) or _IN_CAPITALS.search(body)
    # "Ban Tuyên giáo Quận ủy", "Huyện đoàn" name no place.
    if match is None or fold(match["name"]).split()[0] in ("uy", "doan", "doi"):
        return None
    return match["word"].lower(), match["name"].strip()


def place_key(*words: str) -> str:
    """Return the form in which names of places are compared."""
    return tone_normal(" ".join(words)).lower()


def _own(plan: Plan, catalog: Catalog) -> OwnPlaces:
    places = [place_in(text) for text in (plan.issuer, plan.superior) if text]
    places = [place for place in places if place]
    above, is_known = _superiors(places[:1], catalog)
    if not is_known:
        # A unit that the register does not know: who gave the plan to be carried out is above.
        places += [place_in(parent.issuer) for parent in plan.parents if parent.issuer]
    named = [place for place in places if place]
    names = {place_key(word, name) for word, name in named} | above
    bare = [name for _, name in named]
    if plan.place:
        bare.append(plan.place)
    unit = place_in(plan.issuer) if plan.issuer else None
    if names and unit is None and plan.place:
        # Of the unit only what stands above was read; the line of the date has its name alone.
        names |= {place_key(word, plan.place) for word in COMMUNES}
    return OwnPlaces(frozenset(names), tuple(dict.fromkeys(bare)), plan.unit_level, unit)


def _superiors(places: list[tuple[str, str]], catalog: Catalog) -> tuple[set[str], bool]:
    """Return the keys of what stands above a place, and whether the register knows the place.

    They are several where the name occurs in several provinces.
    """
    for word, name in places:
        found = [u for u in catalog.units.find(f"{word} {name}") if same(u.bare_name, name)]
        above = {place_key(unit.superior) for unit in found if unit.superior}
        return above, any(same(unit.name, f"{word} {name}") for unit in found)
    return set(), False
