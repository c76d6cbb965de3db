"""T5: the district level ended on 2025-07-01. What was above a ward then is the province now.

"Trên địa bàn huyện X" spoke of the place where the work is done: that is the unit now. Any
other district in a sentence was the superior body: that is the province or city now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.model.vietnamese.letters import CAPITAL, NAME
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.parent_places import place_of

_AREA = re.compile(rf"(?i:trên địa bàn\s+(?:huyện|thị xã|quận|thị trấn))(?:\s+{NAME})?")
# "Kế hoạch của tỉnh, của huyện": what the district had beside the province goes.
_BESIDE = re.compile(
    r"(\bcủa\s+(?:tỉnh|thành phố|xã|phường|đặc khu))(?:,|\s+và)\s+(?:của\s+)?(?:quận|huyện|thị xã)"
    r"(?:,\s*(?:quận|huyện|thị xã|thành phố))*\b",
)
_TOWN = re.compile(rf"\b((?:của|tại|ở|trong|trên địa bàn)\s+)?thị trấn\s+{NAME}")
_TOWN_BODY = re.compile(rf"(?:UBND|[ỦU][yỷ] ban nhân dân)\s+thị trấn\b(?!\s+{CAPITAL})")
_DISTRICT = re.compile(rf"\b(của\s+)?(?i:huyện|thị xã|quận)\b(?:\s+{NAME})?")
_BODY = re.compile(rf"(?:Thị ủy|Huyện ủy|Quận ủy)(?:\s+{NAME})?")
LEVELS = ("commune", "public_unit", "department", "province")


def dead_districts(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield the edits that take districts out of a sentence of today."""
    ended = any(row.level == "district" for row in ctx.catalog.agencies)
    if ctx.unit.level not in LEVELS or not ended:
        return
    superior = place_of(ctx.unit.superior or ctx.unit.name)
    word = superior[0] if superior else "tỉnh"
    reason = "Cấp huyện kết thúc hoạt động từ 01/7/2025."
    for match in _BESIDE.finditer(text):
        yield Edit(*match.span(), match[1], "T5", reason)
    for match in _TOWN_BODY.finditer(text) if ctx.unit.level == "commune" else ():
        yield Edit(*match.span(), ctx.issuer_short, "T5", "Thị trấn không còn; nay là đơn vị mình.")
    for match in _TOWN.finditer(text):
        new = f"{match[1] or 'của '}{ctx.unit_short}"
        yield Edit(*match.span(), new, "T5", reason)
    for match in _AREA.finditer(text):
        yield Edit(*match.span(), f"trên địa bàn {ctx.unit_short}", "T5", reason)
    for match in _BODY.finditer(text):
        yield Edit(*match.span(), f"{word.capitalize()} ủy", "T5", reason)
    for match in _DISTRICT.finditer(text):
        yield Edit(*match.span(), f"{match[1] or ''}{word}", "T5", reason)
