"""CIT110: a number that several documents bear is cited with its day at least once.

76/NQ-CP is a resolution of 2013 and of 2021, 66/NQ-CP of 2024 and of 2025: without the day two
readers find two documents. A basis without its day is CIT101's.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import days_of, document_key, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short


@rule(
    id="CIT110",
    slug="ambiguous-number",
    severity="warn",
    title_vi="Số có ở nhiều văn bản thì ghi rõ ngày ban hành",
    rationale_vi="Số văn bản bắt đầu lại từ 01 mỗi năm; không ghi ngày thì hai người đọc tìm ra "
    "hai văn bản khác nhau.",
    source="legal-documents",
)
def check_ambiguous_number(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each such number that the plan never gives a day."""
    all_of_them = mentions(material, catalog)
    dated = {document_key(one.cited) for one in all_of_them if one.cited.date or one.found.doubts}
    told = set()
    for one in all_of_them:
        key = document_key(one.cited)
        if key is None or one.is_law or key in dated or key in told or one.text.part == "bases":
            continue
        days = days_of(one.cited, catalog)
        if len(days) > 1:
            told.add(key)
            named = " và ".join(format_short(day) for day in days)
            yield one.finding(
                "several-documents",
                f"“{one.words}”: có văn bản cùng số ban hành ngày {named}.",
                "Ghi rõ ngày ban hành của văn bản muốn dẫn.",
            )
