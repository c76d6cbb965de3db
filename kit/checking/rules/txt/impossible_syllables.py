"""TXT110: every word with Vietnamese marks is a syllable that Vietnamese can write.

``tuyênn``, ``thuủ`` and ``đuợc`` are typing slips whatever they were meant to be. Names of other
peoples (Đắk, Krông), abbreviations and words without marks are not judged.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.prose import TEXTS_KEPT
from kit.checking.facts.scanned import was_scanned
from kit.checking.facts.spelling import can_be_written
from kit.checking.facts.wording import misspelt_phrases_in, touches
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.vietnamese import tone_normal

# A word in small letters, or with one capital: joined signs belong to codes ("NĐ-CP").
_WORD = re.compile(r"(?<![\w&/.@-])[^\W\d_]+(?![\w&/@-])")
# "đ" of a list of letters, "gdđt" of an address: no word at all.
_NO_VOWEL = re.compile(r"[bcdđfghjklmnpqrstvwxz]+", re.IGNORECASE)
# Letters of another alphabet have a rule of their own.
_FOREIGN = re.compile("[ÐƉðɖ\u0370-\u052f]")
# Letters that Vietnamese does not have; a PDF with a broken font is full of them.
_STRANGE = re.compile(
    r"[^a-zđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE
)


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
        for word in _wrong_words(text.text, catalog.day):
            yield _finding(text, word, is_scan=is_scan)


@lru_cache(maxsize=TEXTS_KEPT)
def _wrong_words(text: str, day: dt.date) -> tuple[str, ...]:
    """Return such words as printed; a listed slip of a phrase is another rule's."""
    found = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
    wrong = [
        one
        for one in found
        if _is_judged(one[0]) and not can_be_written(one[0]) and not _is_name(one[0], one[1])
    ]
    listed = [(m.start, m.end) for m in misspelt_phrases_in(text, day)] if wrong else []
    return tuple(word for word, start, end in wrong if not touches(start, end, listed))


def _is_judged(word: str) -> bool:
    is_word = not word.isascii() and word[1:].islower() and not _NO_VOWEL.fullmatch(word)
    return is_word and not _FOREIGN.search(word)


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
