"""FMT119: paragraphs are at least 6 points apart.

The gap is what the upper one leaves below it and the lower one above it. Word's "don't add space
between paragraphs of the same style" takes it away.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kit.catalog import Catalog
from kit.checking.findings import Finding
from kit.checking.layout import Component, Paragraph
from kit.checking.material import Material
from kit.checking.page_facts import a_value, body_lines, listed
from kit.checking.printed import finding_at, value_of
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi

# 0.2 cm typed instead of points is 5.65 pt.
TOLERANCE_PT = 0.4


@rule(
    id="FMT119",
    slug="paragraph-gap",
    severity="error",
    title_vi="Khoảng cách giữa các đoạn tối thiểu 6pt",
    rationale_vi="Các đoạn dính nhau làm trang chữ đặc, khó tìm ý và khó ghi ý kiến bên lề.",
    source="nd-30-2020#PL I, II.6.e",
    needs=(a_layout, a_value("paragraph.gap")),
)
def check_paragraph_gap(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all paragraphs that the next one follows too closely."""
    allowed = value_of(catalog, material, "paragraph.gap")
    found: list[Component] = []
    gaps: set[float] = set()
    body = body_lines(material)
    for upper, lower in pairwise(body):
        # Whatever stands between them, be it an empty line, makes another gap.
        if lower.paragraph.number != upper.paragraph.number + 1:
            continue
        gap = _gap_pt(upper.paragraph, lower.paragraph)
        if not allowed.contains(gap, tolerance=TOLERANCE_PT):
            found.append(upper)
            gaps.add(gap)
    if found:
        edges = dict.fromkeys((min(gaps), max(gaps)))
        yield finding_at(
            "too-close",
            found,
            f"{len(found)} đoạn nội dung cách đoạn sau {'-'.join(map(number_vi, edges))} pt, "
            f"quy định tối thiểu {number_vi(allowed.low)} pt ({listed(found)}).",
            f"Chọn toàn bộ nội dung, vào Paragraph > Spacing, đặt After: "
            f"{number_vi(allowed.low)} pt, bỏ chọn Don't add space between paragraphs of the same "
            "style.",
            settings=[("space_after_pt", allowed.preferred)],
            is_safe=True,
            source=allowed.source,
        )


def _gap_pt(upper: Paragraph, lower: Paragraph) -> float:
    is_same = upper.style == lower.style
    below = 0.0 if upper.form.joined and is_same else upper.form.space_after_pt
    above = 0.0 if lower.form.joined and is_same else lower.form.space_before_pt
    return round(below + above, 1)
