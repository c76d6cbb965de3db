"""FMT172: a section is numbered with a Roman number and a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import a_state_document, finding_at, lines, quoted
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_ROMAN = re.compile(r"(?P<number>[IVXLC]+)(?P<sign>\s*[./)\-–:]?)(?=\s|[^\W\d_])")
_OTHER = re.compile(r"(?:[A-ZĐ]|\d+)\s*[./)\-–:]")


@rule(
    id="FMT172",
    slug="heading-section-form",
    severity="error",
    title_vi="Mục đánh số La Mã, sau số có dấu chấm",
    rationale_vi="Mục trong kế hoạch ghi “I. MỤC ĐÍCH”: số La Mã, dấu chấm, chữ in hoa; “I-”, "
    "“I/” là cách ghi của văn bản khác.",
    source="nd-30-2020#PL I, V.6",
    needs=(
        a_layout,
        a_state_document,
    ),
)
def check_heading_section_form(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each section heading with another number or sign."""
    for line in lines(material, "heading.section"):
        match = _ROMAN.match(line.text)
        if match is None:
            code = "not-roman" if _OTHER.match(line.text) else "no-number"
            yield finding_at(
                code, [line], f"Tiêu đề mục “{quoted(line.text)}” không đánh số La Mã.",
                "Đánh số mục I, II, III… và dấu chấm.", severity="warn",
            )  # fmt: skip
        elif match["sign"] != ".":
            found = match.group().rstrip()
            right = f"{match['number']}."
            yield finding_at(
                "sign", [line], f"Sau số mục ghi “{found}”, đúng là “{right}”.",
                f"Ghi “{right}”.", found=found, replacement=right, is_safe=True,
            )  # fmt: skip
