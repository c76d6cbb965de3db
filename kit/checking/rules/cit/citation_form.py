"""CIT104: a citation does not contradict itself: type, number, symbol and year fit each other.

Nothing is corrected here: in a text that was scanned the fault may be the scanner's. A day that no
calendar has is TXT123's, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import Mention, mentions
from kit.checking.facts.scanned import blame_nobody
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.citations.found import Doubt
from kit.model.document_numbers import parse_number

_PARTY_BODIES = ("/TW", "/TU", "/ĐU", "/HU", "/QU", "/ThU")
_DOUBTS_VI = {
    "type-number": "tên loại văn bản và ký hiệu không khớp nhau",
    "year-number": "năm trong số văn bản khác năm ban hành",
    "wrong-form": "số, ký hiệu viết không đúng kiểu của cơ quan ban hành",
    "doubled-word": "có từ bị lặp",
    "misread-digit": "chữ số bị viết thành chữ cái",
}


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
    for one in mentions(material, catalog):
        for doubt in one.found.doubts:
            if doubt in _DOUBTS_VI and not (doubt == "wrong-form" and _is_party(one)):
                yield blame_nobody(_finding(one, doubt), material)


def _is_party(one: Mention) -> bool:
    """Whether a Party body has its own form: "459-KHHĐ/TU" loses no dash."""
    number = parse_number(one.cited.number or "")
    return number is not None and number.body == "party" and number.symbol.endswith(_PARTY_BODIES)


def _finding(one: Mention, doubt: Doubt) -> Finding:
    return one.finding(
        doubt,
        f"“{one.words}”: {_DOUBTS_VI[doubt]}.",
        "Đối chiếu tên loại, số, ký hiệu, ngày với bản chính rồi sửa lại.",
    )
