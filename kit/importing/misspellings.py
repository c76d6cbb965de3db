"""Words that are misspelt whatever was meant, and words that their neighbours deny.

Typed or scanned, a text is asked the same three questions: can Vietnamese write this word; is it
one that this genre hardly ever means ("đế báo cáo"); is the pair a usual one but for one word
("kính phí")? A word that forms a pair of its own with its other neighbour is meant.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from kit.importing.syllables import is_misspelt
from kit.importing.word_pairs import (
    MOST_WORDS,
    WORD,
    Pair,
    Spellings,
    cased_like,
    differences,
    key_of,
    pairs_of,
    plain,
    usual_pairs,
)
from kit.model.vietnamese import fold

# A word of fewer letters is one letter away from too many others.
LONG_ENOUGH = 3
# What a region speaks alike is typed one for the other.
SPOKEN_ALIKE = frozenset(("sx", "dr", "dv", "ln", "iy"))
# Letters whose capitals look the same but for their size: a scan takes one for the other.
SAME_SHAPE = frozenset("coôơpsuưvx")

# Parts of codes, addresses and names in several pieces are no words ("NĐ-CP", "gov.vn", "Ê-đê").
_JOINED = "&/.@-‑–"
# "Chỉ thị so 41-CT/TW": before the number of a document "số" is meant.
_NUMBER_WORD = re.compile(r"\bso(?=\s+\d+\s*[-/]\s*[\dA-ZĐ]{2})")

Words = Sequence[re.Match[str]]


@dataclass(frozen=True)
class Slip:
    """A misspelt word: as printed, with its neighbour, and what both should be, if known."""

    word: str
    found: str
    suggestion: str | None


def misspellings(text: str, known: Spellings, *, was_scanned: bool = False) -> Iterator[Slip]:
    """Yield the misspelt words of ``text`` in order, each place once.

    Args:
        text: a paragraph or a cell.
        known: pairs that are right beside the usual ones: those of the catalog.
        was_scanned: also doubt a capital inside a usual pair ("trụ Sở").
    """
    words = list(WORD.finditer(text))
    pairs = list(pairs_of(text))
    right = [at for pair, at in pairs if pair in usual_pairs().right]
    meant = {place for at in right for place in (at, at + 1)}
    doubts = dict(_denied(text, words, pairs, meant, known))
    for place, word in enumerate(words):
        if place in meant or place in doubts or word.group().isascii():
            continue
        if is_misspelt(word.group()) and not _is_joined(text, word):
            doubts[place] = Slip(word.group(), word.group(), None)
    starts = {word.start(): place for place, word in enumerate(words)}
    for start, slip in (*_seldom(text), *_before_numbers(text)):
        doubts.setdefault(starts[start], slip)
    for at in right if was_scanned else ():
        if _is_capital_inside(words[at].group(), words[at + 1].group()):
            both = text[words[at].start() : words[at + 1].end()]
            doubts.setdefault(at + 1, Slip(words[at + 1].group(), both, both.lower()))
    yield from (doubts[place] for place in sorted(doubts))


def _denied(
    text: str,
    words: Words,
    pairs: Sequence[tuple[Pair, int]],
    meant: Container[int],
    known: Spellings,
) -> Iterator[tuple[int, Slip]]:
    """Yield the words that are not what stands beside their neighbour usually, with their place."""
    for pair, at in pairs:
        if at in meant or at + 1 in meant or known.get(key_of(pair), {}).get(pair):
            continue
        better = _usual(pair) or _one_letter_off(pair)
        if better:
            place = at if pair[0] != better[0] else at + 1
            if not _is_name(words, at, place, text):
                yield place, _slip(text, words, at, place, better)


def _usual(pair: Pair) -> Pair | None:
    """Return the usual pair of the same letters, if the marks of one word make the difference."""
    for other in usual_pairs().usual.get(key_of(pair), ()):
        if differences(pair, other) == 1:
            own = pair[0] if pair[0] != other[0] else pair[1]
            return None if own in usual_pairs().joining else other
    return None


@lru_cache(maxsize=MOST_WORDS)
def _one_letter_off(pair: Pair) -> Pair | None:
    """Return the usual pair that ``pair`` is but for a letter of a word that nobody uses."""
    with_first, with_second, words = _partners()
    for at, others in ((1, with_first.get(pair[0], ())), (0, with_second.get(pair[1], ()))):
        own = pair[at]
        if len(own) < LONG_ENOUGH or own in words:
            continue
        for other in others:
            if fold(own) != fold(other[at]) and _is_one_slip(own, other[at]):
                return other
    return None


def _is_one_slip(own: str, other: str) -> bool:
    """Say whether a letter too many or too few, or one that is spoken alike, is the difference."""
    edits = Levenshtein.editops(own, other)
    if len(edits) != 1 or edits[0].tag != "replace":
        return len(edits) == 1
    letters = own[edits[0].src_pos] + other[edits[0].dest_pos]
    return letters in SPOKEN_ALIKE or letters[::-1] in SPOKEN_ALIKE


@cache
def _partners() -> tuple[dict[str, tuple[Pair, ...]], dict[str, tuple[Pair, ...]], frozenset[str]]:
    """Return the usual pairs by their first and by their second word, and all their words."""
    table = usual_pairs()
    first: dict[str, tuple[Pair, ...]] = {}
    second: dict[str, tuple[Pair, ...]] = {}
    for pairs in table.usual.values():
        for pair in pairs:
            first[pair[0]] = (*first.get(pair[0], ()), pair)
            second[pair[1]] = (*second.get(pair[1], ()), pair)
    words = {word for pair in table.right for word in pair} | table.joining
    return first, second, frozenset(words)


def _is_name(words: Words, at: int, place: int, text: str) -> bool:
    """Say whether the doubted word is written like a name: no pair of small letters judges it."""
    if text.isupper():
        return False
    first, second = words[at].group(), words[at + 1].group()
    doubted, other = (first, second) if place == at else (second, first)
    return doubted[0].isupper() and (place > at or other[0].isupper())


def _slip(text: str, words: Words, at: int, place: int, better: Pair) -> Slip:
    found = text[words[at].start() : words[at + 1].end()]
    said = " ".join(
        cased_like(word.group(), other) if plain(word.group()) != other else word.group()
        for word, other in zip(words[at : at + 2], better, strict=True)
    )
    return Slip(words[place].group(), found, said)


def _seldom(text: str) -> Iterator[tuple[int, Slip]]:
    """Yield where a word or two begin that the genre hardly ever means."""
    for match in _seldom_words().finditer(text):
        row = usual_pairs().seldom[" ".join(match.group().split())]
        behind = match["behind"] or ""
        if ("0" if behind.isdigit() else plain(behind)) not in row.unless_before:
            yield match.start(), Slip(match.group().split()[0], match.group(), row.meant)


@cache
def _seldom_words() -> re.Pattern[str]:
    rows = sorted(usual_pairs().seldom, key=len, reverse=True)
    either = "|".join(row.replace(" ", r"\s+") for row in rows)
    # A number of several figures is one word here.
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])(?=\s*(?P<behind>\w*))")


def _before_numbers(text: str) -> Iterator[tuple[int, Slip]]:
    for match in _NUMBER_WORD.finditer(text):
        yield match.start(), Slip(match.group(), match.group(), "số")


def _is_joined(text: str, match: re.Match[str]) -> bool:
    """Say whether a word is part of a code, an address or a name in several pieces."""
    start, end = match.span()
    before, behind = text[max(start - 1, 0) : start], text[end : end + 1]
    if before.isdigit() or behind.isdigit() or (before and before in _JOINED):
        return True
    return bool(behind) and behind in _JOINED and text[end + 1 : end + 2].isalnum()


def _is_capital_inside(first: str, second: str) -> bool:
    return first.islower() and second.istitle() and second[0].lower() in SAME_SHAPE
