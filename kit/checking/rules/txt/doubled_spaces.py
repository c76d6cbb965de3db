"""TXT146: words are parted by one space.

Spaces that hold room open are no slip: before a number or a day to be filled in, in the lines of
the head and the signature, which office staff push into place with them (FMT judges those).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed_text import typed_texts
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule

_DOUBLED = re.compile(r"(?P<before>[^\W_]+[,;:.)”]?)(?P<gap>[ \u00a0]{2,3})(?P<after>[“(]?[^\W_]+)")
# Room for a number: "Số:    /KH-UBND", "ngày    tháng    năm".
_ROOM = re.compile(r"(?:số|ngày|tháng|năm)[:.]?$", re.IGNORECASE)
# A line of its own shorter than this is a heading, a head line or a signature.
FEWEST_WORDS = 8


@rule(
    id="TXT146",
    slug="doubled-spaces",
    severity="info",
    title_vi="Giữa hai từ một dấu cách",
    rationale_vi="Hai dấu cách liền nhau làm dòng căn đều hai bên bị hở và tìm kiếm cụm từ không "
    "khớp.",
    source="practice#M8",
)
def check_doubled_spaces(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each text with doubled spaces between words."""
    for text, place, target in typed_texts(material):
        has_gap = "  " in text or "\u00a0" in text
        if not has_gap or len(text.split()) < FEWEST_WORDS:
            continue
        found = [m for m in _DOUBLED.finditer(text) if not _ROOM.search(m["before"])]
        if found:
            yield _finding(found, place, target)


def _finding(found: list[re.Match[str]], place: str, target: str) -> Finding:
    first = found[0]
    right = f"{first['before']} {first['after']}"
    times = f" và {len(found) - 1} chỗ khác trong đoạn" if len(found) > 1 else ""
    return Finding(
        code="doubled-space",
        place=place,
        target=target,
        message_vi=f"“{first.group()}”{times} thừa dấu cách.",
        fix_vi=f"Để một dấu cách: “{right}”.",
        found=first.group(),
        replacement=right,
        is_safe=True,
    )
