"""Abbreviations of a plan: where each is defined, where each is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from kit.checking.facts.prose import Hit, Prose
from kit.model.vietnamese import fold

_SHORT = r"[A-ZĐƯ][A-ZĐƯ&-]{1,11}(?<![-&])"
# "thủ tục hành chính (TTHC)", "(sau đây gọi tắt là BCĐ)".
_DEFINITION = re.compile(
    r"\(\s*(?P<said>(?:sau đây\s+)?(?:gọi|viết)\s+(?:tắt|chung)?\s*là\s*:?\s*)?"
    rf"[“\"]?(?P<short>{_SHORT})[”\"]?\s*\)"
)
# Parts of numbers and codes ("76/NQ-CP", "Lưu: VT") are none; nor is a word beside a digit.
_USE = re.compile(rf"(?<![\w/&.-])(?P<short>{_SHORT})(?![\w/&]|-\w)")
_WORD = re.compile(r"[^\W\d_]+")
# Where the office speaks in its own words. Names of other documents stand in the bases.
_OWN_WORDS = (
    "opening", "purposes", "requirements", "contents", "channels", "audiences", "budget",
    "responsibilities", "reporting", "tasks", "closing",
)  # fmt: skip


@dataclass
class Short:
    """One abbreviation with its definitions and its other uses, in the order of printing."""

    short: str
    definitions: list[Hit] = field(default_factory=list)
    uses: list[Hit] = field(default_factory=list)


@lru_cache(maxsize=2)
def find_abbreviations(prose: Prose) -> dict[str, Short]:
    """Return every abbreviation that the plan defines anywhere or uses in its own words.

    Two rules ask; the answer for the same prose is remembered.
    """
    found: dict[str, Short] = {}
    for hit in prose.find(_DEFINITION):
        if hit.match["said"] or _stands_for(hit):
            short = hit.match["short"]
            found.setdefault(short, Short(short)).definitions.append(hit)
    defined_at = {
        (hit.text.target, hit.match.start("short"))
        for one in found.values()
        for hit in one.definitions
    }
    for hit in _own_words(prose):
        if (hit.text.target, hit.match.start("short")) not in defined_at:
            short = hit.match["short"]
            found.setdefault(short, Short(short)).uses.append(hit)
    return found


def _own_words(prose: Prose) -> Iterator[Hit]:
    """Capitals in a line of capitals are no abbreviation."""
    return (
        hit for hit in prose.find(_USE)
        if hit.text.part in _OWN_WORDS and not hit.text.text.isupper()
    )  # fmt: skip


def _stands_for(hit: Hit) -> bool:
    """Whether the words in front begin with its letters."""
    letters = re.sub(r"[&-]", "", hit.match["short"])
    before = _WORD.findall(hit.text.text[: hit.start])
    for skipped in ((), ("va",)):
        words = [word for word in before if fold(word) not in skipped][-len(letters) :]
        initials = "".join("Đ" if word[:1] in "đĐ" else fold(word)[:1].upper() for word in words)
        if initials == letters.replace("Ư", "U"):
            return True
    return False
