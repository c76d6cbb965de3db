"""FMT157: the drawn rule is as long as the motto, or a third to a half of the name above it.

A line drawn by hand may be a little off; a name in several lines may be measured by any of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from kit.catalog import Catalog
from kit.checking.facts.printed import NAMES_VI, finding_at, value_of
from kit.checking.facts.ruled import blocks_of, rules_below, text_widths_mm
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import lower_first, number_vi

# What a hand cannot see: a tenth of the text line.
_TOLERANCE = 0.1


@rule(
    id="FMT157",
    slug="rule-length",
    severity="warn",
    title_vi="Đường kẻ dài đúng mức",
    rationale_vi="Đường kẻ dưới tiêu ngữ dài bằng dòng chữ, dưới tên cơ quan và trích yếu từ 1/3 "
    "đến 1/2 dòng chữ; kẻ quá dài hay quá ngắn là sai thể thức.",
    source="nd-30-2020#PL I, II.1.b",
    needs=(a_layout,),
)
def check_rule_length(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each drawn rule of which no part of the component is the measure."""
    for name, name_vi in NAMES_VI.items():
        wanted = value_of(catalog, material, f"{name}.rule")
        if wanted is None or wanted.confidence == "P":
            continue
        for block in blocks_of(material, name):
            lengths = [d.length_mm for d in rules_below(material, name, block)]
            widths = text_widths_mm(block)
            if not lengths or not widths:
                continue
            low = (wanted.low - _TOLERANCE) * min(widths)
            high = (wanted.high + _TOLERANCE) * max(widths)
            if any(low <= length <= high for length in lengths):
                continue
            yield finding_at(
                name, block[-1:],
                f"Đường kẻ dưới {lower_first(name_vi)} dài {number_vi(max(lengths))} mm, bằng"
                f" {max(lengths) / widths[0]:.0%} dòng chữ; quy định"
                f" {_share(wanted.low, wanted.high)}.",
                "Kéo lại đường kẻ cho đúng độ dài, căn giữa dưới dòng chữ.",
                source=wanted.source,
            )  # fmt: skip


def _share(low: float, high: float) -> str:
    """Return "dài bằng dòng chữ", or "từ 1/3 đến 1/2 dòng chữ" as the decree says it."""
    if low == high == 1:
        return "dài bằng dòng chữ"
    shares = [Fraction(share).limit_denominator(10) for share in (low, high)]
    return f"từ {shares[0]} đến {shares[1]} dòng chữ"
