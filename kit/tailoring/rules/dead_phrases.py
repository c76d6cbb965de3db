"""T7: phrases that died on a known day (``catalog.dead_phrases``): "mức độ 3, 4" and the like."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import load_catalog
from kit.catalog.rows import DeadPhrase
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese.letters import NAME
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

# "Cổng Dịch vụ công tỉnh X": the place goes with the portal.
_NAME = re.compile(rf"\s+{NAME}")
# Words for a dead level are T5's business: what they become depends on the level that writes.
OF_OTHER_RULES = ("level",)


def dead_phrases(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each phrase that is no longer used on the day of the law."""
    for match in _matcher(ctx.day).find(text):
        row = match.value
        new = row.replacement or ""
        if match.text[:1].isupper() and match.start == 0:
            new = new[:1].upper() + new[1:]
        name = _NAME.match(text[match.end :]) if row.kind == "portal" else None
        end = match.end + (name.end() if name else 0)
        yield Edit(match.start, end, new, "T7", row.reason_vi)


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[DeadPhrase]:
    rows = (r for r in load_catalog(day).dead_phrases if r.kind not in OF_OTHER_RULES)
    return PhraseMatcher({r.phrase: r for r in rows})
