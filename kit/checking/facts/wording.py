"""Small questions about words that several rules of wording ask."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from kit.catalog import load_catalog
from kit.catalog.rows import SetPhrase
from kit.model.phrases import Match, PhraseMatcher

# Addresses of the Internet and of mail: their signs are no punctuation.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*"
                      r"\.(?:vn|com|org|net|gov)(?:/\S*)?\b")  # fmt: skip


def cased_like(found: str, phrase: str) -> str:
    """Return ``phrase`` in capitals or with a first capital as ``found`` has it."""
    if found.isupper() and len(found) > 1:
        return phrase.upper()
    return phrase[:1].upper() + phrase[1:] if found[:1].isupper() else phrase


def addresses(text: str) -> list[tuple[int, int]]:
    """Return the spans of Internet and mail addresses."""
    if "." not in text and "@" not in text:
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def touches(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Say whether ``start:end`` overlaps one of ``spans``."""
    return any(start < last and first < end for first, last in spans)


@lru_cache(maxsize=8192)
def misspelt_phrases_in(text: str, day: dt.date) -> tuple[Match[SetPhrase], ...]:
    """Return the listed slips of set phrases in ``text``, each with its right form."""
    return tuple(_misspelt(day).find(text))


@lru_cache(maxsize=8)
def _misspelt(day: dt.date) -> PhraseMatcher[SetPhrase]:
    rows = load_catalog(day).set_phrases
    return PhraseMatcher({wrong: row for row in rows for wrong in row.misspellings})
