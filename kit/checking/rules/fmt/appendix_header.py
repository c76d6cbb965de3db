"""FMT192: an appendix does not carry the national header again.

What a decision promulgates (a second document with its own type) does.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, after_head, finding_at, lines
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT192",
    slug="appendix-header",
    severity="error",
    title_vi="Phụ lục không lặp lại quốc hiệu",
    rationale_vi="Quốc hiệu, tiêu ngữ và tên cơ quan chỉ in một lần ở trang đầu; phụ lục chỉ có "
    "chữ “Phụ lục”, tên và dòng kèm theo.",
    source="nd-30-2020#PL III, mẫu 2.1",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_appendix_header(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield a finding for a national name behind the signature of a plan."""
    ends = (*lines(material, "recipients.title"), *lines(material, "signature.authority"))
    if not ends or material.plan.kind == "QĐ" or len(lines(material, "type")) > 1:
        return
    last = max(c.paragraph.number for c in ends)
    repeated = [
        c for c in after_head(material, "header.national_name") if c.paragraph.number > last
    ]
    if repeated:
        yield finding_at(
            "national-header", repeated, "Phụ lục in lại quốc hiệu, tiêu ngữ.",
            "Bỏ quốc hiệu, tiêu ngữ và tên cơ quan trên phụ lục; chỉ để “Phụ lục”, tên phụ lục, "
            "dòng kèm theo.",
        )  # fmt: skip
