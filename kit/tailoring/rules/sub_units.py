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
_HEAD = r"(?:tổ\s+trưởng|trưởng)\s+"
_HEADS = re.compile(
    rf"(?<![\w-])(?<!tổ )(?<!phó )(?P<first>{_HEAD}){_ANY}"
    rf"(?:(?:,\s*|\s+và\s+|/)(?:{_HEAD})?{_ANY}(?!\w))*(?!\w)",
    re.IGNORECASE,
)
_HAS_CLEAR = re.compile(rf"(?<!\w)(?:{_CLEAR})(?!\w)", re.IGNORECASE)


def sub_units(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each run of words of sub-units that are not ours, or of their heads."""
    if ctx.unit.level != "commune":
        return
    heads = [m for m in _HEADS.finditer(text) if _HAS_CLEAR.search(m[0])]
    taken = [m.span() for m in heads]
    for match in heads:
        yield from _edit(match, ", ".join(_head_of(w) for w in ctx.sub_units_words))
    for match in _RUN.finditer(text):
        inside = any(start <= match.start() < end for start, end in taken)
        if _HAS_CLEAR.search(match[0]) and not inside:
            yield from _edit(match, ", ".join(ctx.sub_units_words))


def _head_of(sub_unit: str) -> str:
    return f"{'tổ trưởng' if sub_unit.startswith('tổ ') else 'trưởng'} {sub_unit}"


def _edit(match: re.Match[str], ours: str) -> Iterator[Edit]:
    if match[0].casefold() != ours.casefold():
        new = ours[:1].upper() + ours[1:] if match[0][0].isupper() else ours
        yield Edit(*match.span(), new, "T21", "Tên gọi đơn vị dưới xã, phường của đơn vị.")
