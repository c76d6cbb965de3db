"""FMT125: a justified paragraph is not broken by hand: Word would stretch the broken line."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import body_lines, listed
from kit.checking.facts.printed import finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT125",
    slug="typed-line-breaks",
    severity="warn",
    title_vi="Không ngắt dòng giữa đoạn dàn đều",
    rationale_vi="Ngắt dòng bằng Shift+Enter trong đoạn dàn đều kéo giãn chữ ra hết dòng.",
    source="nd-30-2020#PL I, II.6.e",
    needs=(a_layout,),
)
def check_typed_line_breaks(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all justified paragraphs with a line break inside."""
    found = [
        line
        for line in body_lines(material)
        if line.paragraph.form.align == "justify"
        and "\n" in "".join(run.text for run in line.paragraph.runs).strip()
    ]
    if found:
        yield finding_at(
            "line-break",
            found,
            f"{len(found)} đoạn dàn đều bị ngắt dòng giữa chừng, chữ trong dòng bị kéo giãn "
            f"({listed(found)}).",
            "Thay Shift+Enter bằng Enter để thành đoạn mới, hoặc xóa chỗ ngắt.",
        )
