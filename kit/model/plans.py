"""Plan (kế hoạch): what importing gives and rendering takes.

The keys are a published format (``cchc import --json``). A fact that the source does not
state is ``None`` or an empty tuple, never an invented value.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from kit.model.records import Record, Text
from kit.model.tasks import Task

PLAN_SCHEMA = 1

UnitLevel = Literal[
    "ministry", "province", "department", "district", "commune", "public_unit", "party"
]


class Item(Record):
    """One point of a section with its nested points.

    Attributes:
        id: stable within the plan and across re-imports (``kit.model.ids.content_id``).
        marker: ``1.``, ``a)``, ``-`` or ``""`` as printed; never part of ``text``.
        place: where the source has it, for people ("đoạn 12").
    """

    id: Text
    marker: Text = ""
    text: Text
    children: tuple[Item, ...] = ()
    place: Text | None = None


class Basis(Record):
    """One line of the căn cứ block, in the order of the document.

    Attributes:
        opening: ``Căn cứ``, ``Thực hiện``, … ; ``""`` when the line has none.
        citation: what the line cites, as far as it could be read.
        text: the whole line without its closing ``;`` or ``.``.
    """

    opening: Text = ""
    citation: Citation | None = None
    text: Text


class Citation(Record):
    """A document cited somewhere; ``number`` is whole, as in ``76/NQ-CP``.

    Attributes:
        type: full type word, ``Nghị quyết``; laws have no number here when none is printed.
        status: ``None`` for an issued document, ``"unissued"`` for one announced with blanks.
    """

    type: Text | None = None
    number: Text | None = None
    date: dt.date | None = None
    issuer: Text | None = None
    subject: Text | None = None
    status: Literal["unissued"] | None = None
    place: Text | None = None


class Responsibility(Record):
    """One agency of "Tổ chức thực hiện" with its duties."""

    agency: Text
    duties: tuple[Item, ...] = ()
    place: Text | None = None


class Signature(Record):
    """Who signs: authority lines, the signer's own position, the name (blank until signing)."""

    authority: tuple[Text, ...] = ()
    position: Text | None = None
    name: Text | None = None


class OutlineEntry(Record):
    """One section heading in document order, and the plan keys that stand under it."""

    number: Text | None = None
    title: Text
    keys: tuple[Text, ...] = ()


class Placed(Record):
    """Source text with its place; used for what fitted no key."""

    text: Text
    place: Text | None = None


class FrameText(Record):
    """A structural word or line as printed: national name, heading, table head, "Nơi nhận"."""

    role: Text
    text: Text
    place: Text | None = None


class ImportNote(Record):
    """Something the importer doubts; shown to the planner, never silently corrected."""

    code: Text
    place: Text | None = None
    message_vi: Text
    found: Text | None = None
    suggestion: Text | None = None


class Plan(Record):
    """One plan, whole. See design.md §2 for the meaning of each key."""

    schema_: int = Field(default=PLAN_SCHEMA, alias="schema")
    kind: Text | None = None
    body: Literal["state", "party"] | None = None
    number: Text | None = None
    symbol: Text | None = None
    place: Text | None = None
    date: dt.date | None = None
    issuer: Text | None = None
    superior: Text | None = None
    unit_level: UnitLevel | None = None
    subject: Text | None = None
    year: int | None = None
    bases: tuple[Basis, ...] = ()
    opening: Text | None = None
    parents: tuple[Citation, ...] = ()
    citations: tuple[Citation, ...] = ()
    purposes: tuple[Item, ...] = ()
    requirements: tuple[Item, ...] = ()
    contents: tuple[Item, ...] = ()
    channels: tuple[Item, ...] = ()
    audiences: tuple[Item, ...] = ()
    budget: tuple[Item, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    tasks: tuple[Task, ...] = ()
    reporting: tuple[Item, ...] = ()
    outline: tuple[OutlineEntry, ...] = ()
    closing: Text | None = None
    recipients: tuple[Text, ...] = ()
    signature: Signature = Signature()
    appendices: tuple[Text, ...] = ()
    unplaced: tuple[Placed, ...] = ()
    frame: tuple[FrameText, ...] = ()
    notes: tuple[ImportNote, ...] = ()


Basis.model_rebuild()

# The keys that hold plain lists of Item, in the order in which a plan prints them.
ITEM_KEYS = (
    "purposes", "requirements", "contents", "channels", "audiences", "budget", "reporting",
)  # fmt: skip
