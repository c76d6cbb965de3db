"""TXT106: letters with marks are one character each (Unicode NFC), as keyboards type them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed_text import typed_texts
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# A word with marks apart, and letters that NFC writes as others (the angstrom, the ohm).
_APART = re.compile(r"[^\W\d_]*(?:[^\W\d_][\u0300-\u036f]+[^\W\d_]*)+")


@rule(
    id="TXT106",
    slug="unicode-form",
    severity="warn",
    title_vi="Chữ có dấu ở dạng dựng sẵn",
    rationale_vi="“Kế hoạch” gõ tổ hợp gồm 11 ký tự, dựng sẵn 8: in ra như nhau nhưng tìm kiếm, "
    "đối chiếu, đọc tự động đều không khớp.",
    source="nd30-format#PAGE-08",
    needs=(a_layout,),
)
def check_unicode_form(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each paragraph with marks apart; a draft is always in one form."""
    for text, place, target in typed_texts(material):
        if not unicodedata.is_normalized("NFC", text):
            yield _finding(text, place, target)


def _finding(text: str, place: str, target: str) -> Finding:
    word = _APART.search(text)
    shown = unicodedata.normalize("NFC", word.group() if word else text[:20])
    return Finding(
        code="marks-apart",
        place=place,
        target=target,
        message_vi=f"“{shown}” và các chữ có dấu trong đoạn này ở dạng tổ hợp (dấu rời chữ).",
        fix_vi="Chuyển cả đoạn sang Unicode dựng sẵn.",
        found=text,
        replacement=unicodedata.normalize("NFC", text),
        is_safe=True,
    )
