"""FMT113: all letters are printed in the typeface of the law.

Symbols may keep the font that has them. A face of the family ("Times New Roman Bold") is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import Catalog
from kit.checking.facts.page_facts import a_value, listed, printed_lines, section_finding, sections
from kit.checking.facts.printed import finding_at, value_of
from kit.checking.findings import Finding
from kit.checking.layout import Component
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule
from kit.importing.legacy_fonts import old_font


@rule(
    id="FMT113",
    slug="typeface",
    severity="error",
    title_vi="Phông chữ Times New Roman",
    rationale_vi="Chữ sao chép từ trang web hay tệp khác mang theo phông lạ, in lẫn hai kiểu chữ.",
    source="nd-30-2020#PL I, I.4",
    needs=(a_layout, a_value("font.name")),
)
def check_typeface(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for all letters in other fonts, and one for page numbers."""
    wanted = value_of(catalog, material, "font.name")
    found: list[Component] = []
    counts: Counter[str] = Counter()
    for line in printed_lines(material):
        others = [(r, f) for r in line.runs for f in _others(r.look.fonts, wanted.text)]
        letters: Counter[str] = Counter()
        for run, font in others:
            letters[font] += sum(map(str.isalnum, run.text))
        if any(letters.values()):
            counts += letters
            found.append(line)
    if found:
        fonts = ", ".join(f"{font} ({number} chữ)" for font, number in counts.most_common())
        yield finding_at(
            "other-font",
            found,
            f"Chữ in bằng phông {fonts}; quy định {wanted} ({listed(found)}).",
            f"Bôi đen các đoạn đó, chọn phông {wanted}.",
            settings=[("font", wanted.text)],
            is_safe=True,
            source=wanted.source,
        )
    yield from _page_numbers(material, wanted.text)


def _page_numbers(material: Material, wanted: str) -> Iterator[Finding]:
    for at, section in sections(material):
        fonts = [f for n in section.numbers for f in _others(n.look.fonts, wanted)]
        if fonts:
            yield section_finding(
                "page-number-font",
                at,
                f"Số trang in bằng phông {fonts[0]}; quy định {wanted}.",
                f"Mở phần đầu trang, chọn số trang, đặt phông {wanted}.",
                settings=[("page_number", "header center")],
                is_safe=True,
            )
            return


@lru_cache(maxsize=256)
def _others(fonts: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    """Return the fonts of other families; those that are no Unicode have a rule of their own."""
    family = wanted.replace(" ", "").lower()
    bare = (font for font in fonts if not font.replace(" ", "").lower().startswith(family))
    return tuple(font for font in bare if old_font(font) is None)
