"""T3, T24: names with one right spelling, whose inner words no other rule may touch."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import load_catalog
from kit.catalog.rows import FixedName
from kit.model.citations import FoundCitation, find_citations
from kit.model.phrases import PhraseMatcher
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


def fixed_names(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield an edit for each variant of a protected name, to its official form."""
    for match in _variants(ctx.day).find(text):
        row = match.value
        if match.text == row.name_vi:
            continue
        reason = f"Tên gọi đúng: {row.name_vi}."
        yield Edit(match.start, match.end, row.name_vi, "T3", reason, inside_names=True)


def protected_spans(text: str, ctx: Context) -> list[tuple[int, int]]:
    """Return the spans of protected names, quoted names and citations in ``text``."""
    spans = [(m.start, m.end) for m in _names(ctx.day).find(text)]
    spans += [m.span() for m in _QUOTED.finditer(text)]
    spans += [(c.start, _end(c)) for c in find_citations(text)]
    return spans


def _end(found: FoundCitation) -> int:
    """Where a citation ends: the subject of a central document is part of its name.

    A place's own document is said in general words anyway (T26): its subject is our text.
    """
    number = found.citation.number or ""
    is_local = re.search(r"UBND|HĐND|-SNV|/TU|/HU|/QU|BCĐ", number)
    central = bool(number) and found.citation.date and not is_local
    return max(found.end, found.subject_end or 0) if central else found.end


@lru_cache(maxsize=8)
def _variants(day: dt.date) -> PhraseMatcher[FixedName]:
    names = load_catalog(day).fixed_names
    variants = {v: row for row in names for v in row.variants if len(v.split()) > 2}
    return PhraseMatcher({**variants, **{row.name_vi: row for row in names}})


@lru_cache(maxsize=8)
def _names(day: dt.date) -> PhraseMatcher[FixedName]:
    rows = load_catalog(day).fixed_names
    words = {w: r for r in rows for w in (r.name_vi, r.abbreviation, *r.variants) if w}
    return PhraseMatcher(words)
