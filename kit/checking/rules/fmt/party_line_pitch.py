"""FMT121: in a Party document lines stand exactly 18 to 22 points apart."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, body_lines, listed, pitch_pt
from kit.checking.facts.printed import a_party_document, finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Form
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule


@rule(
    id="FMT121",
    slug="party-line-pitch",
    severity="error",
    title_vi="Văn bản của Đảng: giãn dòng chính xác 18-22 pt",
    rationale_vi="Hướng dẫn định khoảng cách dòng chính xác (Exactly), không tính theo số dòng.",
    source="hd-05-vptw",
    needs=(a_layout, a_party_document, a_value("body.line_pitch")),
)
def check_party_line_pitch(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for a pitch out of the range, and one for a pitch that is not fixed."""
    allowed = value_of(catalog, material, "body.line_pitch")
    body = body_lines(material)
    outside = [c for c in body if not allowed.contains(round(pitch_pt(c.paragraph), 1))]
    floating = [c for c in body if c not in outside and not _is_fixed(c.paragraph.form)]
    for code, found, what, severity in (
        ("pitch", outside, "không nằm trong khoảng", None),
        ("not-exact", floating, "không đặt chính xác (Exactly)", "warn"),
    ):
        if found:
            yield finding_at(
                code,
                found,
                f"{len(found)} đoạn nội dung có khoảng cách dòng {what}; hướng dẫn là chính xác "
                f"{allowed} ({listed(found)}).",
                f"Chọn các đoạn đó, vào Paragraph > Line spacing > Exactly, đặt {allowed}.",
                settings=[("line_exact_pt", allowed.preferred)],
                is_safe=True,
                severity=severity,
                source=allowed.source,
            )


def _is_fixed(form: Form) -> bool:
    return form.line_rule == "exact"
