"""FMT124: a line is moved by its format, not by spaces or tabs in front of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import listed
from kit.checking.facts.printed import finding_at
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# One space too many is a slip of typing (a rule of wording); three are there to move the line.
_LEADING = re.compile(r"[^\S\n]{3,}(?=\S)|[^\S\t\n]*\t\s*(?=\S)")


@rule(
    id="FMT124",
    slug="typed-indents",
    severity="info",
    title_vi="Không dùng dấu cách, phím Tab để lùi hay căn giữa",
    rationale_vi="Dấu cách gõ để căn chỉnh lệch ngay khi đổi phông, đổi cỡ chữ hoặc máy in khác.",
    source="nd-30-2020#PL I, II.6.e",
    needs=(a_layout,),
)
def check_typed_indents(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for text, and one for other lines, that blanks move to their place."""
    body, others = {}, {}
    for line in material.components:
        typed = "".join(run.text for run in line.paragraph.runs)
        if _LEADING.match(typed) and not line.name.startswith("table."):
            (body if line.name == "body" else others).setdefault(line.paragraph.number, line)
    for code, found in (("text", [*body.values()]), ("other", [*others.values()])):
        if found:
            is_text = code == "text"
            what = "đoạn nội dung lùi đầu dòng" if is_text else "dòng đặt vào chỗ"
            yield finding_at(
                code,
                found,
                f"{len(found)} {what} bằng dấu cách hoặc phím Tab ({listed(found)}).",
                "Xóa dấu cách đầu dòng, đặt Paragraph > Special > First line."
                if is_text
                else "Xóa dấu cách đầu dòng, dùng lệnh căn giữa (Ctrl+E) hoặc căn phải (Ctrl+R).",
                severity="warn" if is_text else None,
            )
