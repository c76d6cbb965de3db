"""ORG102: places named in the plan are the unit's own: left-overs of another unit's plan show.

Own are the unit itself, what stands above it, and what stands below a province. Bodies that
ended are ORG101's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from kit.catalog import Catalog
from kit.checking.cited import citation_at
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model import Plan
from kit.model.vietnamese import fold, same, tone_normal
from kit.model.vietnamese.letters import DASHED_NAME

_WORDS = r"[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu"
_PLACE = re.compile(rf"\b(?P<word>{_WORDS})\s+(?P<name>{DASHED_NAME})")
_IN_CAPITALS = re.compile(rf"\b(?P<word>{_WORDS})\s+(?P<name>\S.*)$", re.IGNORECASE)
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
# Units whose plans speak of communes as of what is theirs, or as of where they are.
_ABOVE_COMMUNES = ("ministry", "province", "department", "public_unit")
# "Phòng Văn hóa - Xã Hội" names no commune.
_NO_COMMUNE = "xã hội"
# Likeness (0-100) of two folded names from which one is taken for a slip of the other: one
# letter in a name of six.
SLIP = 80


@dataclass(frozen=True, slots=True)
class _Own:
    """The places that the plan may name: whole names, small letters, and bare names as written."""

    names: frozenset[str]
    bare: tuple[str, ...]
    level: str | None


def _own_place(material: Material, catalog: Catalog) -> str | None:
    own = _own(material.plan, catalog)
    return None if own.names else "Không đọc được kế hoạch là của đơn vị nào."


@rule(
    id="ORG102",
    slug="foreign-places",
    severity="error",
    title_vi="Không còn địa danh của đơn vị khác",
    rationale_vi="Tên tỉnh, xã của kế hoạch mẫu sót lại là lỗi người ký thấy đầu tiên.",
    source="practice#M5",
    needs=(_own_place,),
)
def check_foreign_places(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each place of another unit, a name once a text."""
    own = _own(material.plan, catalog)
    for text in material.texts:
        told: set[str] = set()
        for match in _PLACE.finditer(text.text):
            word, name = match["word"].lower(), match["name"]
            found = None if name in told else _judge(word, name, own, catalog)
            # A document of another unit may be cited; a slip of the own name is one anywhere.
            is_cited = citation_at(text, match.start(), catalog) is not None
            if found and not (is_cited and found[0] != "misspelt-own"):
                told.add(name)
                yield _finding(text, match.group(), *found)


def _judge(word: str, name: str, own: _Own, catalog: Catalog) -> tuple[str, Severity, str] | None:
    """Return code, severity and hint for a place that is not the unit's own."""
    key = _key(word, name)
    if key == _NO_COMMUNE or name.isupper() or _is_own(key, own):
        return None
    if catalog.is_dead(f"UBND {word} {name}"):
        return None
    is_commune = word in _COMMUNES
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


def _is_own(key: str, own: _Own) -> bool:
    """Whether ``key`` is an own place, or one with more capital words behind it."""
    return any(key == name or key.startswith(f"{name} ") for name in own.names)


def _key(*words: str) -> str:
    return tone_normal(" ".join(words)).lower()


def _is_slip(name: str, own: str) -> bool:
    return not same(name, own) and fuzz.ratio(fold(name), fold(own)) >= SLIP


def _is_known(word: str, name: str, catalog: Catalog) -> bool:
    asked = f"{word} {name}"
    return any(same(unit.name, asked) for unit in catalog.units.find(asked))


def _own(plan: Plan, catalog: Catalog) -> _Own:
    # Who gave the plan to be carried out stands above.
    above = (parent.issuer for parent in plan.parents)
    places = [_place_in(text) for text in (plan.issuer, plan.superior, *above) if text]
    named = [place for place in places if place]
    names = {_key(word, name) for word, name in named}
    bare = [name for _, name in named]
    for word, name in named[:1]:
        units = [u for u in catalog.units.find(f"{word} {name}") if same(u.bare_name, name)]
        names |= {_key(unit.superior) for unit in units if unit.superior}
    if plan.place:
        bare.append(plan.place)
    return _Own(frozenset(names), tuple(dict.fromkeys(bare)), plan.unit_level)


def _place_in(body: str) -> tuple[str, str] | None:
    """Return type word and name of the place in "Ủy ban nhân dân phường A", in any capitals."""
    match = _PLACE.search(body) or _IN_CAPITALS.search(body)
    return (match["word"].lower(), match["name"].strip()) if match else None


def _finding(text: PlanText, words: str, code: str, severity: Severity, fix: str) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        place=text.place,
        target=text.target,
        message_vi=f"“{words}” không phải địa danh của đơn vị lập kế hoạch.",
        fix_vi=fix,
    )
