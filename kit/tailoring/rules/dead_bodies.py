"""T5: bodies that no longer exist (``catalog.agencies``), replaced by their heirs of the day.

One old body may have several heirs by function; the words around it decide. Where two dead
bodies have the same heir, the sentence names it once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import load_catalog
from kit.model.phrases import PhraseMatcher
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

_BRACKET = re.compile(r"\s*\(.*?\)\s*")
# A row that speaks of "X" stands for a pattern of names, not for a name.
_PATTERN = re.compile(r"\bX\b|\+|/|huyện|quận|thị xã|thị trấn")


def dead_bodies(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield one edit for each dead body that has a known heir on the day of the law."""
    seen: set[str] = set()
    for match in _matcher(ctx.day).find(text):
        heir = heir_of(match.value, text, ctx)
        if heir is None or heir == match.text:
            continue
        new = "" if heir in seen else heir
        seen.add(heir)
        yield Edit(match.start, match.end, new, "T5", f"{match.value} nay là {heir}.", member=True)


def heir_of(old_name: str, text: str, ctx: Context) -> str | None:
    """Return the living body that took over ``old_name`` for what ``text`` speaks of."""
    for key in (*function_keys(text, ctx), None):
        for row in ctx.catalog.successors(old_name, key):
            if row.new_names:
                names = [_BRACKET.sub(" ", name).strip() for name in row.new_names]
                return next((n for n in names if n.endswith(f" {ctx.unit_short}")), names[0])
    return None


def function_keys(text: str, ctx: Context) -> tuple[str, ...]:
    """Return the keys of the functions that ``text`` shows, longest trigger first."""
    matches = function_matcher(ctx.day).find(text)
    ordered = sorted(matches, key=lambda m: -len(m.text))
    return tuple(dict.fromkeys(m.value for m in ordered))


@lru_cache(maxsize=8)
def function_matcher(day: dt.date) -> PhraseMatcher[str]:
    """Return the matcher from trigger words to function keys."""
    rows = load_catalog(day).functions
    return PhraseMatcher({t: r.key for r in reversed(rows) for t in r.triggers})


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[str]:
    names = {}
    for row in load_catalog(day).agencies:
        name = _BRACKET.sub(" ", row.old_name).strip()
        if not _PATTERN.search(name) and row.new_names and row.old_name not in row.new_names:
            names[name] = row.old_name
    return PhraseMatcher(names)
