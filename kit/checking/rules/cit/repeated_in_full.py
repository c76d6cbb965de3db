"""CIT112: a later mention of a document gives its type and number only.

It is advice: nobody is misled, but the text grows. Plans of many pages are read from the middle,
so nothing is changed unasked.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.cited import Mention, document_key, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.citations import format_citation

_NOT_JUDGED = ("bases", "subject", "issuer", "unplaced", "recipients", "appendices")


@rule(
    id="CIT112",
    slug="repeated-in-full",
    severity="info",
    title_vi="Dẫn lại văn bản thì chỉ ghi tên loại và số",
    rationale_vi="Ngày, cơ quan ban hành, trích yếu đã ghi ở lần đầu; ghi lại mỗi lần làm câu dài, "
    "người đọc khó thấy việc phải làm.",
    source="nd-30-2020#PL I, II.6.b",
)
def check_repeated_in_full(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each later mention in the body with day, issuer and subject again."""
    full: set[tuple[str, str, str]] = set()
    for one in mentions(material, catalog):
        key = document_key(one.cited)
        if key is None or one.is_law or one.cited.date is None or one.found.doubts:
            continue
        dated = (*key, one.cited.date.isoformat())
        is_whole = bool(one.cited.issuer and one.cited.subject)
        if dated in full and is_whole and one.text.part not in _NOT_JUDGED:
            yield _finding(one)
        elif one.cited.subject or one.text.part == "bases":
            full.add(dated)


def _finding(one: Mention) -> Finding:
    words = one.text.text[one.found.document_start : one.found.subject_end].strip()
    short = format_citation(one.cited, full=False)
    return one.finding(
        "full-again",
        f"“{one.words}” đã được dẫn đủ ở trên, ở đây lại ghi đủ ngày, cơ quan ban hành, trích yếu.",
        f"Chỉ ghi “{short}”.",
        found=words,
        replacement=short,
    )
