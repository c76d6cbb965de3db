"""Letters that look Latin and are not: a Cyrillic ``а`` breaks every search and comparison."""

from __future__ import annotations

import re
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

# Greek and Cyrillic with their extensions; within them the name of a letter decides.
_FOREIGN_BLOCKS = re.compile(
    "[\u0370-\u052f\u1c80-\u1c8f\u1d26-\u1d2b\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f\ufe2e-\ufe2f]"
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
        LookAlike(match.start(), match.group(), _LATIN.get(match.group()))
        for match in _FOREIGN_BLOCKS.finditer(text)
        if _is_foreign_letter(match.group())
    ]


def _is_foreign_letter(char: str) -> bool:
    return unicodedata.name(char, "").startswith(("CYRILLIC", "GREEK"))
