"""Unit (đơn vị hành chính, cơ quan) and what only the unit itself knows: UnitProfile."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from kit.model.plans import UnitLevel
from kit.model.records import Record, Text

# How an office stands to the issuing People's Committee. Decides the verb: a subordinate is
# given a task (giao), anybody else is asked (đề nghị).
Relation = Literal["subordinate", "public_unit", "vertical", "party", "front"]


class Unit(Record):
    """One administrative unit or agency on one day.

    Attributes:
        name: full name with its type word: ``phường Nam Gia Nghĩa``, ``tỉnh Lâm Đồng``,
            ``Sở Nội vụ``.
        type_word: ``xã`` ``phường`` ``đặc khu`` ``tỉnh`` ``thành phố`` ``sở`` …
        superior: full name of the unit above (``tỉnh Lâm Đồng``), ``None`` at the top.
        place: địa danh of the date line (``Nam Gia Nghĩa``).
        code: code of the General Statistics Office where there is one.
    """

    name: Text
    level: UnitLevel
    type_word: Text
    superior: Text | None = None
    place: Text
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    code: Text | None = None

    @property
    def bare_name(self) -> str:
        """The name without its type word: ``Nam Gia Nghĩa``."""
        head = self.type_word.lower()
        text = self.name
        return text[len(head) :].strip() if text.lower().startswith(head + " ") else text


class Office(Record):
    """An office that works in or with the unit.

    Attributes:
        name: as it is printed in a task table (``Phòng Văn hóa - Xã hội``).
        code: abbreviation for "Lưu: VT, …"; set by each body, never guessed without a mark.
        functions: keys of ``catalog/data/functions.csv`` that it holds.
    """

    key: Text
    name: Text
    code: Text | None = None
    relation: Relation = "subordinate"
    functions: tuple[Text, ...] = ()


class OwnedChannel(Record):
    """A channel the unit has, who runs it, how many points it has (clusters, boards)."""

    key: Text
    run_by: Text | None = None
    count: int | None = None


class SubUnits(Record):
    """One kind of sub-unit and its count: ``tổ dân phố`` 12. Count ``None`` is not known."""

    word: Text
    count: int | None = None


class Signer(Record):
    """A position that may sign, and its field of work."""

    position: Text
    name: Text | None = None
    field: Text | None = None


class PreviousTask(Record):
    """One task of last year's plan with what was planned and reached."""

    channel: Text | None = None
    content: Text
    unit: Text | None = None
    planned: int | None = None
    reached: int | None = None


ServiceCentre = Literal["own", "one_level", "reception_point", "unknown"]


class UnitProfile(Record):
    """What only the unit knows, asked once. ``None`` or ``unknown`` means "chưa biết".

    An empty profile is valid: every fact it lacks becomes an open question, never a guess.
    ``offices`` empty means: use the catalog's default offices of the level, unconfirmed.
    """

    unit: Text | None = None
    offices: tuple[Office, ...] = ()
    service_centre: ServiceCentre = "unknown"
    public_units: tuple[Text, ...] = ()
    steering_committee: Text | None = None
    signers: tuple[Signer, ...] = ()
    channels: tuple[OwnedChannel, ...] | None = None
    sub_units: tuple[SubUnits, ...] = ()
    digital_teams: int | None = None
    households: int | None = None
    population: int | None = None
    minority_languages: tuple[Text, ...] | None = None
    runs_iso: bool | None = None
    website_run_by: Text | None = None
    procedure_control_by: Text | None = None
    dialogue_by: Text | None = None
    criteria_set: Text | None = None
    reporting_dates: tuple[Text, ...] | None = None
    task_cutoff: dt.date | None = None
    superior_in_header: bool | None = None
    previous_tasks: tuple[PreviousTask, ...] = ()
