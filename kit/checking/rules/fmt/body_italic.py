"""FMT139: running text is upright.

Notes in brackets and words inside a sentence may be italic; whole paragraphs may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, body_lines, line_count, listed
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# Remarks beside the text, quotations, and bases that the reading took for text.
_BESIDE = re.compile(
    r"\W*(?:ghi chú|lưu ý|chú thích|nguồn|ví dụ|căn cứ|theo đề nghị|kèm theo)\b", re.IGNORECASE
)
_OPENED = ("(", "[", "“", '"', "*")


@rule(
    id="FMT139",
    slug="body-italic",
    severity="warn",
    title_vi="Nội dung in chữ đứng",
    rationale_vi="Chữ nghiêng dành cho căn cứ, địa danh và thời gian; nội dung in chữ đứng.",
    source="nd-30-2020#PL I, II.6.e",
    needs=(a_layout, a_value("body.style")),
)
def check_body_italic(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all paragraphs of several lines that are italic as a whole."""
    wanted = value_of(catalog, material, "body.style")
    found = [c for c in body_lines(material) if _is_slanted(c)]
    if wanted.text == "upright" and found:
        yield finding_at(
            "italic",
            found,
            f"{len(found)} đoạn nội dung in nghiêng cả đoạn; quy định chữ đứng ({listed(found)}).",
            "Bôi đen các đoạn đó, nhấn Ctrl+I để bỏ chữ nghiêng.",
            settings=[("italic", False)],
            is_safe=True,
            source=wanted.source,
        )


def _is_slanted(line: Component) -> bool:
    one = line.paragraph
    if one.text.startswith(_OPENED) or _BESIDE.match(one.text) or line_count(one) == 1:
        return False
    printed = [run for run in one.runs if any(map(str.isalnum, run.text))]
    return bool(printed) and all(run.look.italic for run in printed)
