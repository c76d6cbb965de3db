"""Forms of a text that may be compared: without diacritics, and with tones in one place.

Two spellings of the same syllable are in use side by side: ``hòa`` and ``hoà``, ``ủy`` and
``uỷ``. State documents mostly print the first, so that is the normal form here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kit.model.records import nfc

# Grave, acute, tilde, hook above, dot below: the tones. Breve, circumflex and horn are letters.
TONES = "\u0300\u0301\u0303\u0309\u0323"
SHAPES = "\u0302\u0306\u031b"

_VOWELS = "aeiouy"
_WORD = re.compile(r"[^\W\d_]+")
_NOT_PLAIN_SPACE = "\u00a0\u2007\u2009\u202f\t\n\r\f\v"


def fold(text: str) -> str:
    """Return ``text`` in lower case without diacritics, ``đ`` as ``d``, any space as a space.

    For matching only. NFC Vietnamese keeps its length, so a position found in the folded
    text is the position in the text itself.
    """
    return nfc(nfc(text).lower().translate(_FOLDED))


def tone_normal(text: str) -> str:
    """Return ``text`` with every tone mark on the vowel where State documents print it.

    ``hoà`` becomes ``hòa``, ``uỷ`` becomes ``ủy``, ``tòan`` becomes ``toàn``, ``cuả`` becomes
    ``của``; ``quý`` and ``xoèn`` stay, because ``qu`` is a consonant and a closed syllable
    bears its tone on the last vowel. Words that are no Vietnamese syllable stay as they are.
    The length does not change.
    """
    return _WORD.sub(lambda word: _tone_normal_word(word.group()), nfc(text))


def same(first: str, second: str) -> bool:
    """Say whether two texts differ only in case, spaces or tone placement."""
    return _comparable(first) == _comparable(second)


def _comparable(text: str) -> str:
    return " ".join(tone_normal(text).lower().split())


class _FoldedLetters(dict[int, str]):
    """The table of ``str.translate``; a letter is worked out when it is met first."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        bare = (c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))
        self[code] = "".join(bare) or char
        return self[code]


_FOLDED = _FoldedLetters({ord("đ"): "d"} | dict.fromkeys(map(ord, _NOT_PLAIN_SPACE), " "))


@lru_cache(maxsize=65536)
def _tone_normal_word(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    tones = [char for char in decomposed if char in TONES]
    if len(tones) != 1:
        return word
    letters = _letters_without_tone(decomposed)
    place = _tone_place([unicodedata.normalize("NFD", x)[0].lower() for x in letters], letters)
    if place is None:
        return word
    letters[place] += tones[0]
    return nfc("".join(letters))


def _letters_without_tone(decomposed: str) -> list[str]:
    """Split into letters, each with its breve, circumflex or horn but without its tone."""
    letters: list[str] = []
    for char in decomposed:
        if char in TONES:
            continue
        if char in SHAPES and letters:
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def _tone_place(bases: list[str], letters: list[str]) -> int | None:
    """Return the index of the letter that bears the tone, ``None`` outside Vietnamese spelling."""
    first = next((i for i, base in enumerate(bases) if base in _VOWELS), None)
    if first is None:
        return None
    after_first_is_vowel = first + 1 < len(bases) and bases[first + 1] in _VOWELS
    is_glide = bases[:first] == ["q"] and bases[first] == "u"
    is_glide |= bases[:first] == ["g"] and bases[first] == "i" and len(letters[first]) == 1
    start = first + 1 if is_glide and after_first_is_vowel else first
    end = start
    while end < len(bases) and bases[end] in _VOWELS:
        end += 1
    if any(base in _VOWELS for base in bases[end:]) or end - start > 3:
        return None
    shaped = [i for i in range(start, end) if len(letters[i]) > 1]
    if shaped:
        return shaped[-1]
    if end - start == 1:
        return start
    is_closed = end < len(bases)
    return end - 1 if is_closed else start + (end - start == 3)
