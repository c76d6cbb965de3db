"""TXT116: an abbreviation is explained where it is met first, and once only."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.abbreviations import Short, find_abbreviations
from kit.checking.facts.prose import Hit
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule


@rule(
    id="TXT116",
    slug="abbreviation-order",
    severity="info",
    title_vi="Giải thích chữ viết tắt ở lần dùng đầu, một lần",
    rationale_vi="Viết tắt trước rồi mới giải thích thì người đọc lần đầu không hiểu; giải thích "
    "hai lần là vết chép từ hai văn bản.",
    source="practice#M20",
)
def check_abbreviation_order(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each abbreviation used too early, and one defined again."""
    for one in find_abbreviations(material.prose).values():
        if not one.definitions:
            continue
        first = one.definitions[0]
        early = next((u for u in one.uses if u.is_before(first)), None)
        if early:
            yield _early(one, early, first)
        elif len(one.definitions) > 1:
            yield _again(one)


def _early(one: Short, early: Hit, first: Hit) -> Finding:
    return Finding(
        code="used-before-defined",
        place=early.text.place,
        target=early.text.target,
        message_vi=f"“{one.short}” dùng ở đây, đến “{first.text.place}” mới giải thích.",
        fix_vi=f"Viết đầy đủ kèm ({one.short}) ở lần đầu, các lần sau chỉ viết tắt.",
        found=one.short,
    )


def _again(one: Short) -> Finding:
    second = one.definitions[1]
    return Finding(
        code="defined-twice",
        place=second.text.place,
        target=second.text.target,
        message_vi=f"“{one.short}” đã giải thích ở “{one.definitions[0].text.place}”.",
        fix_vi=f"Từ lần thứ hai chỉ viết “{one.short}”.",
        found=second.words,
    )
