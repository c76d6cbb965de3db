"""Names of the bodies that live on a day, as the catalog writes them, and where a text has them."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.model.phrases import Match, PhraseMatcher
from kit.model.vietnamese import fold, tone_normal

# The words that may open the name of a body. A name that begins otherwise is not compared letter
# by letter: "các thôn", "đoàn viên".
_HEADS = (
    "Sở", "Bộ", "Phòng", "Văn phòng", "Trung tâm", "Ủy ban", "Hội đồng", "Ban Xây dựng",
    "Ban Tuyên giáo",
)  # fmt: skip
_BRACKET = re.compile(r"\s*\([^()]*\)")
_PLACEHOLDER = re.compile(r"\s*\{\w+\}|\bX\b|[+/]")
_INSIDE = re.compile(r"\b[Cc]ơ\s$")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A living body's name; ``words`` are its words in small letters, tones in one place."""

    name: str
    words: tuple[str, ...]


@lru_cache(maxsize=8)
def living_names(day: dt.date) -> tuple[BodyName, ...]:
    """Return the names of living bodies of two words and more, each once."""
    named = dict.fromkeys(_names(load_catalog(day)))
    return tuple(BodyName(name, body_words(name)) for name in named if len(body_words(name)) > 1)


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[str]:
    names: dict[str, str] = {}
    for one in living_names(day):
        names.setdefault(" ".join(tone_normal(one.name).lower().split()), one.name)
    return PhraseMatcher(names)


@lru_cache(maxsize=4096)
def bodies_in(text: str, day: dt.date) -> tuple[Match[str], ...]:
    """Return the living bodies named in ``text``, however their letters are written."""
    # "cơ sở y tế" is no department.
    return tuple(m for m in _matcher(day).find(text) if not _INSIDE.search(text[: m.start]))


@lru_cache(maxsize=8)
def names_by_first_word(day: dt.date) -> dict[str, tuple[BodyName, ...]]:
    """Return the living names by their folded first word, longer ones first."""
    by_word: dict[str, list[BodyName]] = defaultdict(list)
    for one in living_names(day):
        by_word[fold(one.words[0])].append(one)
    return {word: tuple(sorted(v, key=lambda n: -len(n.words))) for word, v in by_word.items()}


def body_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in the form in which they are compared."""
    return tuple(WORD.findall(tone_normal(name).lower()))


def _names(catalog: Catalog) -> Iterator[str]:
    given = [office.name_vi for office in catalog.offices if office.confidence == "S"]
    for row in catalog.agencies:
        given += row.new_names if row.confidence == "S" else ()
    for function in catalog.functions:
        given += (*function.province_bodies, *function.commune_bodies)
    given += ("Ủy ban nhân dân", "Hội đồng nhân dân")
    for name in given:
        bare = _BRACKET.sub("", name).strip()
        if bare.startswith(_HEADS) and not _PLACEHOLDER.search(bare):
            yield bare
