"""TXT119: Nhân dân, Nhà nước, Đảng bear their capital (Nghị định 30/2020/NĐ-CP, Phụ lục II).

Only phrases in which the noun surely stands alone are judged (``capital_phrases.csv``): names of
bodies (Ủy ban nhân dân) and set terms (quản lý nhà nước) are written small.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.facts.cited import protected_spans
from kit.checking.facts.prose import TEXTS_KEPT
from kit.checking.facts.wording import touches
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.phrases import Match, PhraseMatcher

NOUNS = ("Nhân dân", "Nhà nước", "Đảng")
# A text without any of them in small letters needs no closer look.
_SMALL = tuple(noun.lower() for noun in NOUNS)


@rule(
    id="TXT119",
    slug="capital-nouns",
    severity="warn",
    title_vi="Viết hoa Nhân dân, Nhà nước, Đảng",
    rationale_vi="Phụ lục II của Nghị định 30 bắt buộc viết hoa các danh từ này; viết thường là "
    "lỗi thể thức hay bị nhắc nhất về chính tả.",
    source="nd-30-2020#PL II, V",
)
def check_capital_nouns(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each noun in small letters."""
    for text in material.prose.texts:
        for match in _found(text.text, catalog.day):
            yield from _judge(text, match, catalog)


@lru_cache(maxsize=TEXTS_KEPT)
def _found(text: str, day: dt.date) -> tuple[Match[str], ...]:
    if text.isupper() or not any(noun in text for noun in _SMALL):
        return ()
    return tuple(_matcher(day).find(text))


def _judge(text: PlanText, match: Match[str], catalog: Catalog) -> Iterator[Finding]:
    right = match.text
    for noun in NOUNS:
        if noun in match.value:
            right = right.replace(noun.lower(), noun)
    if right != match.text and not touches(match.start, match.end, protected_spans(text, catalog)):
        yield _finding(text, match.text, right)


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[str]:
    return PhraseMatcher({row.phrase: row.phrase for row in load_catalog(day).capital_phrases})


def _finding(text: PlanText, words: str, right: str) -> Finding:
    return Finding(
        code="small-noun",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}” chưa viết hoa danh từ đặc biệt.",
        fix_vi=f"Viết “{right}”.",
        found=words,
        replacement=right,
        is_safe=True,
    )
