"""FMT190: an appendix has its reference line in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT190",
    slug="appendix-reference",
    severity="error",
    title_vi="Phụ lục có dòng “(Kèm theo …)”",
    rationale_vi="Dưới tên phụ lục phải có dòng trong ngoặc đơn ghi kèm theo văn bản số nào, "
    "ngày nào, của ai.",
    source="nd-30-2020#PL I, III.1.c",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_appendix_reference(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for an appendix without the line, and for a line without brackets."""
    references = lines(material, "appendix.reference")
    heads = lines(material, "appendix.word")
    for line, below in zip(heads, (*heads[1:], None), strict=False):
        end = below.paragraph.number if below is not None else None
        if not any(_between(r, line, end) for r in references):
            yield finding_at(
                "no-reference", [line], f"“{quoted(line.text)}” chưa có dòng “(Kèm theo …)”.",
                "Thêm dưới tên phụ lục: (Kèm theo Kế hoạch số … ngày … của …).",
            )  # fmt: skip
    for line in references:
        if not line.text.startswith("(") and "(" not in line.text:
            yield finding_at(
                "no-brackets", [line], f"“{quoted(line.text)}” phải đặt trong ngoặc đơn.",
                "Đặt cả dòng trong ngoặc đơn.", severity="warn",
            )  # fmt: skip


def _between(reference: Component, head: Component, end: int | None) -> bool:
    number = reference.paragraph.number
    return number >= head.paragraph.number and (end is None or number < end)
