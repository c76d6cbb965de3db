"""FMT153: the motto is printed word for word, with hyphens between spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value
from kit.checking.facts.printed import a_state_document, finding_at, head_lines, value_of
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.model.vietnamese import tone_normal


@rule(
    id="FMT153",
    slug="motto-text",
    severity="error",
    title_vi="Tiêu ngữ viết đúng từng chữ, gạch nối có cách",
    rationale_vi="Tiêu ngữ có lời cố định: hoa chữ đầu mỗi cụm từ, giữa các cụm là gạch nối ngắn "
    "(-) có cách chữ hai bên.",
    source="nd-30-2020#PL I, II.1.b",
    needs=(
        a_layout,
        a_state_document,
        a_value("header.motto.text"),
    ),
)
def check_motto_text(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for a motto with other words, capitals or dashes."""
    right = value_of(catalog, material, "header.motto.text").text
    for line in head_lines(material, "header.motto"):
        text = tone_normal(line.text)
        if text == tone_normal(right) or text.isupper():
            # A motto all in capitals is the business of the rule of capitals.
            continue
        code = _difference(text, tone_normal(right))
        yield finding_at(
            code, [line], f"Tiêu ngữ ghi “{line.text}”, đúng là “{right}”.",
            f"Sửa thành “{right}”, gạch nối ngắn có cách chữ hai bên.",
            found=line.text, replacement=right, is_safe=True,
            severity="warn" if code == "dash" else None,
        )  # fmt: skip


def _difference(text: str, right: str) -> str:
    if _words(text) == _words(right):
        return "dash"
    return "capitals" if _words(text.lower()) == _words(right.lower()) else "other-words"


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
