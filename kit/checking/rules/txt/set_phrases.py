"""TXT108: fixed phrases are spelt right (``set_phrases.csv``).

Forms that only lose a hook or a tilde are a scanner's before they are the office's: information,
to be compared with the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.rows import SetPhrase
from kit.checking.facts.scanned import was_scanned
from kit.checking.facts.wording import cased_like, misspelt_phrases_in
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.phrases import Match

# Letters: a word of the phrase forgotten or one too many, such as "cải hành chính".
LONGEST_SLIP = 5

_LETTERS = re.compile(r"\w+")


@rule(
    id="TXT108",
    slug="set-phrases",
    severity="error",
    title_vi="Cụm từ cố định viết đúng",
    rationale_vi="“HÌNH TỨC”, “CHCC”, “cơ quan cải cách hành chính” là lỗi thật trong kế hoạch đã "
    "ký; ở đề mục thì ai cũng thấy.",
    source="practice#M6, M7",
)
def check_set_phrases(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each misspelt phrase."""
    is_scan = was_scanned(material)
    for text in material.prose.texts:
        for match in misspelt_phrases_in(text.text, catalog.day):
            # "hình thức" is right in any case; only another spelling is a slip.
            if match.text.casefold() != match.value.phrase.casefold():
                yield _finding(text, match, is_scan=is_scan)


def _finding(text: PlanText, match: Match[SetPhrase], *, is_scan: bool) -> Finding:
    row = match.value
    right = cased_like(match.text, row.phrase)
    if row.ocr or is_scan:
        return Finding(
            code="scan-suspect",
            severity="info",
            place=text.place,
            target=text.target,
            message_vi=f"“{match.text}” có thể là “{right}”: hay gặp khi quét, nhận dạng chữ.",
            fix_vi=f"Kiểm tra lại với bản gốc; nếu sai, viết “{right}”.",
            found=match.text,
            replacement=right,
            source=row.source,
        )
    only_signs = _LETTERS.findall(match.text.lower()) == _LETTERS.findall(row.phrase.lower())
    return Finding(
        code="phrase-signs" if only_signs else "misspelt-phrase",
        severity="info" if only_signs else None,
        place=text.place,
        target=text.target,
        message_vi=f"“{match.text}” viết sai cụm từ “{right}”.",
        fix_vi=f"Viết “{right}”.",
        found=match.text,
        replacement=right,
        # Words taken out or put in by the dozen are another term, which only a person weighs.
        is_safe=abs(len(match.text) - len(right)) <= LONGEST_SLIP,
        source=row.source,
    )
