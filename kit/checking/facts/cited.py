"""Documents cited in a text, as rules see them: spans that belong to another document's name."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kit.catalog import Catalog, load_catalog
from kit.catalog.documents import LIVE
from kit.catalog.rows import LegalDocument
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.texts import PlanText
from kit.model import Citation, Plan
from kit.model.citations import FoundCitation, find_citations
from kit.model.document_numbers import normal_number, parse_number
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import same, tone_normal

LAW_TYPES = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


@dataclass(frozen=True, slots=True)
class Mention:
    """One document cited at one place of the plan."""

    text: PlanText
    found: FoundCitation

    @property
    def cited(self) -> Citation:
        """What the words say of the document."""
        return self.found.citation

    @property
    def words(self) -> str:
        """The document's own words up to its issuer, as printed."""
        return self.text.text[self.found.document_start : self.found.end].strip()

    @property
    def is_law(self) -> bool:
        """Whether it is named as a law, by its name."""
        return self.cited.type in LAW_TYPES

    def finding(self, code: str, message_vi: str, fix_vi: str, **more: Any) -> Finding:
        """Return a finding at this place whose words at fault are the citation's."""
        facts = {"found": self.words, **more}
        return Finding(
            code=code, place=self.text.place, target=self.text.target,
            message_vi=message_vi, fix_vi=fix_vi, **facts,
        )  # fmt: skip


def mentions(material: Material, catalog: Catalog) -> tuple[Mention, ...]:
    """Return every document that the plan cites, in the order of printing; found once for all."""
    key = ("mentions", catalog.day)
    if key not in material.gathered:
        material.gathered[key] = tuple(
            Mention(text, found)
            for text in material.texts
            for found in citations_in(text.text, catalog.day)
        )
    return material.gathered[key]


def first_of_basis(material: Material, catalog: Catalog) -> tuple[Mention, ...]:
    """Return the document that each basis is about: the first that it cites."""
    seen: set[str] = set()
    first: list[Mention] = []
    for one in mentions(material, catalog):
        if one.text.part == "bases" and one.text.target not in seen:
            seen.add(one.text.target)
            first.append(one)
    return tuple(first)


def document_key(cited: Citation) -> tuple[str, str] | None:
    """Return what two mentions of one document share: its number, or the name of a law.

    Of a number without a symbol nothing is known; documents to be issued have no key.
    """
    if cited.status == "unissued":
        return None
    return _key(cited.type if cited.type in LAW_TYPES else "", cited.number, cited.subject)


@lru_cache(maxsize=4096)
def _key(law: str | None, number: str | None, subject: str | None) -> tuple[str, str] | None:
    if law and subject:
        return "Luật", " ".join(tone_normal(subject).lower().split())
    if number and "/" in number:
        return "", _plain(number)
    return None


@lru_cache(maxsize=4096)
def _plain(number: str) -> str:
    """Return a number as it is compared; where it holds its year, the bodies behind are left out.

    Joint resolutions are written in many ways: ``102/2025/NQLT/UBTVQH15-CP``, ``102/2025/NQLT``.
    """
    parsed = parse_number(number)
    whole = normal_number(number)
    if parsed and parsed.year and parsed.type_code:
        whole = f"{parsed.number}/{parsed.type_code}"
    return whole.lstrip("0").upper()


def names_plan(cited: Citation, plan: Plan) -> bool:
    """Whether the citation may mean ``plan``, as far as issuer and symbol tell."""
    is_same_body = bool(cited.issuer and plan.issuer and same(cited.issuer, plan.issuer))
    _, _, symbol = (cited.number or "").rpartition("/")
    return is_same_body and (not symbol or same(symbol, plan.symbol or symbol))


def document_of(cited: Citation, catalog: Catalog) -> LegalDocument | None:
    """Return the catalog's row of the document cited, ``None`` where it is not known for sure."""
    return _row(cited.type, cited.number, cited.date, cited.subject, catalog.day)


@lru_cache(maxsize=4096)
def _row(
    type_: str | None, number: str | None, date: dt.date | None, subject: str | None, day: dt.date
) -> LegalDocument | None:
    catalog = load_catalog(day)
    if number:
        return catalog.document(type_, number, date)
    if date and subject:
        named = (d for d in catalog.documents if d.date == date and d.title_vi)
        return next((d for d in named if same(d.title_vi, subject)), None)
    return None


def misdated_row(cited: Citation, catalog: Catalog) -> LegalDocument | None:
    """Return the document meant by a citation whose day is wrong, ``None`` if it may be right."""
    return _misdated(cited.type, cited.number, cited.date, catalog.day)


@lru_cache(maxsize=4096)
def _misdated(
    type_: str | None, number: str | None, date: dt.date | None, day: dt.date
) -> LegalDocument | None:
    return load_catalog(day).misdated(type_, number, date) if number and date else None


def days_of(cited: Citation, catalog: Catalog) -> tuple[dt.date, ...]:
    """Return the days of all documents of the catalog that bear the number cited."""
    key = document_key(cited)
    return _bearers(catalog.day).get((cited.type, key[1]), ()) if key else ()


@lru_cache(maxsize=8)
def _bearers(day: dt.date) -> dict[tuple[str, str], tuple[dt.date, ...]]:
    days: dict[tuple[str, str], tuple[dt.date, ...]] = defaultdict(tuple)
    for row in load_catalog(day).documents:
        if row.date:
            days[row.type, _plain(row.number)] += (row.date,)
    return dict(days)


def is_live(row: LegalDocument, day: dt.date) -> bool:
    """Whether the document is in force, or was amended and still is."""
    return row.status in LIVE and (row.valid_to is None or day <= row.valid_to)


def is_sure(row: LegalDocument) -> bool:
    """Whether the row was seen in a source, so that it may contradict a plan."""
    return row.confidence == "S" and not row.unverified


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
