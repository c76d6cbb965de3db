"""CIT118: a basis that was amended is named together with what amended it.

Told only where the amending document was seen in a source; the amended one stays a valid basis.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.catalog.rows import LegalDocument
from kit.checking.facts.cited import document_of, first_of_basis, is_live, is_sure, mentions
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short
from kit.model.document_numbers import normal_number


@rule(
    id="CIT118",
    slug="missing-amendment",
    severity="info",
    title_vi="Căn cứ đã được sửa đổi thì dẫn kèm văn bản sửa đổi",
    rationale_vi="Chỉ dẫn văn bản gốc thì người thực hiện dễ làm theo điều đã bị sửa; nhiều cơ "
    "quan thẩm định yêu cầu ghi cả hai.",
    source="legal-documents",
)
def check_missing_amendment(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each amended basis whose amendment the plan does not name."""
    named: set[str] | None = None
    for one in first_of_basis(material, catalog):
        row = document_of(one.cited, catalog)
        if row is None or row.status != "amended":
            continue
        if named is None:
            found = mentions(material, catalog)
            named = {normal_number(m.cited.number) for m in found if m.cited.number}
        newer = [r for r in _amending(row, catalog) if r.number not in named]
        if newer:
            names = ", ".join(f"{r.type} số {r.number} ngày {format_short(r.date)}" for r in newer)
            yield one.finding(
                "amended",
                f"“{one.words}” đã được sửa đổi, bổ sung bởi {names}.",
                f"Xem nội dung sửa đổi; nếu có liên quan thì ghi thêm căn cứ {names}.",
                source=row.source,
            )


def _amending(row: LegalDocument, catalog: Catalog) -> list[LegalDocument]:
    numbers = {number.split("(")[0].strip() for number in row.replaced_by}
    return [
        r
        for r in catalog.documents
        if r.number in numbers and r.date and is_sure(r) and is_live(r, catalog.day)
    ]
