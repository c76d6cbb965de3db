"""The head of a document: national name, issuer lines, number and symbol, place and date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kit.importing.blocks import Block, Table
from kit.importing.ledger import Ledger
from kit.importing.legacy_text import is_capitals
from kit.importing.vocabulary import alternatives
from kit.model.dates import find_dates
from kit.model.document_numbers import DocumentNumber, parse_number
from kit.model.vietnamese import fold

# Words before which a flattened header ("A | B", one line for two columns) is cut again.
_CUTS = re.compile(
    r"\s+(?=(?:Số\s*:|CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN|Độc\s+lập\s*-))"
    r"|(?<=Hạnh phúc)\s+"
)
# In words, or in figures behind the place: "Bình Mẫu, ngày 12/01/2027".
_DATE_LINE = re.compile(
    r"\bng[aà]y\b.{0,14}\bthang\b.{0,14}\bnam\b"
    r"|(?<=, )(?:ng[aà]y )?\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\W*$",
    re.DOTALL,
)
# "Số" with a colon, a number or a blank for it: neither "SỞ CÔNG THƯƠNG" nor "Số lượng".
_NUMBER_LINE = re.compile(r"s[ốổôoóòỏđ]\s*:|s[ốổô]\s*(?:\d|/|…|\.{2})", re.IGNORECASE)
# Two columns on one line: "Số: 16/KH-UBND   Bình Mẫu, ngày …".
_BEFORE_DATE = re.compile(r"(?<=[A-ZĐ])\s+(?=(?:[^\W\d_]+[\s-]+){0,4}[^\W\d_]+,\s*ng[àa]y\b)")
# "TRƯỜNG TIỂU HỌC SỐ 2", "BỆNH VIỆN 115": numbers that names have.
_NUMBER_IN_NAME = re.compile(r"(?<=[^\W\d_])\s+(?:số\s+)?\d{1,3}$", re.IGNORECASE)
# "ngày    tháng 4 năm 2027", and as printed before the signing: "ngày     tháng     năm 2027".
_YEAR = re.compile(r"\bnam\s+((?:19|20)\d\d)\b")
_ABOUT = re.compile(r"V/v\s*:?\s+(?=\w)", re.IGNORECASE)
_ISSUER = re.compile(rf"(?:{alternatives('agency_words')}|{alternatives('place_words')})\b")


@dataclass
class Head:
    """What a head says; every fact may be missing."""

    issuer_lines: list[str] = field(default_factory=list)
    number: DocumentNumber | None = None
    place: str | None = None
    date: dt.date | None = None
    year: int | None = None
    subject: str | None = None
    is_party: bool = False
    is_state: bool = False


def read_head(pieces: Iterable[Block | Table], ledger: Ledger) -> Head:
    """Read the lines above the title; lines that are none of a header go to ``unplaced``.

    What stands above the first line of a header is the page around it.
    """
    head, found = Head(), []
    for piece in pieces:
        blocks = piece.blocks() if isinstance(piece, Table) else [piece]
        for block in blocks:
            for line in block.lines():
                found += [(_take(text, head), Block(text, block.place)) for text in _cut(line.text)]
    first = next((at for at, (role, _) in enumerate(found) if role), 0)
    for at, (role, line) in enumerate(found):
        if role or at < first:
            ledger.keep(role or "web", line.text, line.place)
        else:
            ledger.leave(line)
    return head


def is_head_line(text: str) -> bool:
    """Say whether a line can only come from a header."""
    folded = fold(text)
    return bool(
        re.search(r"cong hoa xa hoi chu nghia|doc lap ?- ?tu do|dang cong san viet nam$", folded)
        or (_NUMBER_LINE.match(text) and len(text) < 60)
    )


def date_line(text: str) -> tuple[str | None, dt.date | None] | None:
    """Read ``Lào Cai, ngày   tháng 4 năm 2026``; ``None`` if the line has no date."""
    match = _DATE_LINE.search(fold(text))
    if not match or len(text) > 100:
        return None
    found = find_dates(text)
    place = text[: match.start()].strip(" ,.*(-")
    return (place if _is_named(place) else None), (found[0].date if found else None)


def _cut(text: str) -> list[str]:
    parts = _CUTS.split(text)
    if _NUMBER_LINE.match(text):
        parts = [piece for part in parts for piece in _BEFORE_DATE.split(part, maxsplit=1)]
    return [part.strip() for part in parts if part and part.strip()]


def _take(text: str, head: Head) -> str | None:
    """Take what the line says into ``head`` and return its role in the frame."""
    folded = fold(text)
    if "cong hoa xa hoi chu nghia" in folded:
        head.is_state = True
        return "national_name"
    if re.search(r"doc lap ?[-–] ?tu do", folded):
        return "motto"
    if "dang cong san viet nam" in folded and len(text) < 40:
        head.is_party = True
        return "party_name"
    if _NUMBER_LINE.match(text) and len(text) < 60:
        head.number = head.number or parse_number(text)
        return "number_line"
    if re.fullmatch(r"\W*(?:ban\s+)?du thao(?:\s+(?:lan\s+)?\d+)?\W*", folded):
        return "draft_mark"
    about = _ABOUT.match(text)
    if about:
        # A letter says what it is about under its number.
        head.subject = head.subject or text[about.end() :].strip()
        return "subject_line"
    dated = date_line(text)
    if dated:
        head.place, head.date = head.place or dated[0], head.date or dated[1]
        year = _YEAR.search(folded)
        head.year = head.year or (int(year[1]) if year else None)
        return "date_line"
    is_name = is_capitals(text) or _ISSUER.match(folded)
    has_other = re.search(r"\d|\.$", _NUMBER_IN_NAME.sub("", text))
    if is_name and _is_named(text) and len(text) < 120 and not has_other:
        head.issuer_lines.append(text)
        return "issuer"
    return None


def _is_named(text: str) -> bool:
    """Say whether a line can be a name at all; a letter of a torn table is none."""
    return any(len(word) > 1 and word.isalpha() for word in text.split())
