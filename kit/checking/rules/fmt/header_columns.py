"""FMT158: issuer and number stand at the left, level with their partners at the right.

Text boxes and tables of their own for each column are not judged: where they print nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.printed import finding_at, head_lines, quoted
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

_TROUBLES_VI = {"stacked": "không ngang hàng với", "swapped": "đứng bên phải"}


@rule(
    id="FMT158",
    slug="header-columns",
    severity="error",
    title_vi="Phần đầu trình bày hai cột ngang nhau",
    rationale_vi="Tên cơ quan ở bên trái, ngang quốc hiệu; số ký hiệu ở bên trái, ngang địa danh "
    "và thời gian.",
    source="nd-30-2020#PL I, IV",
    needs=(a_layout,),
)
def check_header_columns(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each pair that is not side by side in the right order."""
    names = ("header.superior", "header.issuer")
    left = next((found[0] for n in names if (found := head_lines(material, n))), None)
    titles = ("header.national_name", "header.title")
    right = next((found[0] for n in titles if (found := head_lines(material, n))), None)
    number, date = head_lines(material, "number")[:1], head_lines(material, "date_line")[:1]
    pairs = [("issuer", left, right), ("number", *number, *date)]
    for code, *pair in pairs:
        if len(pair) == 2 and None not in pair:
            trouble = _trouble(*pair)
            if trouble:
                yield finding_at(
                    f"{code}-{trouble}", pair, f"“{quoted(pair[0].text)}” {_TROUBLES_VI[trouble]}"
                    f" “{quoted(pair[1].text)}”.",
                    "Kẻ bảng hai cột không viền: bên trái tên cơ quan và số, ký hiệu; bên phải "
                    "quốc hiệu và địa danh, thời gian; số ngang với ngày.",
                )  # fmt: skip


def _trouble(left: Component, right: Component) -> str | None:
    first, second = left.paragraph, right.paragraph
    if first.in_text_box or second.in_text_box:
        return None
    if first.spot is None and second.spot is None:
        return None if first.number == second.number else "stacked"
    if first.spot is None or second.spot is None or first.spot.table != second.spot.table:
        return None
    if first.spot.row != second.spot.row:
        return "stacked"
    return "swapped" if first.spot.column > second.spot.column else None
