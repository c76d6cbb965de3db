"""CIT109: the subject printed is that of the document with this number and day.

Sources differ in "về", "về việc", "ban hành", and a long subject is cut short in running text, so
only a subject of mostly other words is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.rows import LegalDocument
from kit.checking.facts.cited import Mention, document_of, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import tone_normal

# Share of the shorter subject's words that the other has too, below which they are two documents'.
_SAME_SUBJECT = 0.4
# Fewer words are a name used in passing.
_ENOUGH_WORDS = 4
# Words that stand in the subjects of all.
_COMMON = set("về việc ban của và các một số trong quy định phê duyệt".split())
_WORD = re.compile(r"\w+")


@rule(
    id="CIT109",
    slug="document-subject",
    severity="warn",
    title_vi="Trích yếu là của văn bản có số, ngày được dẫn",
    rationale_vi="Trích yếu của văn bản khác cho thấy số hoặc ngày bị chép nhầm; người đọc không "
    "biết kế hoạch dựa vào văn bản nào.",
    source="nd-30-2020#PL I, II.6.a",
)
def check_document_subject(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each citation with the subject of another document."""
    for one in mentions(material, catalog):
        if one.is_law or not one.cited.subject or not one.cited.date:
            continue
        row = document_of(one.cited, catalog)
        if row and row.title_vi and row.title_confidence == "S" and _is_other(one, row):
            yield one.finding(
                "other-subject",
                f"“{one.words}”: danh mục ghi trích yếu là “{row.title_vi}”.",
                "Đối chiếu số, ngày và trích yếu với bản chính của văn bản.",
                found=one.cited.subject,
                source=row.source,
            )


def _is_other(one: Mention, row: LegalDocument) -> bool:
    printed, known = _words(one.cited.subject), _words(row.title_vi)
    shorter = min(len(printed), len(known))
    if shorter < _ENOUGH_WORDS:
        return False
    return len(printed & known) / shorter < _SAME_SUBJECT


def _words(subject: str) -> set[str]:
    return set(_WORD.findall(tone_normal(subject).lower())) - _COMMON
