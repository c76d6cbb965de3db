"""Names of bodies that are off by one letter, and the living name that is meant.

A name is taken for a slip where all its words but one are those of a living body and that one
differs by its marks or by one letter. A living or dead name of its own is never a slip.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from kit.catalog import load_catalog
from kit.checking.facts.bodies import WORD, BodyName, bodies_in, names_by_first_word
from kit.model.vietnamese import fold, tone_normal

# A word of fewer letters is one letter away from too many others.
_LONG_ENOUGH = 3
# No name has more words.
_LONGEST = 20


@lru_cache(maxsize=4096)
def slips_in(text: str, day: dt.date) -> tuple[tuple[str, str], ...]:
    """Return the printed words and the name that is meant, for each slip of ``text``."""
    words = [(m.start(), m.end(), tone_normal(m.group()).lower()) for m in WORD.finditer(text)]
    known = [(m.start, m.end) for m in bodies_in(text, day)]
    names, found, behind = names_by_first_word(day), {}, 0
    for at, (start, _end, word) in enumerate(words):
        if start < behind or not text[start].isupper():
            continue
        if any(s <= start < e for s, e in known):
            continue
        meant = _meant(words[at : at + _LONGEST], names.get(fold(word), ()), day)
        if meant:
            end = words[at + len(meant.words) - 1][1]
            found[text[start:end]], behind = meant.name, end
    return tuple(found.items())


def _meant(
    words: list[tuple[int, int, str]], names: tuple[BodyName, ...], day: dt.date
) -> BodyName | None:
    for name in names:
        said = tuple(word for _, _, word in words[: len(name.words)])
        if len(said) < len(name.words):
            continue
        wrong = [(a, b) for a, b in zip(said, name.words, strict=True) if a != b]
        if len(wrong) == 1 and _is_slip(*wrong[0]) and not _lives(said, day):
            return name
    return None


def _is_slip(said: str, meant: str) -> bool:
    """Whether the marks differ only, or one letter of a word long enough."""
    one, other = fold(said), fold(meant)
    if one == other:
        return True
    return min(len(one), len(other)) >= _LONG_ENOUGH and Levenshtein.distance(one, other) == 1


@lru_cache(maxsize=1024)
def _lives(said: tuple[str, ...], day: dt.date) -> bool:
    """Whether the words are a name of their own that the catalog knows, living or dead."""
    catalog = load_catalog(day)
    return bool(catalog.is_dead(" ".join(said)))
