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
from kit.model.vietnamese import fold
from kit.tailoring.context import Context, is_local
from kit.tailoring.edits import Edit
from kit.tailoring.rules.central_places import CENTRAL

# "đến năm 2025, định hướng đến năm 2030": only a programme's own name speaks so.
HORIZON = re.compile(
    r"(?:đến\s+năm\s+|giai đoạn\s+\d{4}\s*[-–]\s*)(?P<until>\d{4}),?\s*(?:và\s+)?"
    r"(?:định hướng|tầm nhìn)(?:\s+(?:đến|tới))?(?:\s+năm)?\s+\d{4}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<=năm )20\d\d")
# So many words in a row are the name of a document, not a chance likeness.
_NAME_WORDS = 8
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
    spans += [m.span() for m in CENTRAL.finditer(text)]
    spans += [m.span() for m in HORIZON.finditer(text)]
    spans += _names_of_cited(text, ctx)
    return spans


def _names_of_cited(text: str, ctx: Context) -> Iterator[tuple[int, int]]:
    """Years that end a piece of the name of a central document which the parent cites."""
    for year in _YEAR.finditer(text) if ctx.cited_names else ():
        words = text[: year.end()].split()[-_NAME_WORDS:]
        said = fold(" ".join(words))
        if len(words) == _NAME_WORDS and any(said in name for name in ctx.cited_names):
            yield year.span()


def _end(found: FoundCitation) -> int:
    """Where a citation ends: the subject of a central document is part of its name.

    A place's own document is said in general words anyway (T26): its subject is our text.
    """
    number = found.citation.number or ""
    central = bool(number) and found.citation.date and not is_local(number)
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
