"""FMT152: the national name is printed word for word.

HÒA and HOÀ are both right: the decree itself prints both.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value
from kit.checking.facts.printed import a_state_document, finding_at, head_lines, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import tone_normal


@rule(
    id="FMT152",
    slug="national-name-text",
    severity="error",
    title_vi="Quốc hiệu viết đúng từng chữ",
    rationale_vi="Quốc hiệu có lời cố định; sai một chữ là lỗi nghiêm trọng của văn bản.",
    source="nd-30-2020#PL I, II.1.a",
    needs=(
        a_layout,
        a_state_document,
        a_value("header.national_name.text"),
    ),
)
def check_national_name_text(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for a national name in other words."""
    right = value_of(catalog, material, "header.national_name.text").text
    for line in head_lines(material, "header.national_name"):
        if _plain(line.text) != _plain(right):
            yield finding_at(
                "other-words", [line], f"Quốc hiệu ghi “{line.text}”, đúng là “{right}”.",
                f"Sửa thành “{right}”.", found=line.text, replacement=right, is_safe=True,
            )  # fmt: skip


def _plain(text: str) -> str:
    return tone_normal(text).lower()
