"""CIT120: "Điều", "Chương", "Phần" take a capital where they are cited; "khoản", "điểm" do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText

_DOCUMENTS = (
    "Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định"
)
_CITING = re.compile(
    r"(?<![\w-])(?P<low>điều|chương)"
    rf"(?=\s+(?:\d{{1,3}}|[IVX]{{1,5}})(?:\s*,)?\s+(?:của\s+)?(?:{_DOCUMENTS}))"
    r"|(?<=[\w,;]\s)(?P<high>Khoản|Điểm)"
    r"(?=\s+(?:\d{1,2}|[a-zđ])(?:\s*,)?\s+(?:[Kk]hoản\s+\d|Điều\s+\d))"
)
_NUMBER = re.compile(r"\s+\w+")


@rule(
    id="CIT120",
    slug="article-capitals",
    severity="warn",
    title_vi="Viết hoa “Điều”, “Chương”; không viết hoa “khoản”, “điểm” khi viện dẫn",
    rationale_vi="Quy tắc viết hoa của nghị định về văn thư: phần, chương, mục, điều viết hoa khi "
    "viện dẫn; khoản, điểm viết thường.",
    source="nd-30-2020#PL II, V",
)
def check_article_capitals(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each such word with the wrong first letter, a place once."""
    for text in material.texts:
        for words, wanted in _wrong(text.text):
            yield _finding(text, words, wanted)


@lru_cache(maxsize=4096)
def _wrong(text: str) -> tuple[tuple[str, str], ...]:
    if "iều " not in text and "hương " not in text:
        return ()
    found = {}
    for match in _CITING.finditer(text):
        # The number behind tells which place is meant.
        rest = _NUMBER.match(text, match.end()).group()
        word = match.group()
        found[word + rest] = (word.capitalize() if match["low"] else word.lower()) + rest
    return tuple(found.items())


def _finding(text: PlanText, words: str, wanted: str) -> Finding:
    return Finding(
        code="article-letter",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”: chữ đầu viết chưa đúng khi viện dẫn điều, khoản.",
        fix_vi=f"Viết: {wanted}.",
        found=words,
        replacement=wanted,
        is_safe=True,
    )
