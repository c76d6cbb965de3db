"""ORG102: places named in the plan are the unit's own: left-overs of another unit's plan show.

Own are the unit itself, what stands above it, and what stands below a province. Bodies that
ended are ORG101's.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from kit.catalog import Catalog
from kit.checking.facts.cited import citation_at
from kit.checking.facts.places import (
    COMMUNES,
    OwnPlaces,
    an_own_place,
    own_places,
    place_key,
    places_in,
)
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.vietnamese import fold, same

# Units whose plans speak of communes as of what is theirs, or as of where they are.
_ABOVE_COMMUNES = ("ministry", "province", "department", "public_unit")
# "Phòng Văn hóa - Xã Hội" names no commune.
_NO_COMMUNE = "xã hội"
# Likeness (0-100) of two folded names from which one is taken for a slip of the other: one
# letter in a name of six.
SLIP = 80


@rule(
    id="ORG102",
    slug="foreign-places",
    severity="error",
    title_vi="Không còn địa danh của đơn vị khác",
    rationale_vi="Tên tỉnh, xã của kế hoạch mẫu sót lại là lỗi người ký thấy đầu tiên.",
    source="practice#M5",
    needs=(an_own_place,),
)
def check_foreign_places(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each place of another unit, a name once a text."""
    own = own_places(material, catalog)
    for text in material.texts:
        told: set[str] = set()
        for place in places_in(text.text):
            found = None if place.name in told else _judge(place.word, place.name, own, catalog)
            # A document of another unit may be cited; a slip of the own name is one anywhere.
            is_cited = citation_at(text, place.start, catalog) is not None
            if found and not (is_cited and found[0] != "misspelt-own"):
                told.add(place.name)
                yield _finding(text, text.text[place.start : place.end], *found)


def _judge(
    word: str, name: str, own: OwnPlaces, catalog: Catalog
) -> tuple[str, Severity, str] | None:
    """Return code, severity and hint for a place that is not the unit's own."""
    if place_key(word, name) == _NO_COMMUNE or name.isupper() or own.has(word, name):
        return None
    if catalog.is_dead(f"UBND {word} {name}"):
        return None
    is_commune = word in COMMUNES
    is_below = is_commune and own.level in _ABOVE_COMMUNES
    if not is_below and _is_known(word, name, catalog):
        severity = "error" if is_commune else "warn"
        return "other-unit", severity, "Thay bằng tên đơn vị mình, hoặc bỏ."
    slip = next((b for b in own.bare if _is_slip(name, b)), None)
    if slip:
        return "misspelt-own", "warn", f"Kiểm tra lại tên: có phải {slip}?"
    if is_commune and not is_below:
        return "unknown-unit", "warn", "Kiểm tra tên; thay bằng tên đơn vị mình, hoặc bỏ."
    return None


def _is_slip(name: str, own: str) -> bool:
    return not same(name, own) and fuzz.ratio(fold(name), fold(own)) >= SLIP


def _is_known(word: str, name: str, catalog: Catalog) -> bool:
    asked = f"{word} {name}"
    return any(same(unit.name, asked) for unit in catalog.units.find(asked))


def _finding(text: PlanText, words: str, code: str, severity: Severity, fix: str) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        place=text.place,
        target=text.target,
        message_vi=f"“{words}” không phải địa danh của đơn vị lập kế hoạch.",
        fix_vi=fix,
        found=words,
    )
