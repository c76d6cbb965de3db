"""CIT104: a citation does not contradict itself: type, number, year and day fit each other.

Nothing is corrected here: in a text that was scanned the fault may be the scanner's.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.cited import citations_in
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.citations import FoundCitation

_DOUBTS_VI = {
    "type-number": "tên loại văn bản và ký hiệu không khớp nhau",
    "impossible-date": "ngày ban hành không có trong lịch",
    "year-number": "năm trong số văn bản khác năm ban hành",
    "wrong-form": "số, ký hiệu viết không đúng kiểu của cơ quan ban hành",
    "doubled-word": "có từ bị lặp",
}
_SPACED_VI = "số, ký hiệu viết rời bằng dấu cách"


@rule(
    id="CIT104",
    slug="citation-form",
    severity="error",
    title_vi="Viện dẫn không tự mâu thuẫn",
    rationale_vi="“Nghị định số 61/2018/NQ-CP” không phải nghị định cũng không phải nghị quyết; "
    "không ai tìm được văn bản đó.",
    source="practice#M3, M8",
)
def check_citation_form(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each doubt about each citation."""
    for text in material.texts:
        for found in citations_in(text.text, catalog.day):
            words = text.text[found.document_start : found.end].strip()
            for doubt in found.doubts:
                yield _finding(text, words, doubt, _DOUBTS_VI[doubt], "error")
            if _is_spaced(found, words):
                yield _finding(text, words, "spaced-number", _SPACED_VI, "info")


def _is_spaced(found: FoundCitation, words: str) -> bool:
    number = found.citation.number
    return number is not None and number not in words and number in words.replace(" ", "")


def _finding(text: PlanText, words: str, code: str, says: str, severity: Severity) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”: {says}.",
        fix_vi="Đối chiếu tên loại, số, ký hiệu, ngày với bản chính rồi sửa lại.",
    )
