"""FMT119: paragraphs are at least 6 points apart.

The gap is what the upper one leaves below it and the lower one above it. Word's "don't add space
between paragraphs of the same style" takes it away.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kit.catalog import Catalog, FormatValue
from kit.checking.facts.page_facts import a_value, body_lines, listed
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component, Paragraph
from kit.checking.material import Material
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
    found: list[tuple[Component, Component]] = []
    for upper, lower in pairwise(body_lines(material)):
        # Whatever stands between them, be it an empty line, makes another gap.
        if lower.paragraph.number == upper.paragraph.number + 1 and not allowed.contains(
            sum(_sides_pt(upper.paragraph, lower.paragraph)), tolerance=TOLERANCE_PT
        ):
            found.append((upper, lower))
    if found:
        yield _finding(found, allowed)


def _finding(found: list[tuple[Component, Component]], allowed: FormatValue) -> Finding:
    """Return what is to be set on the side on which the document sets its gaps."""
    sides = [_sides_pt(upper.paragraph, lower.paragraph) for upper, lower in found]
    is_before = all(below == 0 < above for below, above in sides)
    shown = [lower if is_before else upper for upper, lower in found]
    gaps = sorted({round(sum(one), 1) for one in sides})
    edges = dict.fromkeys((gaps[0], gaps[-1]))
    low = number_vi(allowed.low)
    return finding_at(
        "too-close",
        shown,
        f"{len(found)} đoạn nội dung cách đoạn {'trước' if is_before else 'sau'} "
        f"{'-'.join(map(number_vi, edges))} pt, quy định tối thiểu {low} pt ({listed(shown)}).",
        f"Chọn toàn bộ nội dung, vào Paragraph > Spacing, đặt {'Before' if is_before else 'After'}:"
        f" {low} pt, bỏ chọn Don't add space between paragraphs of the same style.",
        settings=[("space_before_pt" if is_before else "space_after_pt", allowed.preferred)],
        is_safe=True,
        source=allowed.source,
    )


def _sides_pt(upper: Paragraph, lower: Paragraph) -> tuple[float, float]:
    is_same = upper.style == lower.style
    below = 0.0 if upper.form.joined and is_same else upper.form.space_after_pt
    above = 0.0 if lower.form.joined and is_same else lower.form.space_before_pt
    return below, above
