"""Legal documents as one day saw them, and the look-up by type, number and date.

Numbers collide (76/NQ-CP of 2013 and of 2021), so a number without its date is answered only
where the day leaves one candidate.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kit.catalog.body_names import key_of
from kit.catalog.rows import LegalDocument
from kit.model.document_numbers import normal_number
from kit.model.vietnamese import fold, same

# Councils and committees of places: never the body of a document of the State's central bodies.
_LOCAL_BODIES = tuple(key_of(name) for name in ("UBND", "HĐND", "Hội đồng nhân dân"))

# Shares of common words. Of 60 subjects that real plans cite rightly the least like its title
# has 0.75; nine of ten pairs of different titles have less than 0.43.
_SAME_SHARE, _OTHERS_SHARE = 0.9, 0.4
_FEWEST_WORDS = 6
_WORD = re.compile(r"\w+")

LIVE = ("in_force", "amended")


def documents_on(rows: Sequence[LegalDocument], day: dt.date) -> tuple[LegalDocument, ...]:
    """Return the documents known on ``day`` with the status they had then.

    A document issued later is not there yet; one that was replaced later is still in force, and
    an amendment that was still to come is not told.
    """
    known = [row for row in rows if is_known(row, day)]
    numbers = {row.number for row in known}
    return tuple(_as_of(row, numbers, day) for row in known)


def is_known(row: LegalDocument, day: dt.date) -> bool:
    """Whether the document existed on ``day``; one without any date counts as known."""
    first = row.date or row.valid_from
    return first is None or first <= day


def find_document(
    rows: Iterable[LegalDocument],
    type_: str | None,
    number: str,
    date: dt.date | None,
    day: dt.date,
) -> LegalDocument | None:
    """Return the document cited, or ``None``: unknown, or not to be told from another.

    Args:
        rows: the documents known on ``day``.
        type_: type word; ``None`` where the citation has none.
        number: ``76/NQ-CP``, with or without OCR's spaces.
        date: day of issue; ``None`` where none is printed.
        day: the law's day; of several with one number, the one in force then is meant.
    """
    found = _numbered(rows, type_, number)
    if date is not None:
        return next((row for row in found if row.date == date), None)
    if len(found) > 1:
        found = [row for row in found if row.status in LIVE and row.covers(day)]
    return found[0] if len(found) == 1 else None


def misdated_document(
    rows: Iterable[LegalDocument], type_: str | None, number: str, date: dt.date
) -> LegalDocument | None:
    """Return the document meant by a citation whose day is wrong, ``None`` if it may be right.

    Numbers begin anew each year, so only a document of the same year can be meant; and only what
    was seen in a source can contradict a printed day.
    """
    same_number = [row for row in _numbered(rows, type_, number) if row.date]
    if any(row.date == date for row in same_number):
        return None
    meant = [row for row in same_number if row.date.year == date.year and row.confidence == "S"]
    return meant[0] if len(meant) == 1 else None


def misattributed_document(
    rows: Iterable[LegalDocument],
    bodies: Iterable[str],
    type_: str | None,
    number: str,
    date: dt.date,
    issuer: str,
) -> LegalDocument | None:
    """Return the document of this number and day where another body issued it, else ``None``.

    Args:
        rows: the documents of the day; only what was seen in a source can contradict.
        bodies: names that are certainly of bodies. An issuer that is none of them ("Hội nghị
            lần thứ sáu", "Bộ trưởng Bộ A", "Bộ LĐTBXH") may be the same body, otherwise put.
        type_: type word; ``None`` where the citation has none.
        number: ``76/NQ-CP``, with or without OCR's spaces.
        date: the printed day.
        issuer: as printed.
    """
    found = [row for row in _numbered(rows, type_, number) if row.date == date]
    if len(found) != 1 or found[0].confidence != "S":
        return None
    said = key_of(issuer)
    owners = [key_of(owner) for owner in found[0].issuer.split(";")]
    if any(_begins(said, owner) or _begins(owner, said) for owner in owners):
        return None
    is_a_body = any(_begins(said, key_of(body)) for body in bodies)
    return found[0] if is_a_body or any(_begins(said, one) for one in _LOCAL_BODIES) else None


def misdescribed_document(
    rows: Sequence[LegalDocument], type_: str | None, number: str, date: dt.date, subject: str
) -> tuple[LegalDocument, LegalDocument] | None:
    """Return the document cited and the one that the subject is of; ``None`` if it may be right.

    A subject is told shorter, longer and with abbreviations, so it contradicts only when it is
    another document's word for word and has little in common with this one's.
    """
    found = [row for row in _numbered(rows, type_, number) if row.date == date and row.title_vi]
    said = _words(subject)
    if len(found) != 1 or len(said) < _FEWEST_WORDS:
        return None
    if _shared(said, _words(found[0].title_vi)) > _OTHERS_SHARE:
        return None
    titles = ((row, _words(row.title_vi)) for row in rows if row.title_vi and row != found[0])
    near = ((_shared(said, title), row) for row, title in titles if len(title) >= _FEWEST_WORDS)
    share, other = max(near, key=lambda one: one[0], default=(0.0, found[0]))
    return (found[0], other) if share >= _SAME_SHARE else None


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))


def _shared(first: set[str], second: set[str]) -> float:
    return len(first & second) / min(len(first), len(second))


def _begins(name: str, words: str) -> bool:
    return f"{name} ".replace(",", " ").startswith(f"{words} ")


def _numbered(rows: Iterable[LegalDocument], type_: str | None, number: str) -> list[LegalDocument]:
    wanted = _number(number)
    return [
        row
        for row in rows
        if _number(row.number) == wanted and (type_ is None or same(row.type, type_))
    ]


def _as_of(row: LegalDocument, numbers: set[str], day: dt.date) -> LegalDocument:
    if row.status == "amended":
        known = any(_bare(number) in numbers for number in row.replaced_by)
        return row if known else row.model_copy(update={"status": "in_force", "replaced_by": ()})
    if row.status == "in_force":
        ended = row.valid_to is not None and row.valid_to < day
        return row.model_copy(update={"status": "expired"}) if ended else row
    if row.valid_to is not None and day <= row.valid_to:
        return row.model_copy(update={"status": "in_force", "replaced_by": ()})
    return row


@lru_cache(maxsize=4096)
def _number(text: str) -> str:
    """Form in which numbers are compared: zeros in front and capitals put aside."""
    return normal_number(text).lstrip("0").upper()


def _bare(number: str) -> str:
    """Return the number of ``76/NQ-CP (2021-07-15)``."""
    return number.split("(")[0].strip()
