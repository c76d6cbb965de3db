"""FMT122: running text is justified.

A paragraph of one line looks the same either way and is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, body_lines, line_count, listed
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

ALIGN_VI = {"left": "căn trái", "center": "căn giữa", "right": "căn phải"}
# A reference or a title in the middle may take two lines.
LINES_OF_TEXT = {"left": 2, "center": 3, "right": 3}


@rule(
    id="FMT122",
    slug="body-align",
    severity="error",
    title_vi="Nội dung dàn đều hai lề",
    rationale_vi="Lề phải lởm chởm là dấu hiệu đoạn dán từ nơi khác; quy định dàn đều cả hai lề.",
    source="nd-30-2020#PL I, II.6.e",
    needs=(a_layout, a_value("body.align")),
)
def check_body_align(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each other alignment of paragraphs of several lines."""
    wanted = value_of(catalog, material, "body.align")
    for align, align_vi in ALIGN_VI.items():
        found = [
            line
            for line in body_lines(material)
            if line.paragraph.form.align == align
            and line_count(line.paragraph) >= LINES_OF_TEXT[align]
            and not any("\n" in run.text for run in line.paragraph.runs)
        ]
        if found:
            yield finding_at(
                align,
                found,
                f"{len(found)} đoạn nội dung {align_vi}; quy định dàn đều ({listed(found)}).",
                "Chọn các đoạn đó, nhấn Ctrl+J (Justify).",
                settings=[("align", wanted.text)],
                is_safe=align == "left",
                source=wanted.source,
            )
