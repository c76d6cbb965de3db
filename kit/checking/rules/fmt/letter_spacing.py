"""FMT134: letters keep their natural width and distance."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.page_facts import listed, printed_lines
from kit.checking.facts.printed import finding_at
from kit.checking.findings import Finding
from kit.checking.layout import Look
from kit.checking.material import Material
from kit.checking.rule import a_layout, rule

# Offices draw a line together by a few tenths to save a word; nobody sees that.
UNSEEN_PT = 0.5
UNSEEN_SCALE = 0.05


@rule(
    id="FMT134",
    slug="letter-spacing",
    severity="info",
    title_vi="Không co, giãn chữ",
    rationale_vi="Chữ ép hẹp hay kéo giãn để vừa dòng làm trang chữ chỗ đặc chỗ thưa, khó đọc.",
    source="practice",
    needs=(a_layout,),
)
def check_letter_spacing(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for letters moved together or apart, and one for letters made narrower."""
    lines = printed_lines(material)
    spaced = [c for c in lines if any(_is_spaced(r.look) for r in c.runs)]
    scaled = [c for c in lines if any(_is_scaled(r.look) for r in c.runs)]
    for code, found, what, where in (
        ("spacing", spaced, "chữ co hoặc giãn cách", "Spacing: Normal"),
        ("scale", scaled, "chữ bóp hẹp hoặc kéo rộng", "Scale: 100%"),
    ):
        if found:
            yield finding_at(
                code,
                found,
                f"{len(found)} chỗ có {what} thấy rõ bằng mắt ({listed(found)}).",
                f"Bôi đen, vào Font > Advanced, đặt {where}.",
            )


def _is_spaced(look: Look) -> bool:
    return abs(look.spacing_pt) > UNSEEN_PT


def _is_scaled(look: Look) -> bool:
    return abs(look.scale - 1) > UNSEEN_SCALE
