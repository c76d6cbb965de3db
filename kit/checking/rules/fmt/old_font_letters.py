"""FMT114: no letters of the old fonts .VnTime, VNI: what they store is no Unicode."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, listed, printed_lines
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.importing.legacy_fonts import old_font


@rule(
    id="FMT114",
    slug="old-font-letters",
    severity="error",
    title_vi="Không dùng phông chữ ngoài Unicode",
    rationale_vi="Chữ .VnTime, VNI mở ở máy khác thành chữ rối, không tìm kiếm, không trích được.",
    source="nd-30-2020#PL I, I.4",
    needs=(a_layout, a_value("font.name")),
)
def check_old_font(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all lines in fonts of TCVN3 or VNI."""
    wanted = value_of(catalog, material, "font.name")
    found = [line for line in printed_lines(material) if _fonts(line)]
    if found:
        names = ", ".join(sorted({font for line in found for font in _fonts(line)}))
        yield finding_at(
            "not-unicode",
            found,
            f"Phông chữ không phải Unicode: {names} ({listed(found)}); quy định {wanted}, "
            "bộ mã Unicode.",
            f"Chuyển mã sang Unicode (ví dụ bằng UniKey Toolkit), rồi chọn phông {wanted}; "
            "chỉ đổi phông thì chữ bị rối.",
            source=wanted.source,
        )


def _fonts(line: Component) -> list[str]:
    return [f for run in line.runs for f in _old(run.look.fonts) if run.text.strip()]


@lru_cache(maxsize=256)
def _old(fonts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(font for font in fonts if old_font(font))
