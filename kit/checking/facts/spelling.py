"""Can this word be written in Vietnamese? What cannot is a slip whatever was meant."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kit.importing.syllables import is_syllable

# Short words from abroad in one piece: "makét", "panô".
_LOAN = re.compile(r"(?:[b-hk-np-tvxđ][^\W\d_b-df-hj-np-tv-zđ]){2,3}[nt]?", re.IGNORECASE)
# Grave, acute, tilde, hook above, dot below.
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# Syllables that end in p, t, c, ch bear the acute or the dot below and no other tone.
_STOPPED = re.compile(r"(?:p|t|c|ch)$")
_SMOOTH_TONES = re.compile("[\u0300\u0303\u0309]")
# "ươ" without one of its horns: "đuợc", "nguời", "tưong".
_HALF_HORN = re.compile(r"(?:uơ|ưo)(?:[cimnptu]|ng)$")


@lru_cache(maxsize=65536)
def can_be_written(word: str) -> bool:
    """Say whether ``word`` (NFC, in one case or with a capital) is a syllable or a short loan."""
    if not is_syllable(word):
        return bool(_LOAN.fullmatch(word))
    apart = unicodedata.normalize("NFD", word.lower())
    if _STOPPED.search(word.lower()) and _SMOOTH_TONES.search(apart):
        return False
    return not _HALF_HORN.search(unicodedata.normalize("NFC", _TONES.sub("", apart)))
