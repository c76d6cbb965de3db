"""FMT115: letters are black."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, listed, printed_lines
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# So dark a grey (each of red, green, blue) prints as black; web pages have it.
DARK = 0x33
_ADDRESS = re.compile(r"@|https?:|www\.|\.vn\b")


@rule(
    id="FMT115",
    slug="letter-color",
    severity="error",
    title_vi="Chữ màu đen",
    rationale_vi="Chữ đỏ, chữ xanh là dấu đánh khi soạn; để lại thì bản sao mờ hoặc mất chữ.",
    source="nd-30-2020#PL I, I.4",
    needs=(a_layout, a_value("font.color")),
)
def check_letter_color(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all coloured letters, and one for coloured addresses."""
    wanted = value_of(catalog, material, "font.color")
    found: dict[bool, list[Component]] = {}
    for line in printed_lines(material):
        colored = [run.text for run in line.runs if _shows(run.look.color) and run.text.strip()]
        if colored:
            found.setdefault(bool(_ADDRESS.search("".join(colored))), []).append(line)
    for is_address, lines in found.items():
        what = "Địa chỉ thư, trang mạng" if is_address else "Chữ"
        yield finding_at(
            "address" if is_address else "color",
            lines,
            f"{what} in màu {_colors(lines)}; quy định chữ màu đen ({listed(lines)}).",
            "Bôi đen các đoạn đó, đặt màu chữ Automatic (đen).",
            settings=[("color", wanted.text)],
            is_safe=True,
            severity="info" if is_address else None,
            source=wanted.source,
        )


@lru_cache(maxsize=256)
def _shows(color: str) -> bool:
    if len(color) != 6:
        return False
    return any(int(color[at : at + 2], 16) > DARK for at in (0, 2, 4))


def _colors(lines: list[Component]) -> str:
    found = {run.look.color for line in lines for run in line.runs if _shows(run.look.color)}
    return ", ".join(f"#{color}" for color in sorted(found))
