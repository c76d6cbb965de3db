"""Context: everything a tailoring rule may look at; rules are functions of it and of the parent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kit.catalog import Catalog
from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Answer, Office, Plan, Text, Unit, UnitProfile
from kit.model.citations import find_citations
from kit.model.drafts import Form, ParentRole
from kit.model.units import ServiceCentre
from kit.model.vietnamese import fold
from kit.tailoring.parent_places import ParentPlaces, named_year, parent_texts, read_places

# Functions that follow a fact of the profile rather than the table of functions: who runs the
# website, who controls procedures and who prepares the dialogue differ from unit to unit
# (corrections.md 4 and 14; NĐ 150/2025 leaves them open).
PROFILE_BODIES = {
    "trang_ttdt": "website_run_by",
    "kstthc": "procedure_control_by",
    "doi_thoai": "dialogue_by",
}
SERVICE_FUNCTIONS = ("mot_cua", "dvctt")
# What lies below a commune; a special zone may have both.
SUB_UNITS = {"xã": ("thôn",), "phường": ("tổ dân phố",), "đặc khu": ("thôn", "tổ dân phố")}
SHORT_BODY = {"commune": "UBND", "province": "UBND", "district": "UBND"}
# Symbols of documents that a place or one of its bodies issued.
_LOCAL_SYMBOL = re.compile(
    r"UBND|HĐND|-(?:SNV|S[A-ZĐ]{1,5}|TU|ThU|HU|QU|ĐU|BCĐ)\b|/(?:TU|ThU|HU|QU)"
)


def is_local(number: str) -> bool:
    """Whether the symbol in ``number`` is that of a province, a district or a commune."""
    return _LOCAL_SYMBOL.search(number) is not None


ONE_LEVEL = "tailoring_one_level.yaml"


class OneLevelRow(Row):
    """A province whose service centre stands at the province only."""

    province: Text


@dataclass(frozen=True)
class Context:
    """One parent, one unit, one year, one day of law."""

    parent: Plan
    role: ParentRole
    unit: Unit
    profile: UnitProfile
    year: int
    day: dt.date
    catalog: Catalog
    form: Form | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)

    @cached_property
    def parent_places(self) -> ParentPlaces:
        """The places that the parent speaks of as its own and as its superior's."""
        return read_places(self.parent)

    @cached_property
    def cited_names(self) -> tuple[str, ...]:
        """Names with a year in them of the central documents that the parent cites, folded."""
        found = (c.citation for text in parent_texts(self.parent) for c in find_citations(text))
        central = (c for c in found if c.number and c.date and not is_local(c.number))
        return tuple(fold(c.subject) for c in central if re.search(r"20\d\d", c.subject or ""))

    @cached_property
    def parent_year(self) -> int | None:
        """The year the parent speaks for: its own, else that of its date, else the one it names."""
        if self.parent.year or self.parent.date:
            return self.parent.year or self.parent.date.year
        return named_year(self.parent)

    @cached_property
    def offices_confirmed(self) -> bool:
        """Whether the unit itself said which offices it has."""
        return bool(self.profile.offices)

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """The unit's offices: the profile's, else the catalog's defaults for its type."""
        if self.profile.offices:
            return self.profile.offices
        rows = self.catalog.offices_of(self.unit)
        return tuple(
            Office(
                key=r.key,
                name=r.name_vi,
                code=r.code,
                relation=r.relation,
                functions=r.functions,
            )
            for r in rows
            if not (self.has_no_centre and "mot_cua" in r.functions)
        )

    @cached_property
    def service_centre(self) -> ServiceCentre:
        """Which centre the unit has: the profile's word, else the model of its province."""
        told = self.profile.service_centre
        if told != "unknown" or self.unit.level != "commune":
            return told
        rows = load_table(ONE_LEVEL, OneLevelRow, self.day)
        above = (self.unit.superior or "").casefold()
        one_level = any(above.endswith(row.province.casefold()) for row in rows)
        return "one_level" if one_level else "unknown"

    @cached_property
    def has_no_centre(self) -> bool:
        """Whether the unit has no service centre of its own (one-level model of the province)."""
        return self.service_centre in ("one_level", "reception_point")

    def office_for(self, function: str) -> Office | None:
        """Return the office that holds ``function`` (a key of functions.csv), or ``None``.

        A body named in the profile wins. Where there is no service centre, its functions fall
        to the office of the People's Committee, which runs the reception point.
        """
        named = getattr(self.profile, PROFILE_BODIES.get(function, ""), None)
        if named:
            return self.office_named(named) or Office(key=function, name=named)
        for office in self.offices:
            if function in office.functions:
                return office
        if function in SERVICE_FUNCTIONS or function in PROFILE_BODIES:
            return self.fallback_office(function)
        return None

    def fallback_office(self, function: str) -> Office | None:
        """Return who takes a function that no office holds by law: a default to be confirmed."""
        heir = "cchc" if function == "trang_ttdt" else "dieu_hanh"
        return next((o for o in self.offices if heir in o.functions), None)

    def office_named(self, name: str) -> Office | None:
        """Return the office with this name."""
        return next((o for o in self.offices if o.name == name), None)

    @cached_property
    def drafting_office(self) -> Office | None:
        """The office that holds administrative reform, and so drafts the plan."""
        return self.office_for("cchc")

    @cached_property
    def superior(self) -> Unit | None:
        """The unit above, on the day of the law."""
        if self.unit.superior is None:
            return None
        return self.catalog.units.get(self.unit.superior)

    @cached_property
    def unit_short(self) -> str:
        """``phường``, ``xã``, ``tỉnh``, ``Sở`` … as it stands after "của"."""
        word = self.unit.type_word
        return word.capitalize() if self.unit.level == "department" else word.lower()

    @cached_property
    def issuer_name(self) -> str:
        """Full name of the body that issues: ``Ủy ban nhân dân phường Nam Gia Nghĩa``."""
        if self.unit.level in SHORT_BODY:
            return f"Ủy ban nhân dân {self.unit.name}"
        return self.unit.name

    @cached_property
    def issuer_short(self) -> str:
        """Short name of the issuer inside the text: ``UBND phường``, ``Sở``."""
        short = SHORT_BODY.get(self.unit.level)
        return f"{short} {self.unit_short}" if short else self.unit_short

    @cached_property
    def sub_units_words(self) -> tuple[str, ...]:
        """Words of the sub-units: the profile's, else those of the law, to be confirmed."""
        if self.profile.sub_units:
            return tuple(s.word for s in self.profile.sub_units)
        return SUB_UNITS.get(self.unit.type_word.lower(), SUB_UNITS["đặc khu"])

    @cached_property
    def sub_units_count(self) -> int | None:
        """How many sub-units there are, ``None`` if not all counts are known."""
        counts = [s.count for s in self.profile.sub_units]
        return sum(counts) if counts and None not in counts else None
