"""T2: "tỉnh" and "thành phố" as the superior's type word: what our own superior is called.

A ward of a city reports to "UBND thành phố", whatever its pattern's superior was. Runs after the
places: what is left of these words speaks of the level above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.model.vietnamese.letters import CAPITAL
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.parent_places import place_of

LEVELS = ("commune", "department", "public_unit")
_COMMITTEES = {"tỉnh": ("Thành ủy", "Tỉnh ủy"), "thành phố": ("Tỉnh ủy", "Thành ủy")}
_OTHER = {"tỉnh": "thành phố", "thành phố": "tỉnh"}


def superior_words(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each bare type word of a superior that ours is not."""
    ours = place_of(ctx.unit.superior or "")
    if ctx.unit.level not in LEVELS or ours is None or ours[0] not in _OTHER:
        return
    word, other = ours[0], _OTHER[ours[0]]
    reason = f"Cấp trên của đơn vị là {word}."
    pattern = (
        rf"(?<!cấp )(?<!, )\b(?i:{other})\b(?!,\s+(?:xã|phường|thị|quận|huyện|tỉnh|thành))"
        rf"(?!\s+{CAPITAL}|\s+(?:thông minh|trực thuộc))"
    )
    for match in re.finditer(pattern, text):
        yield Edit(*match.span(), word, "T2", reason)
    old, new = _COMMITTEES[word]
    for match in re.finditer(rf"\b{old}\b", text):
        yield Edit(*match.span(), new, "T2", reason)
