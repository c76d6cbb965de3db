"""Is this word a Vietnamese syllable? Tells text in the right encoding from text in a wrong one.

And which words are misspelt whatever was meant: no syllable is written so.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ONSET = "b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th|tr|t|v|x"
# Every vowel or group of vowels that Vietnamese writes, without tones.
_NUCLEI = (
    "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu oi ôi ơi ua ui uy ưa ưi ưu oa oă oe uâ "
    "uê uô uơ iê yê ươ ya oai oay oao oeo uây uôi ươi ươu iêu yêu uya uyê uyu uêu uơi"
)
_CODA = "ch|c|m|ng|nh|n|p|t"
_SYLLABLE = re.compile(
    rf"(?:{_ONSET})?(?:{'|'.join(sorted(_NUCLEI.split(), key=len, reverse=True))})(?:{_CODA})?"
)
# Grave, acute, hook above, tilde, dot below.
_TONES = re.compile("[\u0300\u0301\u0309\u0303\u0323]")
# Syllables that end in c, ch, p, t bear the acute or the dot below, and nothing else.
_STOPPED = re.compile(r"(?:ch?|p|t)$")
_STOPPED_TONES = re.compile("[\u0301\u0323]")
# "ươ" without one of its horns: "đuợc", "nguời", "tưong".
_HALF_HORN = re.compile(r"(?:uơ|ưo)(?:ng|[cimnptu])$")
_VOWEL = re.compile("[aeiouy]")
# Words from abroad in one piece: "panô", "makét".
_LOAN = re.compile(
    r"[bcdghklmnprstvxđ]?[aăâeêioôơuưy](?:[bcdghklmnprstvxđ][aăâeêioôơuưy]){1,2}[nt]?"
)
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~“”‘’…–—]+")


def is_syllable(word: str) -> bool:
    """Say whether ``word`` (NFC) can be written in Vietnamese, in one case or with a capital."""
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    bare, tones = _TONES.subn("", apart)
    return tones <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))


@lru_cache(maxsize=65536)
def is_misspelt(word: str) -> bool:
    """Say whether no Vietnamese word is spelled like ``word`` (NFC).

    Words without marks and abbreviations are not judged. A name with a capital may be of another
    people ("Đắk", "Loỏng"): only "ươ" without a horn is surely none.
    """
    if word.isascii() or not (word.islower() or word.istitle()):
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    bare, tones = _TONES.subn("", apart)
    bare = unicodedata.normalize("NFC", bare)
    if _HALF_HORN.search(bare):
        return True
    if word[0].isupper() or not _VOWEL.search(apart):
        return False
    if not is_syllable(word):
        return not (tones <= 1 and _LOAN.fullmatch(bare))
    return bool(_STOPPED.search(bare)) and not _STOPPED_TONES.search(apart)


def syllable_share(text: str) -> tuple[float, int]:
    """Return which share of the words with a letter beyond ASCII are syllables, and their number.

    Plain words say nothing: they look the same in every encoding.
    """
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return (sum(map(is_syllable, words)) / len(words) if words else 1.0), len(words)
