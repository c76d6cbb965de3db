"""T2: type words that mean the parent's own area: "của tỉnh", "UBND thành phố".

What lies above us today ("báo cáo UBND tỉnh") keeps its word; so does a list of levels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.model.vietnamese.letters import CAPITAL
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.parent_places import Place
from kit.tailoring.rules.members import is_upward
from kit.tailoring.rules.place_names import (
    BODY,
    NO_NAME,
    is_above_us,
    reason_of,
    superior_word,
)

_DOMAIN = r"(của|toàn|trong|trên địa bàn|thuộc|tại|trên phạm vi|về)"
# The superior's CCHC plan and ours are both to be made known.
_OWN_PLAN = re.compile(r"[Kk]ế hoạch (?:CCHC|cải cách hành chính)[^,;.]*$")


def area_words(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield the edits from the parent's own type word to ours; a sở keeps its province's."""
    own = ctx.parent_places.own
    if own is None or ctx.unit.level in ("department", "public_unit"):
        return
    yield from _other_commune_word(text, own, ctx)
    if own.word == ctx.unit_short.lower():
        return
    for match in re.finditer(rf"{BODY}\s+{own.word}\b{NO_NAME}", text, re.I):
        if not (is_upward(text, *match.span()) and is_above_us(ctx)):
            yield Edit(*match.span(), ctx.issuer_short, "T2", reason_of(match[0]))
    if is_above_us(ctx):
        pattern = re.compile(rf"\b{_DOMAIN}\s+{own.word}\b(?!\s+{CAPITAL}|, thành phố)")
    else:
        pattern = re.compile(
            rf"(?<!xã, )(?<!, )(?<![Hh]ợp tác )(?<!làng )(?<![Tt]hị )\b()(?i:{own.word})\b"
            rf"(?!,\s+(?:xã|thành phố)|\s+{CAPITAL}|\s+hội\b)"
        )
    for match in pattern.finditer(text):
        if not (is_upward(text, *match.span()) and is_above_us(ctx)):
            both = match[1] == "của" and _OWN_PLAN.search(text[: match.start()])
            above = f"của {superior_word(ctx)}" if both and is_above_us(ctx) else ""
            new = ", ".join(filter(None, (above, f"{match[1]} {ctx.unit_short}".strip())))
            yield Edit(*match.span(), new, "T2", reason_of(match[0]))


def _other_commune_word(text: str, own: Place, ctx: Context) -> Iterator[Edit]:
    """A commune's plan that calls itself by another word: "Chỉ số CCHC xã" in a ward's."""
    words = [w for w in ("xã", "phường") if w not in (own.word, ctx.unit_short.lower())]
    if not (ctx.parent.unit_level == ctx.unit.level == "commune"):
        return
    for word in words:
        # "thị xã" was a district, "làng xã" and "hợp tác xã" are no communes.
        pattern = (
            rf"(?<!cấp )(?<!hợp tác )(?<!làng )(?<![Tt]hị )(?<!các )(?<!, )\b{word}\b"
            rf"(?!,|\s+hội\b|\s+{CAPITAL})"
        )
        for match in re.finditer(pattern, text):
            yield Edit(*match.span(), ctx.unit_short, "T2", reason_of(match[0]))
