"""Documents cited in a text, as rules see them: spans that belong to another document's name."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.checking.texts import PlanText
from kit.model.citations import FoundCitation, find_citations
from kit.model.document_numbers import parse_number
from kit.model.phrases import PhraseMatcher

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


@lru_cache(maxsize=4096)
def citations_in(text: str, day: dt.date) -> tuple[FoundCitation, ...]:
    """Return the documents that ``text`` cites; laws are known by the names of ``day``."""
    return tuple(find_citations(text, load_catalog(day).law_names))


def cited_spans(text: PlanText, catalog: Catalog) -> list[tuple[int, int]]:
    """Return the spans of citations with their subjects."""
    return [(c.start, _end(c, text)) for c in citations_in(text.text, catalog.day)]


def protected_spans(text: PlanText, catalog: Catalog) -> list[tuple[int, int]]:
    """Return the spans whose words are a name: citations, quoted words, fixed names."""
    names = [(m.start, m.end) for m in _fixed_names(catalog.day).find(text.text)]
    quoted = [m.span() for m in _QUOTED.finditer(text.text)]
    return [*cited_spans(text, catalog), *names, *quoted]


def citation_at(text: PlanText, start: int, catalog: Catalog) -> FoundCitation | None:
    """Return the citation whose words or subject hold the character at ``start``."""
    found = citations_in(text.text, catalog.day)
    return next((c for c in reversed(found) if c.start <= start < _end(c, text)), None)


def _end(found: FoundCitation, text: PlanText) -> int:
    """Return where the citation ends: in a basis the rest of the line is its subject."""
    return len(text.text) if text.part == "bases" else found.subject_end


def was_issued_before(found: FoundCitation, day: dt.date) -> bool:
    """Whether the document is older than ``day``, as far as date and number tell.

    One that says nothing of its age counts as old; one that is still to be issued does not.
    """
    if found.citation.status == "unissued":
        return False
    if found.citation.date:
        return found.citation.date < day
    number = parse_number(found.citation.number or "")
    return number is None or number.year is None or number.year <= day.year


@lru_cache(maxsize=8)
def _fixed_names(day: dt.date) -> PhraseMatcher[str]:
    rows = load_catalog(day).fixed_names
    return PhraseMatcher({n: r.key for r in rows for n in (r.name_vi, *r.variants)})
