"""TXT118: subject and headings spell out what the text may abbreviate."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.vietnamese import sentence_case

_HEADS = ("subject", "outline")


@rule(
    id="TXT118",
    slug="subject-abbreviation",
    severity="info",
    title_vi="Trích yếu, đề mục không viết tắt",
    rationale_vi="Trích yếu đi vào sổ văn bản và kết quả tìm kiếm, đọc một mình; chữ viết tắt ở "
    "đó chưa được giải thích ở đâu cả.",
    source="practice#M20",
)
def check_subject_abbreviation(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each abbreviation in the subject or a heading."""
    pattern, full = _table(catalog.day)
    for text in material.prose.texts:
        if text.part in _HEADS:
            for match in pattern.finditer(text.text):
                if text.text[match.end() :].startswith(")"):
                    yield _explained(text, match.group())
                else:
                    yield _finding(text, match.group(), full[match.group()])


@lru_cache(maxsize=8)
def _table(day: dt.date) -> tuple[re.Pattern[str], dict[str, str]]:
    full = {row.short: row.full_vi for row in load_catalog(day).abbreviations if not row.is_common}
    return re.compile(rf"(?<![\w/&-])(?:{'|'.join(map(re.escape, full))})(?![\w/&-])"), full


def _explained(text: PlanText, short: str) -> Finding:
    return Finding(
        code="explained-in-subject",
        place=text.place,
        target=text.target,
        message_vi=f"({short}) giải thích chữ viết tắt ngay ở {text.place[:1].lower()}"
        f"{text.place[1:]}.",
        fix_vi=f"Bỏ ({short}) ở đây; giải thích ở lần dùng đầu trong nội dung.",
        found=f"({short})",
        replacement="",
    )


def _finding(text: PlanText, short: str, full: str) -> Finding:
    right = full.upper() if text.text.isupper() else full
    right = sentence_case(right) if text.text.startswith(short) else right
    return Finding(
        code="abbreviation-in-subject" if text.part == "subject" else "abbreviation-in-heading",
        place=text.place,
        target=text.target,
        message_vi=f"“{short}” viết tắt ở {text.place[:1].lower()}{text.place[1:]}.",
        fix_vi=f"Viết đầy đủ: “{right}”.",
        found=short,
        replacement=right,
        is_safe=True,
    )
