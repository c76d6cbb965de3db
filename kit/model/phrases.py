"""Find known phrases in a text, fast: one walk through a tree of words for all of them.

A phrase is compared word by word, so that case, the place of a tone mark, runs of spaces,
NBSP, line ends inside a phrase, kinds of dash and spaces around a dash make no difference,
and a phrase never begins or ends inside a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from kit.errors import CatalogError
from kit.model.vietnamese import tone_normal

T = TypeVar("T")

# Combining marks belong to the word: a text that is not yet NFC matches all the same.
_TOKEN = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")
_SIGNS = {**dict.fromkeys("–—‐‑−", "-"), **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’`", "'")}

_END = ""


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase at ``start:end`` of the given text: the words found there, and their value."""

    start: int
    end: int
    text: str
    value: T


class PhraseMatcher(Generic[T]):
    """Finds the phrases of a mapping; of several at one place, the longest.

    Raises:
        CatalogError: code ``empty-phrase`` for a phrase without words, ``phrase-twice`` for
            two phrases that are the same to a reader and have different values.
    """

    def __init__(self, phrases: Mapping[str, T]) -> None:
        self._root: dict[str, dict] = {}
        for phrase, value in phrases.items():
            self._add(phrase, value)

    def find(self, text: str) -> list[Match[T]]:
        """Return all matches in reading order; they never overlap.

        Positions refer to ``text`` as given, also when it is not NFC.
        """
        tokens = _tokens(text)
        found: list[Match[T]] = []
        at = 0
        while at < len(tokens):
            length, value = self._longest(tokens, at)
            if length:
                start, end = tokens[at][1], tokens[at + length - 1][2]
                found.append(Match(start, end, text[start:end], value))
            at += max(length, 1)
        return found

    def _longest(self, tokens: tuple[tuple[str, int, int], ...], at: int) -> tuple[int, T]:
        node, length, value = self._root, 0, None
        for last in range(at, len(tokens)):
            node = node.get(tokens[last][0])
            if node is None:
                break
            if _END in node:
                length, value = last - at + 1, node[_END]
        return length, value

    def _add(self, phrase: str, value: T) -> None:
        node = self._root
        words = [_normal(word) for word in _TOKEN.findall(phrase)]
        if not words:
            raise CatalogError(
                "empty-phrase", "Có cụm từ trống.", where=repr(phrase), fix_vi="Xóa dòng trống."
            )
        for word in words:
            node = node.setdefault(word, {})
        if _END in node and node[_END] != value:
            raise CatalogError(
                "phrase-twice",
                f"Cụm từ “{phrase}” có hai cách xử lý khác nhau.",
                where=phrase,
                fix_vi="Giữ lại một dòng cho cụm từ này.",
            )
        node[_END] = value


@lru_cache(maxsize=2048)
def _tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the normal words of ``text`` with their places: many matchers read the same text."""
    return tuple((_normal(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text))


@lru_cache(maxsize=65536)
def _normal(token: str) -> str:
    return _SIGNS.get(token) or tone_normal(token).lower()
