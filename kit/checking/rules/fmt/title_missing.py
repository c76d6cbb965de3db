"""FMT149: a document prints its type and subject, a letter its subject under the number."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_filled_document, lines, missing
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT149",
    slug="title-missing",
    severity="error",
    title_vi="Có tên loại và trích yếu",
    rationale_vi="Tên loại và trích yếu cho người nhận biết ngay văn bản là gì, về việc gì; công "
    "văn thì ghi “V/v …” dưới số.",
    source="nd-30-2020#PL I, II.5",
    needs=(a_layout, a_filled_document),
)
def check_title_missing(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each part of the title that is not printed."""
    if material.plan.kind == "CV":
        if not lines(material, "official_letter.subject") and not lines(material, "subject"):
            yield missing(
                "no-letter-subject", "Công văn chưa có trích yếu dưới số, ký hiệu.",
                "Thêm dòng “V/v …” dưới số, ký hiệu.",
            )  # fmt: skip
        return
    if not lines(material, "type"):
        yield missing(
            "no-type", "Văn bản chưa in tên loại, ví dụ “KẾ HOẠCH”.",
            "Thêm tên loại bằng chữ in hoa, đậm, căn giữa trên trích yếu.",
        )  # fmt: skip
    elif not lines(material, "subject"):
        yield missing(
            "no-subject", "Dưới tên loại chưa có trích yếu.",
            "Thêm trích yếu nội dung ngay dưới tên loại.",
        )  # fmt: skip
