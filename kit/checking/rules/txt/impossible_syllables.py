"""TXT110: every word with Vietnamese marks is a syllable that Vietnamese can write.

``tuyênn``, ``thuủ`` and ``đuợc`` are typing slips whatever they were meant to be. Names of other
peoples (Đắk, Krông), abbreviations and words without marks are not judged.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.prose import TEXTS_KEPT
from kit.checking.rule import rule
from kit.checking.scanned import was_scanned
from kit.checking.texts import PlanText
from kit.importing.syllables import is_syllable
from kit.model.vietnamese import tone_normal

# A word in small letters, or with one capital: joined signs belong to codes ("NĐ-CP").
_WORD = re.compile(r"(?<![\w&/.@-])[^\W\d_]+(?![\w&/@-])")
# "đ" of a list of letters, "gdđt" of an address: no word at all.
_NO_VOWEL = re.compile(r"[bcdđfghjklmnpqrstvwxz]+", re.IGNORECASE)
# Letters that Vietnamese does not have; a PDF with a broken font is full of them.
_STRANGE = re.compile(
    r"[^a-zđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE
)
# Short words from abroad in one piece: "makét", "panô".
_LOAN = re.compile(r"(?:[b-hk-np-tvxđ][^\W\d_b-df-hj-np-tv-zđ]){2,3}[nt]?", re.IGNORECASE)
# Syllables that end in p, t, c, ch bear the acute or the dot below and no other tone.
_STOPPED = re.compile(r"(?:p|t|c|ch)$")
_SMOOTH_TONES = re.compile("[\u0300\u0303\u0309]")
# "ươ" without one of its horns: "đuợc", "nguời", "tưong".
_HALF_HORN = re.compile(r"(?:uơ|ưo)[\u0300\u0301\u0303\u0309\u0323]?(?:[cimnptu]|ng)$")


@rule(
    id="TXT110",
    slug="impossible-syllables",
    severity="warn",
    title_vi="Không có tiếng mà tiếng Việt không viết được",
    rationale_vi="Tiếng như “đuợc”, “tuyênn” chắc chắn là gõ sai, máy kiểm tra chính tả của Word "
    "thường tắt với tiếng Việt nên không báo.",
    source="practice#M6",
)
def check_impossible_syllables(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each such word."""
    is_scan = was_scanned(material)
    for text in material.prose.texts:
        for word in _wrong_words(text.text):
            yield _finding(text, word, is_scan=is_scan)


@lru_cache(maxsize=TEXTS_KEPT)
def _wrong_words(text: str) -> tuple[str, ...]:
    found = ((match.group(), match.start()) for match in _WORD.finditer(text))
    return tuple(
        word
        for word, start in found
        if _is_judged(word) and not _can_be_written(word) and not _is_name(word, start)
    )


def _is_judged(word: str) -> bool:
    return not word.isascii() and word[1:].islower() and not _NO_VOWEL.fullmatch(word)


@lru_cache(maxsize=65536)
def _can_be_written(word: str) -> bool:
    if not is_syllable(word):
        return bool(_LOAN.fullmatch(word))
    apart = unicodedata.normalize("NFD", word.lower())
    if _STOPPED.search(word.lower()) and _SMOOTH_TONES.search(apart):
        return False
    return not _HALF_HORN.search(_without_tone(word.lower()))


def _without_tone(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", re.sub("[\u0300\u0301\u0303\u0309\u0323]", "", apart))


def _is_name(word: str, start: int) -> bool:
    """Names of people and places of every language begin with a capital."""
    return word[:1].isupper() and tone_normal(word) == word and start > 0


def _finding(text: PlanText, word: str, *, is_scan: bool) -> Finding:
    is_scan = is_scan or bool(_STRANGE.search(word))
    return Finding(
        code="scan-suspect" if is_scan else "no-syllable",
        severity="info" if is_scan else None,
        place=text.place,
        target=text.target,
        message_vi=f"“{word}” không phải tiếng Việt viết được.",
        fix_vi="Kiểm tra lại với bản gốc." if is_scan else "Kiểm tra và gõ lại từ này.",
        found=word,
    )
