"""Names of issuing bodies: written out, put together from header lines, placed in a level."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import cache

from kit.catalog import Catalog, load_catalog
from kit.errors import CatalogError
from kit.importing.legacy_text import is_capitals
from kit.importing.recasing import Recaser
from kit.importing.vocabulary import alternatives, folded, load_vocabulary
from kit.model.plans import UnitLevel
from kit.model.vietnamese import fold, tone_normal

_SHORT = (
    (re.compile(r"\bUBND\b", re.IGNORECASE), "Ủy ban nhân dân"),
    (re.compile(r"\bHĐND\b", re.IGNORECASE), "Hội đồng nhân dân"),
    (re.compile(r"\bUBMTTQ\b"), "Ủy ban Mặt trận Tổ quốc"),
    (re.compile(r"\bMTTQ\b"), "Mặt trận Tổ quốc"),
    (re.compile(r"\bTP\.\s?", re.IGNORECASE), "thành phố "),
)
_COMMITTEE = re.compile(r"\b(uy ban nhan dan|hoi dong nhan dan)\b")
_BARE_COMMITTEE = re.compile(rf"^(?:uy ban|hoi dong) nhan dan {alternatives('place_words')}$")
_FIXED_CASE = (
    (re.compile(r"\bủy ban nhân dân\b", re.IGNORECASE), "Ủy ban nhân dân"),
    (re.compile(r"\bhội đồng nhân dân\b", re.IGNORECASE), "Hội đồng nhân dân"),
    (re.compile(r"\bmặt trận tổ quốc\b", re.IGNORECASE), "Mặt trận Tổ quốc"),
    (re.compile(r"\btổ quốc việt nam\b", re.IGNORECASE), "Tổ quốc Việt Nam"),
    (re.compile(r"\bban thường trực\b", re.IGNORECASE), "Ban Thường trực"),
    (re.compile(r"\bban thường vụ\b", re.IGNORECASE), "Ban Thường vụ"),
)


def full_name(text: str) -> str:
    """Write out the usual short forms and print tones in one way: ``UBND tỉnh`` in full."""
    for pattern, words in _SHORT:
        text = pattern.sub(words, text)
    text = " ".join(tone_normal(text).split())
    for pattern, words in _FIXED_CASE:
        text = pattern.sub(words, text)
    return text


def bodies(lines: Sequence[str], recaser: Recaser) -> list[str]:
    """Put header lines together into the names of one, two or three bodies, highest first.

    A line that names no body of its own (``TỈNH ĐẮK NÔNG``) continues the line above.
    """
    groups = groups_of_names(lines)
    return [_name(" ".join(_unframed(line) for line in group), recaser) for group in groups]


def groups_of_names(lines: Sequence[str]) -> list[list[str]]:
    """Return the header lines, those of one body together, highest body first."""
    groups: list[list[str]] = []
    for line in lines:
        text = _unframed(line)
        if groups and not re.match(rf"{alternatives('agency_words')}\b", fold(text)):
            groups[-1].append(line)
        elif text:
            groups.append([line])
    return groups


def is_standing_organ(name: str) -> bool:
    """Say whether a name is that of an organ of the body above it: ``Ban Thường trực``."""
    return fold(name) in folded("standing_organs")


def completes(stated: str, name: str) -> bool:
    """Say whether ``stated`` is ``name`` with its unit: "UBND xã Mẫu", not "UBND kính trình"."""
    whole, bare = fold(stated), fold(name)
    more = whole.removeprefix(bare).strip()
    words = rf"(?:{alternatives('place_words')}|{alternatives('agency_words')})\b"
    return whole.startswith(f"{bare} ") and bool(re.match(words, more))


def with_place(name: str | None, place: str | None) -> str | None:
    """Complete ``Ủy ban nhân dân tỉnh`` by the place of the date line, which is its own name.

    Nghị định 30/2020/NĐ-CP, Phụ lục I: a committee dates its documents at the unit it governs.
    """
    if not name or not place or not _BARE_COMMITTEE.search(fold(name)):
        return name
    bare = re.sub(rf"^(?:{alternatives('place_words')}|tp\.?)\s+", "", fold(place))
    return f"{name} {place[len(place) - len(bare) :]}"


@cache
def known_bodies() -> Mapping[str, str]:
    """Return the bodies that the catalog knows, living and dead: small letters → as written.

    Only their capitals matter here, and those do not change with the law.
    """
    catalog = _catalog(None)
    names = {name for row in catalog.agencies for name in (row.old_name, *row.new_names)}
    for row in catalog.functions:
        names.update((*row.province_bodies, *row.commune_bodies))
    return {tone_normal(name).lower(): tone_normal(name) for name in names}


def unit_level(name: str | None, day: dt.date | None) -> UnitLevel | None:
    """Return the level of the body ``name`` on ``day``; ``None`` if its name does not say."""
    if not name:
        return None
    text = fold(name)
    if _COMMITTEE.search(text) or "mat tran to quoc" in text:
        return _place_level(name, day)
    for level, words in load_vocabulary()["level_words"].items():
        if any(re.match(rf"{re.escape(fold(word))}\b", text) for word in words):
            return level
    return _place_level(name, day)


def _unframed(line: str) -> str:
    return line.strip(" -*/._")


def _name(text: str, recaser: Recaser) -> str:
    written = full_name(text)
    if is_capitals(text):
        written = full_name(recaser.recase(written.upper()))
    return written[:1].upper() + written[1:]


def _place_level(name: str, day: dt.date | None) -> UnitLevel | None:
    text = fold(name)
    words = load_vocabulary()["place_words"]
    found = [
        (match.start(), word, level)
        for word, level in words.items()
        for match in re.finditer(rf"\b{re.escape(fold(word))}\b", text)
    ]
    if not found:
        return None
    at, word, level = min(found)
    if word == "thành phố" and not _is_province(name[at:], day):
        return "district"
    return level


def _is_province(name: str, day: dt.date | None) -> bool:
    """Ask the register whether a city is of the first level; without an answer it is not."""
    try:
        return bool(_catalog(day).units.province(name))
    except CatalogError:
        return False


def _catalog(day: dt.date | None) -> Catalog:
    """The law of a day; without a date that of the two levels, which most documents follow."""
    return load_catalog(day or dt.date(2025, 7, 1))
