"""TXT115: one document uses one kind of quotation marks: “ ” or " ", not both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.prose import Hit
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_STRAIGHT = re.compile(r'"(?P<words>[^"\n“”]*)"')
_CURLED = re.compile(r"“(?P<words>[^\"\n“”]*)”")


@rule(
    id="TXT115",
    slug="quotation-marks",
    severity="info",
    title_vi="Dùng một kiểu dấu ngoặc kép trong văn bản",
    rationale_vi="Lẫn ngoặc thẳng và ngoặc cong là vết chép từ nhiều nguồn; thống nhất một "
    "kiểu thì văn bản gọn, tìm kiếm được.",
    source="practice#M6",
)
def check_quotation_marks(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each pair of the kind that the document uses less."""
    if '"' not in material.prose.whole or "“" not in material.prose.whole:
        return
    straight = list(material.prose.find(_STRAIGHT))
    curled = list(material.prose.find(_CURLED))
    if straight and curled:
        opening, closing = ('"', '"') if len(curled) < len(straight) else ("“", "”")
        for hit in curled if len(curled) < len(straight) else straight:
            yield _finding(hit, f"{opening}{hit.match['words']}{closing}")


def _finding(hit: Hit, other: str) -> Finding:
    return Finding(
        code="mixed-quotes",
        place=hit.text.place,
        target=hit.text.target,
        message_vi=f"{hit.words} dùng dấu ngoặc kép khác phần lớn văn bản.",
        fix_vi=f"Viết thống nhất: {other}.",
        found=hit.words,
        replacement=other,
        is_safe=True,
    )
