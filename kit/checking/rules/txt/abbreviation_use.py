"""TXT117: an abbreviation is worth its definition, and has one unless everybody reads it.

Which ones need none is ``abbreviations.csv``; those that the table does not know are not judged:
they may be the name of a program or a brand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.catalog.wording_rows import Abbreviation
from kit.checking.facts.abbreviations import Short, find_abbreviations
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule


@rule(
    id="TXT117",
    slug="abbreviation-use",
    severity="info",
    title_vi="Chữ viết tắt có giải thích, giải thích rồi thì có dùng",
    rationale_vi="Người dân, doanh nghiệp đọc kế hoạch trên trang thông tin không biết chữ viết "
    "tắt của ngành; giải thích mà không dùng lại thì thừa.",
    source="practice#M20",
)
def check_abbreviation_use(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each abbreviation never explained or never used.

    Of a file without its end nobody knows what comes after the definition.
    """
    table = _table(catalog.day)
    is_whole = not material.plan.frame or material.plan.signature.position is not None
    for one in find_abbreviations(material.prose).values():
        row = table.get(one.short)
        if one.definitions and not one.uses and is_whole:
            yield _unused(one)
        elif not one.definitions and row and not row.is_common:
            yield _unexplained(one, row)


@lru_cache(maxsize=8)
def _table(day: dt.date) -> dict[str, Abbreviation]:
    return {row.short: row for row in load_catalog(day).abbreviations}


def _unused(one: Short) -> Finding:
    hit = one.definitions[0]
    return Finding(
        code="never-used",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"Giải thích “{one.short}” nhưng sau đó không dùng.",
        fix_vi=f"Bỏ ({one.short}), hoặc dùng chữ viết tắt ở các chỗ sau.",
        found=hit.words,
    )


def _unexplained(one: Short, row: Abbreviation) -> Finding:
    hit = one.uses[0]
    return Finding(
        code="never-explained",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"“{one.short}” chưa được giải thích ở chỗ nào.",
        fix_vi=f"Lần đầu viết “{row.full_vi} ({one.short})”.",
        found=one.short,
        replacement=f"{row.full_vi} ({one.short})",
    )
