"""Which places a parent speaks of as its own and as its superior's, read from the parent itself.

A header is often damaged or gives no name ("Ủy ban nhân dân Thành phố", "Sở Công Thương"); then
the name is taken from what the plan says of itself and of the plans that it carries out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kit.model import ITEM_KEYS, Item, Plan
from kit.model.vietnamese.letters import CAPITAL, NAME

_WORDS = r"tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu"
_AT_END = re.compile(rf"(?i:\b({_WORDS}))\s+((?:{CAPITAL}|\d)[\w'’.\- ]*)$")
_BARE_AT_END = re.compile(rf"(?i:\b({_WORDS}))$")
_ABOVE = re.compile(rf"(?i:\b(tỉnh|thành phố))\s+({NAME})")
# What the plan says of itself: "trên địa bàn quận Long Biên" at the end of its subject.
_GOVERNED = re.compile(rf"(?i:trên địa bàn\s+({_WORDS}))\s+({NAME})")
WITHOUT_AREA = ("department", "public_unit", "ministry")
TERRITORIAL = ("province", "district", "commune")


@dataclass(frozen=True)
class Place:
    """Type word and bare name: ``tỉnh``, ``Đắk Nông``; ``name`` is ``None`` where it says none."""

    word: str
    name: str | None = None


@dataclass(frozen=True)
class ParentPlaces:
    """Places of a parent.

    Attributes:
        own: the area it governs; ``None`` for a body without one (sở, ministry, Party body).
        above: provinces and cities that stand above it, in the order in which they were found.
        office: the parent's own name where it governs no area: ``Sở Công Thương``.
    """

    own: Place | None = None
    above: tuple[Place, ...] = ()
    office: str | None = None


def place_of(name: str) -> tuple[str, str] | None:
    """Return type word and bare name of the place in a body's name; ``None`` if it has none."""
    match = _AT_END.search(name)
    return (match[1].lower(), match[2].strip()) if match else None


def read_places(parent: Plan) -> ParentPlaces:
    """Return the places of ``parent``."""
    texts = tuple(parent_texts(parent))
    own = _own(parent, texts)
    names = Counter((m[1].lower(), m[2]) for text in texts for m in _ABOVE.finditer(text))
    stated = place_of(parent.superior or "")
    above = [stated] if stated else []
    above += [pair for pair, count in names.items() if count > 1 or len(names) == 1]
    if parent.unit_level in ("province", "ministry", None):
        above = []
    found = tuple(Place(*p) for p in dict.fromkeys(above) if own is None or p[1] != own.name)
    office = None if own else parent.issuer
    return ParentPlaces(own, found, office)


def named_year(parent: Plan) -> int | None:
    """Return the year that a plan without year and date names most often ("năm 2020")."""
    found = re.findall(r"(?i:năm)\s+(20\d\d)\b", "\n".join(parent_texts(parent)))
    return int(Counter(found).most_common(1)[0][0]) if found else None


def _own(parent: Plan, texts: tuple[str, ...]) -> Place | None:
    issuer = parent.issuer or ""
    named = place_of(issuer)
    if named and (parent.unit_level in TERRITORIAL or not issuer.startswith("Sở")):
        return Place(*named)
    governed = None if parent.unit_level in WITHOUT_AREA else _GOVERNED.search(parent.subject or "")
    if governed:
        return Place(governed[1].lower(), governed[2])
    bare = _BARE_AT_END.search(issuer)
    if bare is None or parent.unit_level not in TERRITORIAL:
        return None
    word = bare[1].lower()
    said = re.compile(rf"(?i:\b{word})\s+({NAME})")
    names = Counter(m[1] for text in texts for m in said.finditer(text))
    name = names.most_common(1)[0][0] if names else parent.place
    return Place(word, name)


def parent_texts(parent: Plan) -> Iterator[str]:
    """Yield every running text of ``parent``."""
    yield from (b.text for b in parent.bases)
    yield from (t for t in (parent.subject, parent.opening, parent.closing) if t)
    for key in ITEM_KEYS:
        yield from _item_texts(getattr(parent, key))
    for block in parent.responsibilities:
        yield block.agency
        yield from _item_texts(block.duties)
    for task in parent.tasks:
        yield task.content
        yield task.lead or ""


def _item_texts(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield item.text
        yield from _item_texts(item.children)
