"""CIT114: a basis is in force already on the day of the plan.

A plan may prepare for a law to come: then its subject names it, and nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import document_of, first_of_basis
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.dates import format_short
from kit.model.vietnamese import fold


@rule(
    id="CIT114",
    slug="not-yet-in-force",
    severity="warn",
    title_vi="Văn bản làm căn cứ đã có hiệu lực vào ngày ban hành kế hoạch",
    rationale_vi="Văn bản đã ký nhưng chưa có hiệu lực thì chưa cho thẩm quyền; văn bản cũ còn áp "
    "dụng đến hết ngày trước đó.",
    source="nd-30-2020#PL I, II.6",
)
def check_not_yet_in_force(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each basis that begins to hold after the plan's day."""
    subject = fold(material.plan.subject or "")
    for one in first_of_basis(material, catalog):
        row = document_of(one.cited, catalog)
        if row is None or row.valid_from is None or row.valid_from <= catalog.day:
            continue
        if not (row.title_vi and fold(row.title_vi) in subject):
            yield one.finding(
                "not-yet",
                f"“{one.words}” có hiệu lực từ ngày {format_short(row.valid_from)}, sau ngày của "
                f"kế hoạch ({format_short(catalog.day)}).",
                "Căn cứ văn bản đang có hiệu lực; nhắc văn bản mới ở phần nội dung nếu cần chuẩn "
                "bị thi hành.",
                source=row.source,
            )
