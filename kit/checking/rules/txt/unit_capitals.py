"""TXT121: the word before a unit's name is small (tỉnh Gia Lai) unless the name is a number.

Nghị định 30/2020/NĐ-CP, Phụ lục II: ``Phường 1`` and units named for a person or an event have
both capitals; ``Thành phố Hồ Chí Minh`` is an exception by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.catalog.unit_list import communes, provinces
from kit.checking.facts.cited import protected_spans
from kit.checking.facts.prose import Hit
from kit.checking.facts.wording import touches
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import tone_normal
from kit.model.vietnamese.letters import CAPITAL_WORD

_LARGE = re.compile(
    r"(?<=[^\W\d_] )(?P<word>Tỉnh|Thành phố|Quận|Huyện|Thị xã|Xã|Phường|Đặc khu)"
    rf" (?P<name>{CAPITAL_WORD}(?: {CAPITAL_WORD}){{0,3}})"
)
# "mỗi phường 1 lần" counts: only behind a body and before a sign is the number a name.
_NUMBERED = re.compile(
    r"(?:UBND|nhân dân|HĐND|Công an|địa bàn|Đảng ủy) (?P<word>phường|quận)"
    r" (?P<name>[1-9]\d?)(?=[,.;)]|$)",
    re.MULTILINE,
)


@rule(
    id="TXT121",
    slug="unit-capitals",
    severity="info",
    title_vi="Viết hoa tên đơn vị hành chính đúng Phụ lục II",
    rationale_vi="“Tỉnh Gia Lai” giữa câu hay “phường 1” đều trái Phụ lục II của Nghị định 30; tên "
    "đơn vị lặp lại nhiều lần nên sai là sai cả văn bản.",
    source="nd-30-2020#PL II, III",
)
def check_unit_capitals(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each type word in the wrong size inside a sentence."""
    for hit in material.prose.find(_LARGE):
        found = _unit(hit.match["word"], hit.match["name"].split())
        if found is None or hit.text.part == "issuer":
            continue
        if not touches(hit.start, hit.end, protected_spans(hit.text, catalog)):
            yield _finding(hit, *found, "large-type-word")
    for hit in material.prose.find(_NUMBERED):
        name = f"{hit.match['word']} {hit.match['name']}"
        yield _finding(hit, name, name.capitalize(), "small-type-word")


def _unit(word: str, names: list[str]) -> tuple[str, str] | None:
    """Return the unit's name as printed and as it should be, if it is one and differs."""
    for length in range(len(names), 0, -1):
        written = " ".join([word, *names[:length]])
        right = _units().get(tone_normal(written.lower()))
        if right:
            return (written, right) if right[0].islower() else None
    return None


@lru_cache(maxsize=1)
def _units() -> dict[str, str]:
    """Every unit of the lists, old provinces too; one that has both forms keeps the capital."""
    names = sorted(unit.name for unit in (*communes(), *provinces()))
    return {tone_normal(name.lower()): name for name in reversed(names)}


def _finding(hit: Hit, name: str, right: str, code: str) -> Finding:
    return Finding(
        code=code,
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{name}” viết hoa chưa đúng.",
        fix_vi=f"Viết “{right}”.",
        found=name,
        replacement=right,
        is_safe=True,
    )
