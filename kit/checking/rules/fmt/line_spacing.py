"""FMT120: lines of running text are one to one and a half lines apart.

A pitch given in points is judged by the size of the letters: 17 points are 1.06 lines of 14.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import (
    SINGLE_PITCH,
    a_value,
    body_lines,
    line_count,
    listed,
    pitch_pt,
    size_pt,
)
from kit.checking.facts.printed import a_state_document, finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi

# 16 points for letters of 14 are called single by Word and are 0.99 lines.
TOLERANCE_LINES = 0.02


@rule(
    id="FMT120",
    slug="line-spacing",
    severity="error",
    title_vi="Khoảng cách dòng từ dòng đơn đến 1,5 dòng",
    rationale_vi="Dòng ép sát thì dấu chữ chạm nhau; dòng quá thưa thì văn bản dài thêm vô ích.",
    source="nd-30-2020#PL I, II.6.e",
    needs=(a_layout, a_state_document, a_value("body.line_spacing")),
)
def check_line_spacing(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all paragraphs set too tight, and one for those set too wide."""
    allowed = value_of(catalog, material, "body.line_spacing")
    tight: list[Component] = []
    wide: list[Component] = []
    for line in body_lines(material):
        spacing = _lines(line)
        # One line alone has no distance to another.
        if line_count(line.paragraph) == 1 or allowed.contains(spacing, tolerance=TOLERANCE_LINES):
            continue
        (tight if spacing < allowed.low else wide).append(line)
    for code, found, nearest in (("tight", tight, allowed.low), ("wide", wide, allowed.high)):
        if found:
            edges = sorted({_lines(line) for line in found})
            shown = "-".join(number_vi(v) for v in dict.fromkeys((edges[0], edges[-1])))
            yield finding_at(
                code,
                found,
                f"{len(found)} đoạn nội dung giãn dòng {shown.replace('.', ',')} dòng, quy định từ "
                f"dòng đơn đến 1,5 dòng ({listed(found)}).",
                "Chọn các đoạn đó, vào Paragraph > Line spacing, đặt Single đến 1.5 lines.",
                settings=[("line_multiple", nearest)],
                is_safe=True,
                source=allowed.source,
            )


def _lines(line: Component) -> float:
    paragraph = line.paragraph
    return round(pitch_pt(paragraph) / (SINGLE_PITCH * size_pt(paragraph)), 2)
