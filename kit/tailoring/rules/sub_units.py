"""T21: words for what lies below a commune: thôn, bản, ấp, tổ dân phố … become the unit's own.

Only runs with a word that can mean nothing else count: "bản" alone is also a copy, "làng" a craft
village.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

_CLEAR = r"thôn|tổ dân phố|TDP|ấp|buôn|bon|khu phố|xóm|khóm|phum"
_ANY = rf"(?:{_CLEAR}|bản|làng|sóc|khu|plei)"
_RUN = re.compile(
    rf"(?<![\w-])(?={_ANY}(?:(?:,|\s+và|/)\s*{_ANY})*)"
    rf"{_ANY}(?:(?:,\s*|\s+và\s+|/){_ANY})*(?!\w)",
    re.IGNORECASE,
)
_HAS_CLEAR = re.compile(rf"(?<!\w)(?:{_CLEAR})(?!\w)", re.IGNORECASE)


def sub_units(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each run of words of sub-units that are not ours."""
    if ctx.unit.level != "commune":
        return
    ours = ", ".join(ctx.sub_units_words)
    for match in _RUN.finditer(text):
        if _HAS_CLEAR.search(match[0]) and match[0].casefold() != ours.casefold():
            new = ours[:1].upper() + ours[1:] if match[0][0].isupper() else ours
            yield Edit(*match.span(), new, "T21", "Tên gọi đơn vị dưới xã, phường của đơn vị.")
