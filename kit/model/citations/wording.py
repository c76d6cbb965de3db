"""Write a citation as a basis line or a sentence prints it.

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6: the first mention names type, number and
symbol, date, issuer and subject; later ones only type and number. Laws and ordinances
have neither number nor issuer.
"""

from __future__ import annotations

import re

from kit.model.citations.subjects import OPENERS
from kit.model.dates import blank_date, format_long
from kit.model.plans import Citation

LAW_TYPES = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")

OPEN_NUMBER = "…"

# A subject that says what the document does needs no "về" in front.
_SELF_STANDING = re.compile(rf"{OPENERS}|[“\"]", re.IGNORECASE)
_YEAR = re.compile(r"năm\s+(20\d\d)")


def format_citation(citation: Citation, *, full: bool = True, year: int | None = None) -> str:
    """Return the words that cite a document.

    Args:
        citation: what is known; a missing part is left out, never invented. A document not
            yet issued (``status="unissued"``) gets blanks for number and day.
        full: ``False`` for a later mention: type and number, or the name of a law.
        year: year of the blank date; else the year that the subject names.
    """
    if citation.type in LAW_TYPES:
        return _law(citation, full=full)
    head = [citation.type or "Văn bản"]
    if citation.status == "unissued":
        head.append(f"số {OPEN_NUMBER}{_symbol(citation)}")
    elif citation.number:
        head.append(f"số {citation.number}")
    if not full:
        return " ".join(head)
    return " ".join([*head, *_tail(citation, year)])


def _law(citation: Citation, *, full: bool) -> str:
    name = citation.subject or citation.number or ""
    if not name.lower().startswith(citation.type.lower()):
        name = f"{citation.type} {'' if citation.subject else 'số '}{name}".strip()
    if not full or citation.date is None:
        return name
    return f"{name} {format_long(citation.date)}"


def _symbol(citation: Citation) -> str:
    """Return ``/KH-UBND`` of a number that has no serial yet; ``""`` where nothing is known."""
    _, slash, symbol = (citation.number or "").rpartition("/")
    return slash + symbol


def _tail(citation: Citation, year: int | None) -> list[str]:
    parts = []
    if citation.date:
        parts.append(format_long(citation.date))
    elif citation.status == "unissued":
        named = _YEAR.search(citation.subject or "")
        year = year or (int(named[1]) if named else None)
        parts.append(blank_date(year).replace(" " * 6, " … ") if year else "ngày … tháng … năm …")
    if citation.issuer:
        parts.append(f"của {citation.issuer}")
    if citation.subject:
        about = "" if _SELF_STANDING.match(citation.subject) else "về "
        parts.append(about + citation.subject)
    return parts
