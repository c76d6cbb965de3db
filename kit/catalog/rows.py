"""The row of each catalog table. Every row says since when, until when, by which source.

``confidence``: ``S`` source seen, ``K`` own knowledge, ``P`` habit. A row that is ``K`` or
``unverified`` is offered only with the mark "chưa kiểm chứng".
"""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from kit.model import Record, Text

Confidence = Literal["S", "K", "P"]
Role = Literal["chuong_trinh", "ke_hoach_cap_tren", "tham_quyen", "kenh_tuyen_truyen", "noi_dung"]


class Row(Record):
    """What all rows share. ``valid_to`` is the last day; ``None`` is open on that side.

    Attributes:
        KEY: fields that name the thing; two rows of one key may not overlap in time. Empty:
            all fields but the dates and the provenance, so that only a repeated row is refused.
        source: id of a row of ``sources.yaml``, with a clause behind ``#`` where there is one.
        evidence: where the fact was read, in words, for whoever checks it again.
    """

    KEY: ClassVar[tuple[str, ...]] = ()

    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    source: Text
    confidence: Confidence
    unverified: bool = False
    note: Text | None = None
    evidence: Text | None = None

    def covers(self, day: dt.date) -> bool:
        """Say whether the row is in force on ``day``, both ends included."""
        after = self.valid_from is None or self.valid_from <= day
        return after and (self.valid_to is None or day <= self.valid_to)


class Agency(Row):
    """One step old body → new body, for one function or for all (``function`` None).

    ``new_name`` None: abolished or unknown. ``alternatives`` of ``new_name`` are split already.
    ``valid_from`` is the day of the change.

    Attributes:
        function: key of a function; other fields of work have a key of their own here.
        field_vi: the field of work as the source words it.
        default: the heir when nothing says which function is meant.
        lives_on: the body itself is still there, in some or all places; only a function left it.
        except_places: where a name with a place (``Báo {place}``, ``Kho bạc Nhà nước {unit}``)
            does not follow the row, because those places have rows of their own.
    """

    KEY = ("old_name", "level", "function")

    old_name: Text
    new_names: tuple[Text, ...] = ()
    level: Text
    function: Text | None = None
    field_vi: Text | None = None
    default: bool = False
    lives_on: bool = False
    except_places: tuple[Text, ...] = ()
    basis: Text | None = None


class AgencyAlias(Row):
    """Another way plans write the name of an old body: ``Sở TT&TT``, ``Phòng TC-KH``."""

    KEY = ("alias",)

    alias: Text
    old_name: Text


class Function(Row):
    """A field of work: words that show it, and the body that holds it at each level."""

    KEY = ("key",)

    key: Text
    name_vi: Text
    triggers: tuple[Text, ...]
    province_bodies: tuple[Text, ...] = ()
    commune_bodies: tuple[Text, ...] = ()
    basis: Text | None = None


class LegalDocument(Row):
    """A legal document; the key is type + number + date. ``title_vi`` is never invented."""

    KEY = ("type", "number", "date")

    type: Text
    number: Text
    date: dt.date | None = None
    issuer: Text
    subject_en: Text
    status: Literal["in_force", "amended", "replaced", "expired"]
    replaced_by: tuple[Text, ...] = ()
    title_vi: Text | None = None
    title_confidence: Confidence | None = None
    basis_role: Role | None = None
    basis_levels: tuple[Text, ...] = ()


class Article(Row):
    """An article that plans copy and that moved: old article → new article with its duties.

    ``procedure`` are extra clauses for a task's timing and proof that the article asks for.
    """

    KEY = ("old_law", "old_law_date", "old_article")

    key: Text
    old_law: Text
    old_law_date: dt.date
    old_article: Text
    new_law: Text
    new_article: Text
    new_name_vi: Text
    duty_holder_vi: Text
    function: Text | None = None
    procedure_timing_vi: Text | None = None
    procedure_proof_vi: Text | None = None


class OfficeRow(Row):
    """A default office of a level, used until the profile says which offices exist.

    ``unit_types``: type words (``xã`` ``phường`` ``đặc khu`` ``tỉnh`` …) for which it is meant.
    ``code`` stands behind "Lưu: VT, …"; each body sets its own, so ours is a habit at best.
    """

    KEY = ("level", "unit_types", "key")

    key: Text
    name_vi: Text
    code: Text | None = None
    code_confidence: Confidence | None = None
    level: Text
    unit_types: tuple[Text, ...] = ()
    relation: Literal["subordinate", "public_unit", "vertical", "party", "front"]
    functions: tuple[Text, ...] = ()
    order: int


class ChannelRow(Row):
    """A channel: where it is core, possible, or not ours, its products and its kind.

    ``at``: level → ``core`` | ``yes`` | ``join`` | ``supply`` | ``send`` | ``no``.
    ``kind``: scored kind; ``open`` where no criteria file says.
    """

    KEY = ("key",)

    key: Text
    name_vi: Text
    triggers: tuple[Text, ...]
    at: dict[Text, Text]
    product_units: tuple[Text, ...]
    kind: Literal["screen", "web_social", "traditional", "open"]
    must_ask: bool = False


class ContentItem(Row):
    """A content point in our own words (25-60 words), by level and topic, valid from … to."""

    KEY = ("key",)

    key: Text
    topic: Text
    levels: tuple[Text, ...]
    text_vi: Text
    core: bool = False
    years: tuple[int, int] | None = None


class DeadPhrase(Row):
    """A phrase that died on ``valid_from`` and what is said instead (None: leave out)."""

    KEY = ("phrase",)

    phrase: Text
    replacement: Text | None = None
    kind: Literal["term", "level", "portal", "spelling", "abbreviation"]
    reason_vi: Text


class SetPhrase(Row):
    """A fixed phrase with its common misspellings; ``ocr`` ones are never blamed on the office."""

    KEY = ("phrase",)

    phrase: Text
    misspellings: tuple[Text, ...]
    ocr: bool = False


class FixedName(Row):
    """A protected name (index, law, programme): inner words are never edited."""

    KEY = ("key",)

    key: Text
    abbreviation: Text | None = None
    name_vi: Text
    owner_level: Text | None = None
    variants: tuple[Text, ...] = ()


class Period(Row):
    """A programme period (2021-2030) and the document that sets it."""

    KEY = ("start", "end")

    start: int
    end: int
    document: Text | None = None


class LevelTerm(Row):
    """Words that address a level or anybody: ``UBND các huyện, thành phố`` → ``district``.

    ``level`` ``anybody`` is for "các cơ quan, đơn vị liên quan".
    """

    KEY = ("term",)

    term: Text
    level: Text


class PowerVerb(Row):
    """A verb phrase that a level has no power for, and the one it has (T10)."""

    KEY = ("phrase", "level")

    phrase: Text
    level: Text
    replacement: Text
    reason_vi: Text


class Report(Row):
    """One report of the yearly calendar: window and day of sending, month and day each."""

    KEY = ("key",)

    key: Text
    name_vi: Text
    window_from: Text
    window_to: Text
    send_by: Text


class DocumentType(Row):
    """A document type and its abbreviation, State or Party."""

    KEY = ("body", "code")

    code: Text
    name_vi: Text
    body: Literal["state", "party"]


class SourceRow(Record):
    """One source: issuer, number, date, link in words, when and against what it was checked."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: Text
    title: Text
    issuer: Text | None = None
    number: Text | None = None
    date: dt.date | None = None
    checked_on: dt.date | None = None
    checked_against: Text | None = None
    link: Text | None = None
