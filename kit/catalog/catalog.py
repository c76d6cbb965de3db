"""The catalog of one day: the law, names, channels and phrases that held on it.

Every table is read when somebody first asks for it. A row of a table of changes (bodies,
phrases, articles) is in force from the day of the change: what has happened by ``day``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from kit.catalog.body_rows import Position
from kit.catalog.documents import (
    documents_on,
    find_document,
    misattributed_document,
    misdated_document,
    misdescribed_document,
)
from kit.catalog.rows import (
    Agency,
    AgencyAlias,
    Article,
    ChannelRow,
    ContentItem,
    DeadPhrase,
    DocumentType,
    FixedName,
    Function,
    LegalDocument,
    LevelTerm,
    OfficeRow,
    Period,
    PowerVerb,
    Report,
    Row,
    SetPhrase,
    SourceRow,
)
from kit.catalog.successors import Successors
from kit.catalog.tables import SOURCES, load_table
from kit.catalog.unit_register import UnitRegister
from kit.catalog.unit_rows import UnitChange
from kit.catalog.value_rows import Criterion, FormatValue, QuantityRow
from kit.catalog.wording_rows import Abbreviation, CapitalPhrase, SingleWord, UsualPhrase
from kit.errors import CatalogError
from kit.model import Unit
from kit.model.phrases import PhraseMatcher

R = TypeVar("R", bound=Row)

FORMAT_VALUES = "format_values.yaml"
# What a channel may be at a level that has it: made there, possible, or taken part in.
OWN_ROLES = ("core", "yes", "join", "supply", "send")


@dataclass(frozen=True)
class Catalog:
    """All tables as of ``day``. Get one by ``load_catalog``."""

    day: dt.date

    # ---- bodies, units, law

    @cached_property
    def functions(self) -> tuple[Function, ...]:
        """Fields of work in the table function × level → body."""
        return self._in_force("functions.csv", Function)

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        """Changes of bodies that have happened, names with a place written out for each place."""
        return self._successors.rows

    @cached_property
    def documents(self) -> tuple[LegalDocument, ...]:
        """Legal documents issued by the day, with the status they had on it."""
        return documents_on(load_table("legal_documents.csv", LegalDocument), self.day)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Articles that have moved to another law."""
        return self._in_force("articles.yaml", Article)

    @cached_property
    def offices(self) -> tuple[OfficeRow, ...]:
        """Default offices of every level."""
        return self._in_force("offices.csv", OfficeRow)

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """Kinds of bodies with the titles of their heads."""
        return self._in_force("positions.csv", Position)

    @cached_property
    def units(self) -> UnitRegister:
        """Provinces and communes; see ``UnitRegister``."""
        return UnitRegister(self.day, self.offices)

    # ---- what is said, where, how often

    @cached_property
    def channels(self) -> tuple[ChannelRow, ...]:
        """Channels of communication."""
        return self._in_force("channels.csv", ChannelRow)

    @cached_property
    def content_items(self) -> tuple[ContentItem, ...]:
        """Content points in our own words."""
        return self._in_force("content_items.yaml", ContentItem)

    @cached_property
    def quantities(self) -> tuple[QuantityRow, ...]:
        """Default quantities of products, with their basis."""
        return self._in_force("quantities.csv", QuantityRow)

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """Criteria of the sets by which communication is scored."""
        return self._in_force("criteria.yaml", Criterion)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The yearly calendar of reports."""
        return self._in_force("reports.yaml", Report)

    # ---- words

    @cached_property
    def dead_phrases(self) -> tuple[DeadPhrase, ...]:
        """Phrases no longer used by the day."""
        return self._in_force("dead_phrases.csv", DeadPhrase)

    @cached_property
    def set_phrases(self) -> tuple[SetPhrase, ...]:
        """Fixed phrases with their common misspellings."""
        return self._in_force("set_phrases.csv", SetPhrase)

    @cached_property
    def usual_phrases(self) -> tuple[UsualPhrase, ...]:
        """Phrases that plans repeat."""
        return self._in_force("usual_phrases.csv", UsualPhrase)

    @cached_property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """Abbreviations of the genre."""
        return self._in_force("abbreviations.csv", Abbreviation)

    @cached_property
    def capital_phrases(self) -> tuple[CapitalPhrase, ...]:
        """Phrases whose noun has a capital."""
        return self._in_force("capital_phrases.csv", CapitalPhrase)

    @cached_property
    def single_words(self) -> tuple[SingleWord, ...]:
        """Words that are never said twice in a row."""
        return self._in_force("single_words.csv", SingleWord)

    @cached_property
    def fixed_names(self) -> tuple[FixedName, ...]:
        """Protected names."""
        return self._in_force("fixed_names.csv", FixedName)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Programme periods."""
        return self._in_force("periods.csv", Period)

    @cached_property
    def level_terms(self) -> tuple[LevelTerm, ...]:
        """Words that address a level, old levels too: parents of any year speak of them."""
        return self._in_force("level_terms.csv", LevelTerm)

    @cached_property
    def power_verbs(self) -> tuple[PowerVerb, ...]:
        """Verbs that a level has no power for."""
        return self._in_force("power_verbs.csv", PowerVerb)

    @cached_property
    def document_types(self) -> tuple[DocumentType, ...]:
        """Document types, State and Party."""
        return self._in_force("document_types.csv", DocumentType)

    @cached_property
    def sources(self) -> tuple[SourceRow, ...]:
        """Where the facts come from."""
        return load_table(SOURCES, SourceRow)

    # ---- questions

    def value(self, key: str) -> FormatValue:
        """Return the format value ``key``; CatalogError ``unknown-key`` if there is none."""
        found = self._format_values.get(key)
        if found is None:
            raise CatalogError(
                "unknown-key",
                f"Danh mục không có giá trị “{key}” vào ngày {self.day:%d/%m/%Y}.",
                where=FORMAT_VALUES,
                fix_vi="Thêm khóa này kèm nguồn và ngày hiệu lực.",
            )
        return found

    def successors(self, old_name: str, function_key: str | None = None) -> tuple[Agency, ...]:
        """Return what became of a body (for one function), ``new_names`` being those of the day.

        Understands "UBND tỉnh Đắk Nông", "Ủy ban nhân dân tỉnh Đắk Nông", "tỉnh Đắk Nông" and
        "Đắk Nông". Empty if nothing is known to have happened; ``new_names`` empty if the body
        ended and no heir is known.
        """
        return self._successors.of(old_name, function_key)

    def is_dead(self, name: str) -> bool:
        """Say whether the body ``name`` no longer exists under this name on the day."""
        return self._successors.is_dead(name)

    def document(
        self, type_: str | None, number: str, date: dt.date | None = None
    ) -> LegalDocument | None:
        """Return the document cited; without a date the one the day leaves, ``None`` if unclear."""
        return find_document(self.documents, type_, number, date, self.day)

    def misdated(self, type_: str | None, number: str, date: dt.date) -> LegalDocument | None:
        """Return the document meant by a citation with a wrong day, ``None`` if it may be right."""
        return misdated_document(self.documents, type_, number, date)

    def misattributed(
        self, type_: str | None, number: str, date: dt.date, issuer: str
    ) -> LegalDocument | None:
        """Return the document of this number and day if it is surely another body's."""
        return misattributed_document(
            self.documents, self._central_bodies, type_, number, date, issuer
        )

    def misdescribed(
        self, type_: str | None, number: str, date: dt.date, subject: str
    ) -> tuple[LegalDocument, LegalDocument] | None:
        """Return the document cited and the other one whose subject is printed with it."""
        return misdescribed_document(self.documents, type_, number, date, subject)

    @cached_property
    def _central_bodies(self) -> frozenset[str]:
        central = (row for row in self.agencies if row.level == "central")
        heirs = (name for row in central for name in (row.old_name, *row.new_names))
        return frozenset([*heirs, *(row.issuer for row in self.documents)])

    @cached_property
    def law_names(self) -> PhraseMatcher[str]:
        """The names of the laws of the day, for citations that name a law without a date."""
        titles = {row.title_vi for row in self.documents if row.type == "Luật" and row.title_vi}
        return PhraseMatcher({title: title for title in titles})

    def offices_of(self, unit: Unit) -> tuple[OfficeRow, ...]:
        """Return the default offices of a unit's level and type, in the order of printing."""
        word = unit.type_word.lower()
        rows = (
            row
            for row in self.offices
            if row.level == unit.level and (not row.unit_types or word in row.unit_types)
        )
        return tuple(sorted(rows, key=lambda row: row.order))

    def channels_at(self, level: str) -> tuple[ChannelRow, ...]:
        """Return the channels a level has a part in; ``no`` and silence mean none."""
        return tuple(row for row in self.channels if row.at.get(level) in OWN_ROLES)

    # ---- inside

    @cached_property
    def _format_values(self) -> dict[str, FormatValue]:
        return {row.key: row for row in self._in_force(FORMAT_VALUES, FormatValue)}

    @cached_property
    def _successors(self) -> Successors:
        return Successors(
            load_table("agencies.csv", Agency),
            self._in_force("agency_aliases.csv", AgencyAlias),
            load_table("unit_changes.csv", UnitChange),
            [unit.name for unit in self.units.provinces],
            self.day,
        )

    def _in_force(self, file: str, row_class: type[R]) -> tuple[R, ...]:
        return load_table(file, row_class, self.day)


@lru_cache(maxsize=32)
def load_catalog(day: dt.date) -> Catalog:
    """Return the catalog of ``day``; the same object for the same day.

    Raises:
        CatalogError: from the tables, when they are first asked for.
    """
    return Catalog(day)
