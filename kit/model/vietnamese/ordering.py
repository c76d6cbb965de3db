"""Order: the letters of points a) b) c), Roman numbers, and the order of Vietnamese words.

Why there is no collation library here: ``docs/decisions/010-collation.md``.
"""

from __future__ import annotations

import re
import unicodedata

from kit.model.records import nfc
from kit.model.vietnamese.folding import SHAPES, TONES

# The letters that number points, in the order of documents: no ă â ê ô ơ ư, no f j w z.
LETTERS = tuple("abcdđeghiklmnopqrstuvxy")

# The whole alphabet. f j w z stand where foreign names need them.
_ALPHABET = {char: rank for rank, char in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}

# Dictionary order of tones: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONE_RANK = {mark: rank for rank, mark in enumerate(("", *"\u0300\u0309\u0303\u0301\u0323"))}

_SYLLABLE = re.compile(r"\d+|[^\W\d_]+")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

SortKey = tuple[tuple[tuple[object, ...], ...], str]


def letter(number: int) -> str:
    """Return the letter of point ``number``, from 1: ``a``, ``b`` … ``đ`` is the fifth.

    After ``y`` letters double as in Word's own lists: ``aa``, ``bb``. Below 1 raises
    ``ValueError``.
    """
    if number < 1:
        raise ValueError(f"point numbers begin at 1, not {number}")
    turn, index = divmod(number - 1, len(LETTERS))
    return LETTERS[index] * (turn + 1)


def roman(number: int) -> str:
    """Return ``number`` (1 to 3999) as a Roman number in capitals, else raise ``ValueError``."""
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman number for {number}")
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def sort_key(text: str) -> SortKey:
    """Return a key that sorts in Vietnamese dictionary order.

    Syllable by syllable: first the letters (a ă â b … d đ …), then the tone, so that
    ``ma mà mả mã má mạ`` stand before ``man``. Numbers sort by value (``Phường 2`` before
    ``Phường 10``) and before words. Punctuation and case decide only between equals.
    """
    written = nfc(text)
    return tuple(_syllable_key(part) for part in _SYLLABLE.findall(written.lower())), written


def _syllable_key(syllable: str) -> tuple[object, ...]:
    if syllable[0].isdigit():
        return 0, int(syllable), 0
    letters, tone = [], 0
    for char in syllable:
        parts = unicodedata.normalize("NFD", char)
        base = nfc(parts[0] + "".join(mark for mark in parts[1:] if mark in SHAPES))
        letters.append(_ALPHABET.get(base, len(_ALPHABET) + ord(base[0])))
        tone = max([tone, *(_TONE_RANK[mark] for mark in parts[1:] if mark in TONES)])
    return 1, tuple(letters), tone
