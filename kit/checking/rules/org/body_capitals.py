"""ORG103: the name of a body has its capitals: one for its type and one for each of its functions.

The catalog writes the names; only letters that differ from it in size are told, and only in text
that is not all in capitals.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.bodies import WORD, bodies_in
from kit.checking.facts.cited import protected_spans
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.vietnamese import tone_normal


@rule(
    id="ORG103",
    slug="body-capitals",
    severity="warn",
    title_vi="Tên cơ quan, đơn vị viết hoa đúng quy tắc",
    rationale_vi="Viết hoa chữ đầu của từ chỉ loại hình và của mỗi lĩnh vực: “Phòng Văn hóa - Xã "
    "hội”, không phải “Phòng văn hóa - Xã Hội”.",
    source="nd-30-2020#PL II, IV",
)
def check_body_capitals(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each such name in each text, a name once a text."""
    for text in material.texts:
        wrong = _wrong(text.text, catalog.day)
        spans = protected_spans(text, catalog) if wrong else []
        told: set[str] = set()
        for at, words, wanted in wrong:
            if words not in told and not any(start <= at < end for start, end in spans):
                told.add(words)
                yield _finding(text, words, wanted)


@lru_cache(maxsize=4096)
def _wrong(text: str, day: dt.date) -> tuple[tuple[int, str, str], ...]:
    """Return place, printed words and right words of each name; none of a line in capitals."""
    if text.isupper():
        return ()
    sized = ((m.start, m.text, _with_capitals(m.text, m.value)) for m in bodies_in(text, day))
    return tuple(one for one in sized if one[1] != one[2])


def _with_capitals(printed: str, name: str) -> str:
    """Return ``printed`` with the capitals of ``name``, its spelling and dashes kept.

    A name all in capitals stays: a heading within a line.
    """
    said, known = WORD.findall(printed), WORD.findall(tone_normal(name))
    if printed.isupper() or len(said) != len(known):
        return printed
    sized = iter(_sized(word, model) for word, model in zip(said, known, strict=True))
    return WORD.sub(lambda _: next(sized), printed)


def _sized(word: str, model: str) -> str:
    if model.isupper() or (word.isupper() and len(word) > 1):
        return word
    return word[:1].upper() + word[1:].lower() if model[:1].isupper() else word.lower()


def _finding(text: PlanText, words: str, wanted: str) -> Finding:
    return Finding(
        code="letter-size",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”: tên cơ quan, đơn vị viết hoa chưa đúng.",
        fix_vi=f"Viết: {wanted}.",
        found=words,
        replacement=wanted,
        is_safe=True,
    )
