"""Letters that look Latin and are not: a Cyrillic ``а`` breaks every search and comparison."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# What each letter is taken for. Both alphabets come in through copied web pages and OCR.
_LATIN = dict(
    zip(
        "АВЕЅІЈКМНОРСТХУаеѕіјорсхуһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυχι",
        "ABESIJKMHOPCTXYaesijopcxyhdqwABEZHIKMNOPTYXavopuxi",
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class LookAlike:
    """One foreign letter at ``start`` and the Latin one it is taken for (``None``: no twin)."""

    start: int
    found: str
    latin: str | None


def find_look_alikes(text: str) -> list[LookAlike]:
    """Find Cyrillic and Greek letters, in reading order."""
    return [
        LookAlike(start, char, _LATIN.get(char))
        for start, char in enumerate(text)
        if not char.isascii() and _is_foreign_letter(char)
    ]


def _is_foreign_letter(char: str) -> bool:
    return unicodedata.name(char, "").startswith(("CYRILLIC", "GREEK"))
