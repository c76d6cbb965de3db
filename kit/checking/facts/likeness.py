"""How alike two lines of a plan are, by the words that carry their meaning.

Words that stand in every line of this genre (tuyên truyền, CCHC, trên địa bàn) say nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kit.model.vietnamese import fold

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY_WORDS = frozenset(
    "cai cach hanh chinh cchc tthc thu tuc tuyen truyen cong tac nha nuoc ve va cac cho cua tai"
    " tren theo den trong nham de la duoc voi ca nhu nam dia ban noi dung to chuc thuc hien"
    " nhiem vu viec tiep tuc tang cuong day manh thuong xuyen kip thoi tinh xa phuong huyen so"
    " dung hoat dong co quan don vi lien tung moi hang hanh vao bang qua tu".split()
)

# Written out in one plan, short in the other.
_SHORT_FORMS = {
    "dvctt": "dich vu cong truc tuyen",
    "dvc": "dich vu cong",
    "ubnd": "uy ban nhan dan",
    "ttdt": "thong tin dien tu",
}
_SHORT = re.compile(rf"\b(?:{'|'.join(_SHORT_FORMS)})\b")


@lru_cache(maxsize=8192)
def meaning_words(text: str) -> frozenset[str]:
    """Return the folded words of ``text`` that carry its meaning; figures are words too."""
    whole = _SHORT.sub(lambda short: _SHORT_FORMS[short.group()], fold(text))
    return frozenset(_WORD.findall(whole)) - _EMPTY_WORDS


@lru_cache(maxsize=8192)
def plain(text: str | None) -> str:
    """Return the letters of a cell without marks, capitals, spare spaces and closing signs."""
    return " ".join(fold(text or "").split()).strip(" .;,-")


def shared_part(first: str, second: str) -> float:
    """Return which part of all their words both have: 1.0 for the same words, 0.0 for none."""
    one, other = meaning_words(first), meaning_words(second)
    return len(one & other) / len(one | other) if one and other else 0.0


def held_part(small: str, whole: str) -> float:
    """Return which part of the words of ``small`` stands in ``whole``."""
    words = meaning_words(small)
    return len(words & meaning_words(whole)) / len(words) if words else 0.0
