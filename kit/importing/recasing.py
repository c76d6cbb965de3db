"""Natural case for words that a document prints in capitals, learnt from its own sentences.

``SỞ KHOA HỌC VÀ CÔNG NGHỆ`` says nothing of its capitals; the body of the same document does,
and where it does not, the names that the catalog knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kit.importing.legacy_text import is_capitals
from kit.model.vietnamese import tone_normal

# Longer runs of words are found piece by piece.
LONGEST_RUN = 12

# After these a name follows, each of its words with a capital.
_BEFORE_NAME = (
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
)
_WORD = re.compile(r"[^\W_]+|[^\w\s]+|\s+|_+")
_INSIDE_SENTENCE = re.compile(r"[^\W\d_][,;]?\s$")


class Recaser:
    """Gives capitals their natural case by the running text of one document, then by names."""

    def __init__(self, running_text: str, names: Mapping[str, str] | None = None) -> None:
        self._names = names or {}
        self._text = " ".join(tone_normal(running_text).split())
        self._lower = self._text.lower()

    def recase(self, text: str) -> str:
        """Return ``text`` as a sentence would print it; text with small letters stays."""
        if not is_capitals(text):
            return text
        words = tone_normal(text).split()
        result: list[str] = []
        at = 0
        while at < len(words):
            run = self._known_run(words, at, first=at == 0)
            name = self._known_name(words, at)
            run = name if len(name) > len(run) else run
            result.extend(run or [self._default(words, at)])
            at += len(run) or 1
        joined = " ".join(result)
        return joined[:1].upper() + joined[1:]

    def _known_run(self, words: list[str], at: int, *, first: bool) -> list[str]:
        """Return the longest run from ``at`` that the running text has, in its case."""
        for length in range(min(LONGEST_RUN, len(words) - at), 1 if not first else 0, -1):
            wanted = " ".join(words[at : at + length]).lower()
            found = self._find(wanted)
            if found and (length > 1 or not first):
                return found.split()
        return []

    def _known_name(self, words: list[str], at: int) -> list[str]:
        """Return the longest name of the catalog that begins at ``at``."""
        for length in range(min(LONGEST_RUN, len(words) - at), 1, -1):
            name = self._names.get(" ".join(words[at : at + length]).lower())
            if name:
                return name.split()
        return []

    def _find(self, wanted: str) -> str | None:
        """Prefer an occurrence inside a sentence, where a capital means a name."""
        best, start = None, self._lower.find(wanted)
        tries = 0
        while start >= 0 and tries < 50:
            end = start + len(wanted)
            tries += 1
            if self._is_whole(start, end):
                printed = self._text[start:end]
                if not printed.isupper():
                    if _INSIDE_SENTENCE.search(self._text[max(0, start - 3) : start]):
                        return printed
                    best = best or printed
            start = self._lower.find(wanted, start + 1)
        return best

    def _is_whole(self, start: int, end: int) -> bool:
        before = self._text[start - 1 : start]
        after = self._text[end : end + 1]
        return not before.isalnum() and not after.isalnum()

    def _default(self, words: list[str], at: int) -> str:
        if not words[at].isupper():
            return words[at]
        if words[at].lower() in _BEFORE_NAME:
            return words[at].lower()
        before = " ".join(words[max(0, at - 2) : at]).lower()
        if any(before.endswith(word) for word in _BEFORE_NAME) or _continues_name(words, at):
            return words[at].capitalize()
        if any(char.isdigit() for char in words[at]) or "/" in words[at]:
            return words[at]
        return words[at] if self._is_abbreviation(words[at]) else words[at].lower()

    def _is_abbreviation(self, word: str) -> bool:
        """Say whether the running text, which is not in capitals, prints the word in capitals."""
        return len(word) > 1 and bool(re.search(rf"\b{re.escape(word)}\b", self._text))


def _continues_name(words: list[str], at: int) -> bool:
    """The second and third words of a place name: ``tỉnh Lâm | Đồng``; not "năm 2027" after it."""
    if words[at + 1 : at + 2] and words[at + 1][0].isdigit():
        return False
    for back in (2, 3):
        head = " ".join(words[max(0, at - back - 1) : at - back + 1]).lower()
        if at >= back and any(head.endswith(word) for word in _BEFORE_NAME):
            between = words[at - back + 1 : at]
            return all(word.isalpha() for word in between)
    return False
