"""FMT137: no section prints an empty page."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import section_finding, sections
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT137",
    slug="empty-sections",
    severity="warn",
    title_vi="Không có phần trang trống",
    rationale_vi="Dấu ngắt phần để thừa in ra một tờ trắng giữa hoặc cuối văn bản.",
    source="practice",
    needs=(a_layout,),
)
def check_empty_sections(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each section on a page of its own with nothing on it."""
    layout = material.layout
    filled = {p.section for p in layout.paragraphs if p.text or p.drawn}
    # The paragraph that ends a section holds its mark; anything else in it is more than a mark.
    marks = {p.section: p.number for p in layout.paragraphs}
    filled |= {p.section for p in layout.paragraphs
               if p.holds_object and p.number != marks[p.section]}  # fmt: skip
    for number, section in sections(material):
        shares = section.continuous or (
            number < len(layout.sections) and layout.sections[number].continuous
        )
        if number not in filled and not shares and len(layout.sections) > 1:
            yield section_finding(
                "empty",
                number,
                "Phần trang này không có nội dung, in ra một tờ trắng.",
                "Bật hiện dấu định dạng (Ctrl+Shift+8), xóa dấu ngắt phần thừa (Section Break).",
            )
