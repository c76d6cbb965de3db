"""T24, T26: places inside the name of a central document that is named without its number.

"Nghị quyết của Quốc hội về thí điểm … tại thành phố X": with another place put in, a resolution
would be invented. About our own province it stays as it is; about another place it goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.model.vietnamese.letters import CAPITAL
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

CENTRAL = re.compile(
    r"(?:Nghị quyết|Luật|Nghị định|Quyết định|Chỉ thị|Kết luận|Thông tư)\s+(?:của|do)\s+"
    r"(?:Quốc hội|Ủy ban Thường vụ Quốc hội|Chính phủ|Thủ tướng Chính phủ|Bộ Chính trị|"
    rf"Ban Bí thư|Ban Chấp hành Trung ương|Bộ trưởng|Bộ\s+{CAPITAL})[^,;.]*"
)


def central_places(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each central document about a place of the pattern that is not ours."""
    for match in CENTRAL.finditer(text) if ctx.role == "pattern" else ():
        if any(name in match[0] for name in foreign_names(ctx)):
            why = "Văn bản của Trung ương về nơi khác: bỏ."
            yield Edit(
                *match.span(), "", "T26", why, who="ask", inside_names=True, member=True
            )  # fmt: skip


def foreign_names(ctx: Context) -> tuple[str, ...]:
    """Return the bare names of the pattern's places that are no part of ours."""
    ours = f"{ctx.unit.name} {ctx.unit.superior or ''}"
    places = (ctx.parent_places.own, *ctx.parent_places.above)
    return tuple(p.name for p in places if p and p.name and p.name not in ours)
