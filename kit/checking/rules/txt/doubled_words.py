"""TXT111: no word or pair of words stands twice in a row by mistake.

Vietnamese doubles syllables on purpose ("ngày ngày"), and one word may end with the syllable that
the next begins with ("phạm vi vi phạm", "công nghệ số số 71/2025"). So a single syllable is only
judged where it joins words (``single_words.csv``); two and more in a row are never meant.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.facts.prose import Hit
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_TWICE = re.compile(r"(?<![\w-])(?P<one>[^\W\d_]+(?: [^\W\d_]+){0,3}?) +(?P=one)(?![\w-])", re.I)


@rule(
    id="TXT111",
    slug="doubled-words",
    severity="warn",
    title_vi="Không gõ lặp từ",
    rationale_vi="“của của”, “thực hiện thực hiện” là vết của việc cắt dán, đọc soát hay bỏ qua "
    "vì mắt lướt qua chỗ lặp.",
    source="practice#M6",
)
def check_doubled_words(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each word or pair said twice."""
    for hit in material.prose.find(_TWICE):
        once = hit.match["one"]
        if not _is_meant(hit, once, catalog):
            yield blame_nobody(_finding(hit, once), material)


def _is_meant(hit: Hit, once: str, catalog: Catalog) -> bool:
    is_one = " " not in once
    if is_one and once.lower() not in _single(catalog.day):
        return True
    # Two names may meet, and a name may begin with the word before it: "của Của ăn của để".
    return hit.words[len(once) :].strip() != once and not hit.words[:1].isupper()


@lru_cache(maxsize=8)
def _single(day: dt.date) -> frozenset[str]:
    return frozenset(row.word for row in load_catalog(day).single_words)


def _finding(hit: Hit, once: str) -> Finding:
    return Finding(
        code="doubled-word",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{hit.words}” lặp từ.",
        fix_vi=f"Giữ một lần: “{once}”.",
        found=hit.words,
        replacement=once,
        is_safe=True,
    )
