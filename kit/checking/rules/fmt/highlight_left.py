"""FMT133: no words are left marked with a highlighter."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import listed, printed_lines
from kit.checking.facts.printed import finding_at, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT133",
    slug="highlight-left",
    severity="warn",
    title_vi="Không còn chữ tô nền",
    rationale_vi="Chữ tô vàng đánh dấu chỗ cần kiểm tra lại; còn tô nghĩa là chưa kiểm tra xong.",
    source="practice",
    needs=(a_layout,),
)
def check_highlight_left(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all lines with highlighted words; the first words are named."""
    found = [
        line
        for line in printed_lines(material)
        if any(run.look.highlight and run.text.strip() for run in line.runs)
    ]
    if found:
        words = next(run.text for run in found[0].runs if run.look.highlight and run.text.strip())
        yield finding_at(
            "highlight",
            found,
            f"Còn chữ tô nền ở {len(found)} chỗ ({listed(found)}), như “{quoted(words)}”.",
            "Kiểm tra lại nội dung được đánh dấu, rồi chọn Text Highlight Color > No Color.",
        )
