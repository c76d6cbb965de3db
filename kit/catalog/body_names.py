"""How names of bodies are built: committee and place, written short or out."""

from __future__ import annotations

import re
from functools import lru_cache

from kit.model.vietnamese import tone_normal

# The People's Committee, short and written out: a body is asked for by either.
COMMITTEES = ("UBND", "Ủy ban nhân dân")

_COUNCILS = "UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân"
_TYPE_WORD = re.compile(r"^(?:tỉnh|thành phố)\s+", re.IGNORECASE)
# Levels that ended on 2025-07-01, alone or behind their committee: "UBND huyện Đắk Song".
_DEAD_LEVEL = re.compile(rf"^(?:(?:{_COUNCILS})\s+)?(?:huyện|quận|thị xã|thị trấn)\s+\S", re.I)
_CITY = re.compile(rf"^(?:{_COUNCILS})\s+(thành phố\s+\S.*)$", re.IGNORECASE)
_LOWER_UNIT = re.compile(
    r"\b(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố)$", re.IGNORECASE
)
_PLACE = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s+\S", re.IGNORECASE)
_OF_PROVINCE = re.compile(r"\bTỉnh(?=\s+(?:ủy|[Đđ]oàn|[Hh]ội)\b)")


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """Return the form in which names are compared: tones, case, spaces and UBND put aside."""
    text = " ".join(tone_normal(name).lower().split())
    for written in COMMITTEES[1:]:
        text = text.replace(tone_normal(written).lower(), COMMITTEES[0].lower())
    return text


def bare_place(name: str) -> str:
    """Return a province's name without its type word: ``Lâm Đồng``."""
    return _TYPE_WORD.sub("", name)


def head_before(name: str, ending: str) -> str | None:
    """Return what stands before ``ending``; ``None`` if ``name`` does not end with it."""
    text, tail = " ".join(name.split()), key_of(ending)
    if key_of(text) == tail:
        return ""
    if not key_of(text).endswith(f" {tail}"):
        return None
    return text[: len(text) - len(ending)].rstrip()


def worded_like(asked: str, name: str) -> str:
    """Write the People's Committee in ``name`` out where ``asked`` does."""
    short, full = COMMITTEES
    if not key_of(asked).startswith(key_of(short)) or asked.startswith(short):
        return name
    return re.sub(rf"^{short}\b", full, name)


def is_of_dead_level(name: str) -> bool:
    """Whether the name is that of a district, town or quarter, or of its committee."""
    return bool(_DEAD_LEVEL.match(tone_normal(name)))


def city_below_province(name: str) -> str | None:
    """Return the city in "UBND thành phố A"; whether it is of the first level is not asked."""
    city = _CITY.match(tone_normal(name))
    return city[1] if city else None


def is_lower_unit(head: str) -> bool:
    """Whether a type word of a lower level ends ``head``.

    A commune or a city may bear the name of a former province: "phường Bắc Giang" lives.
    """
    return bool(_LOWER_UNIT.search(head))


def names_a_place(rest: str) -> bool:
    """Whether ``rest`` is a place behind a body's name: "Lâm Đồng", "huyện Đắk Song"."""
    return rest[:1].isupper() or bool(_PLACE.match(rest))


def is_city(unit: str) -> bool:
    """Whether a unit of the first level is a city."""
    return unit.lower().startswith("thành phố")


def named_for_city(head: str) -> str:
    """Return Thành ủy, Thành Đoàn for the Tỉnh ủy, Tỉnh Đoàn that went into a city."""
    return _OF_PROVINCE.sub("Thành", tone_normal(head))
