"""T7: a parent's abbreviations that our plan does not use are written out.

Which ones stands in ``tailoring_abbreviations.yaml``; those that we use ourselves are introduced
by ``kit.tailoring.abbreviations`` when the plan is put together.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog.tables import load_table
from kit.tailoring.abbreviation_rows import TABLE, Abbreviation
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

_INTRODUCED = re.compile(
    r"\s*\((?:sau đây\s+)?(?:được\s+)?(?:gọi|viết)\s+(?:tắt|chung)\s+là[^)]*\)", re.IGNORECASE
)


def written_out(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each short form that is written out, and for "(sau đây gọi tắt là …)"."""
    for match in _INTRODUCED.finditer(text):
        yield Edit(*match.span(), "", "T7", "Chữ viết tắt nêu lại theo cách của kế hoạch này.")
    pattern, rows = _pattern(ctx.day)
    for match in pattern.finditer(text):
        row = rows[match["bracketed"] or match["bare"]]
        reason = f"Viết đủ chữ thay cho “{row.short}”."
        new = "" if match["bracketed"] else _cased(row.full, text[: match.start()])
        yield Edit(*match.span(), new, "T7", reason)


@lru_cache(maxsize=8)
def _pattern(day: dt.date) -> tuple[re.Pattern[str], dict[str, Abbreviation]]:
    rows = {r.short: r for r in load_table(TABLE, Abbreviation, day) if r.use == "written_out"}
    shorts = "|".join(re.escape(s) for s in sorted(rows, key=len, reverse=True))
    edges = r"(?<![\w/&-])", r"(?![\w/&-])"
    return re.compile(
        rf"\s*\((?P<bracketed>{shorts})\)|{edges[0]}(?P<bare>{shorts}){edges[1]}"
    ), rows


def _cased(full: str, before: str) -> str:
    starts = not before.strip() or before.rstrip().endswith((".", ":"))
    return full[:1].upper() + full[1:] if starts else full
