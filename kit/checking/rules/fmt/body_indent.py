"""FMT118: the first line of each paragraph is drawn in by 1 or 1.27 cm.

Where a paragraph begins is what counts: a list moved in as a whole begins there, too. Paragraphs
moved in by a tab or by spaces are another rule's (FMT124).
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, body_lines, listed
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import number_vi

# 1 cm is 0.39 in, 1.27 cm is 0.5 in; half a millimetre is no eye's business.
TOLERANCE_MM = 0.6
_BLANKS = ("\t", "   ", "\u00a0\u00a0\u00a0")


@rule(
    id="FMT118",
    slug="body-indent",
    severity="error",
    title_vi="Lùi đầu dòng đúng quy định",
    rationale_vi="Đầu dòng lùi đều giúp thấy chỗ bắt đầu mỗi đoạn; mỗi đoạn một kiểu trông rối.",
    source="nd-30-2020#PL I, II.6.e",
    needs=(a_layout, a_value("body.indent")),
)
def check_body_indent(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for the paragraphs that begin too far left, and one for too far right."""
    allowed = value_of(catalog, material, "body.indent")
    near: list[Component] = []
    far: list[Component] = []
    for line in body_lines(material):
        begin = _begin_mm(line)
        if begin is None or allowed.contains(begin, tolerance=TOLERANCE_MM):
            continue
        (near if begin < allowed.low else far).append(line)
    for code, found in (("too-small", near), ("too-large", far)):
        if found:
            yield finding_at(
                code,
                found,
                f"{len(found)} đoạn nội dung lùi đầu dòng {_range(found)} cm, quy định "
                f"{_said(allowed.low, allowed.high)} ({listed(found)}).",
                f"Chọn các đoạn đó, vào Paragraph > Special > First line, đặt "
                f"{number_vi(allowed.preferred / 10)} cm.",
                settings=[("indent_first_mm", allowed.preferred)],
                is_safe=all(line.paragraph.form.indent_left_mm == 0 for line in found),
                source=allowed.source,
            )


def _begin_mm(line: Component) -> float | None:
    """Return where the first line begins; ``None`` where blanks or the alignment move it."""
    form = line.paragraph.form
    typed = "".join(run.text for run in line.paragraph.runs)
    if form.align in ("center", "right") or typed.startswith(_BLANKS):
        return None
    return round(form.indent_left_mm + form.indent_first_mm, 1)


def _range(found: list[Component]) -> str:
    begins = sorted({_begin_mm(line) for line in found})
    return "-".join(number_vi(mm / 10) for mm in dict.fromkeys((begins[0], begins[-1])))


def _said(low: float, high: float) -> str:
    if low == high:
        return f"{number_vi(low / 10)} cm"
    return f"{number_vi(low / 10)} cm hoặc {number_vi(high / 10)} cm"
