"""TXT107: one document puts its tone marks in one way: ``hòa`` or ``hoà``, not both.

Both are right (the decree prints both itself); mixing them in one document is what reviewers see.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.prose import Hit
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import tone_normal
from kit.model.vietnamese.folding import TONES

# Open syllables on oa, oe, uy: only they have two places for the tone. ``quý`` has one.
_TWO_PLACES = re.compile(
    r"(?<![^\W\d_])(?!qu|Qu|QU)[^\W\d_]{0,3}?"
    r"(?:[oO][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ]|[òóỏõọÒÓỎÕỌ][aeAE]"
    r"|[uU][ỳýỷỹỵỲÝỶỸỴ]|[ùúủũụÙÚỦŨỤ][yY])(?![^\W\d_])"
)


@rule(
    id="TXT107",
    slug="tone-placement",
    severity="info",
    title_vi="Đặt dấu thanh thống nhất trong một văn bản",
    rationale_vi="“Hòa” và “hoà” đều đúng, nhưng lẫn hai cách trong một văn bản thì tìm kiếm sót "
    "và lộ ra chỗ chép từ văn bản khác.",
    source="nd30-format#SPELL-01",
)
def check_tone_placement(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each word in the way that the document uses less, at all its places."""
    old: list[Hit] = []
    new: list[Hit] = []
    for hit in material.prose.find(_TWO_PLACES):
        (new if _is_first_place(hit.words) else old).append(hit)
    if old and new:
        fewer = new if len(new) < len(old) else old
        places: dict[str, list[Hit]] = {}
        for hit in fewer:
            places.setdefault(hit.words, []).append(hit)
        for word, hits in places.items():
            yield _finding(hits, tone_normal(word) if fewer is old else _second_place(word))


@lru_cache(maxsize=4096)
def _is_first_place(word: str) -> bool:
    return tone_normal(word) == word


@lru_cache(maxsize=4096)
def _second_place(word: str) -> str:
    """Move the tone of an open syllable to its last vowel: ``hòa`` to ``hoà``."""
    apart = unicodedata.normalize("NFD", word)
    tone = next(char for char in apart if char in TONES)
    return unicodedata.normalize("NFC", apart.replace(tone, "") + tone)


def _finding(hits: list[Hit], other: str) -> Finding:
    first = hits[0]
    times = f" ({len(hits)} chỗ)" if len(hits) > 1 else ""
    return Finding(
        code="mixed-tones",
        place=first.text.place,
        target=first.text.target,
        also=tuple(dict.fromkeys(hit.text.target for hit in hits[1:])),
        message_vi=f"“{first.words}”{times} đặt dấu thanh khác phần lớn văn bản.",
        fix_vi=f"Viết thống nhất: “{other}”.",
        found=first.words,
        replacement=other,
        is_safe=True,
    )
