"""T2: the parent's place becomes ours, but not where it names the superior we report to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.rules.members import is_upward

_PLACE = re.compile(
    r"(tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu)\s+(\w[\w'’.\- ]*)$",
    re.IGNORECASE,
)
_OWN_DOMAIN = r"(của|toàn|trong|trên địa bàn|thuộc|tại|trên phạm vi|về)"


def place_names(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield the edits from the parent's unit to ours; a sở keeps the place of its province."""
    place = parent_place(ctx)
    if place is None:
        return
    word, bare = place
    reason = f"Đổi “{word} {bare}” thành đơn vị lập kế hoạch."
    for pattern, new in _replacements(word, bare, ctx):
        for match in pattern.finditer(text):
            if not is_upward(text, *match.span()):
                yield Edit(*match.span(), _expanded(match, new), "T2", reason)


def parent_place(ctx: Context) -> tuple[str, str] | None:
    """Return type word and bare name of the parent's place: ``("tỉnh", "Đắk Nông")``."""
    return place_of(ctx.parent.issuer or "") or place_of(ctx.parent.superior or "")


def place_of(name: str) -> tuple[str, str] | None:
    """Return type word and bare name of the place in a body's name; ``None`` if it has none."""
    match = _PLACE.search(name)
    return (match[1].lower(), match[2].strip()) if match else None


def _replacements(word: str, bare: str, ctx: Context) -> list[tuple[re.Pattern[str], str]]:
    """Pairs of pattern and new words, longest first. ``{0}`` is the matched lead word."""
    name = rf"{word}\s+{re.escape(bare)}"
    body = r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)"
    domain = re.compile(rf"\b{_OWN_DOMAIN}\s+{word}\b(?!\s+[A-ZĐÀ-Ỵ])")
    if ctx.unit.level in ("department", "public_unit"):
        province = ctx.unit.superior or f"{word} {bare}"
        return [(re.compile(name, re.I), province.removeprefix("Ủy ban nhân dân "))]
    own_level = ctx.parent.unit_level == ctx.unit.level and word != ctx.unit_short.lower()
    any_of_type = re.compile(rf"(?<!xã, )\b{word}\b(?!,|\s+[A-ZĐÀ-Ỵ])")
    return [
        *([(any_of_type, ctx.unit_short)] if own_level else []),
        (re.compile(rf"{body}\s+{name}", re.I), ctx.issuer_short),
        (re.compile(name, re.I), ctx.unit.name),
        (re.compile(rf"{body}\s+{word}\b(?!\s+[A-ZĐÀ-Ỵ])"), ctx.issuer_short),
        (domain, f"{{0}} {ctx.unit_short}"),
    ]


def _expanded(match: re.Match[str], new: str) -> str:
    return new.format(match[1]) if "{0}" in new else new
