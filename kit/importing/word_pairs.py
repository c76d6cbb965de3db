"""Pairs of neighbouring words: which of them stand in a text, and how the genre spells them.

One misread or mistyped word is seen by its neighbour: "tổ chức" is usual, "tố chức" is nothing.
The usual pairs are data (``usual_pairs.yaml``), the catalog's own words are witnesses too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

import yaml

from kit.catalog import load_catalog
from kit.importing.vocabulary import load_vocabulary
from kit.model.vietnamese import fold, tone_normal

# A long plan has 5,000 words and 20,000 pairs; what was met lately is remembered.
MOST_WORDS = 65536

WORD = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]*[\u0300-\u036f]*")

Pair = tuple[str, str]
Spellings = dict[Pair, Counter[Pair]]


@dataclass(frozen=True)
class Seldom:
    """What is meant by a word that the genre hardly ever means, and before which words it is."""

    meant: str
    unless_before: frozenset[str]


@dataclass(frozen=True)
class UsualPairs:
    """The pairs of ``usual_pairs.yaml``, by their letters without marks, and its lists of words."""

    usual: dict[Pair, tuple[Pair, ...]]
    right: frozenset[Pair]
    joining: frozenset[str]
    seldom: dict[str, Seldom]


@cache
def usual_pairs() -> UsualPairs:
    """Load ``usual_pairs.yaml``."""
    data = yaml.safe_load(files("kit.importing").joinpath("usual_pairs.yaml").read_text("utf-8"))
    usual, right = ([_pair(text) for text in data[key]] for key in ("usual", "also_right"))
    by_key: dict[Pair, tuple[Pair, ...]] = {}
    for pair in usual:
        by_key[key_of(pair)] = (*by_key.get(key_of(pair), ()), pair)
    seldom = {
        word: Seldom(row["meant"], frozenset(row.get("unless_before", ())))
        for word, row in data["seldom"].items()
    }
    return UsualPairs(by_key, frozenset((*usual, *right)), frozenset(data["joining"]), seldom)


@cache
def catalog_pairs(day: dt.date) -> Spellings:
    """Return the pairs that the catalog of a day and the vocabulary print, by their letters."""
    catalog = load_catalog(day)
    tables = (
        catalog.functions, catalog.agencies, catalog.documents, catalog.articles, catalog.offices,
        catalog.channels, catalog.content_items, catalog.quantities, catalog.criteria,
        catalog.reports, catalog.fixed_names, catalog.periods, catalog.power_verbs,
        catalog.document_types,
    )  # fmt: skip
    texts = [text for table in tables for row in table for text in _texts(row.model_dump())]
    texts += [row.phrase for row in catalog.set_phrases]
    return dict(spellings([*texts, *_texts(load_vocabulary())]))


def spellings(texts: Iterable[str]) -> defaultdict[Pair, Counter[Pair]]:
    """Count the pairs of ``texts``, by their letters without marks."""
    result: defaultdict[Pair, Counter[Pair]] = defaultdict(Counter)
    for text in texts:
        for pair, _ in pairs_of(text):
            result[key_of(pair)][pair] += 1
    return result


def pairs_of(text: str) -> Iterator[tuple[Pair, int]]:
    """Yield neighbours in small letters, parted by a space alone, and the number of the first."""
    words = list(WORD.finditer(text))
    plain_words = [plain(word.group()) for word in words]
    for at, (first, second) in enumerate(pairwise(words)):
        if text[first.end() : second.start()].isspace():
            yield (plain_words[at], plain_words[at + 1]), at


@lru_cache(maxsize=MOST_WORDS)
def plain(word: str) -> str:
    """Small letters, with the tone on one of the two places that are both right: "hoà", "hòa"."""
    return tone_normal(word.lower())


@lru_cache(maxsize=MOST_WORDS)
def key_of(pair: Pair) -> Pair:
    """Return the letters of ``pair`` without marks."""
    return fold(pair[0]), fold(pair[1])


def differences(pair: Pair, other: Pair) -> int:
    """Return in how many of their words two pairs differ: 0, 1 or 2."""
    return sum(own != their for own, their in zip(pair, other, strict=True))


def cased_like(word: str, other: str) -> str:
    """Return ``other`` with the capitals of ``word``."""
    if word.isupper() and len(word) > 1:
        return other.upper()
    return other.capitalize() if word[:1].isupper() else other


def _pair(text: str) -> Pair:
    first, second = text.split()
    return plain(first), plain(second)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts((key, inner))
    elif isinstance(value, (tuple, list, set, frozenset)):
        for inner in value:
            yield from _texts(inner)
