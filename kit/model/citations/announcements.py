"""What stands in front of a document: "Ngày 5/1/2027, UBND tỉnh ban hành Quyết định số …".

News pages and introductions put day and issuer in front of the verb, not behind the number;
"theo đề nghị của Sở Nội vụ tại Tờ trình số …" names the issuer first.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from kit.model.citations.issuers import issuer_end
from kit.model.dates import find_dates
from kit.model.vietnamese import plain_spaces

_VERB = re.compile(
    r"\s(?:(?:đã|vừa|chính\s+thức|tiếp\s+tục|cũng)\s+)*"
    r"(?:(?:ký\s+)?ban\s+hành|ký|phát\s+hành|thông\s+qua|có)\s+$"
)
# "từ ngày …, UBND tỉnh ban hành …" says when something begins, not when it was issued.
_CLAUSE_BEGINS = re.compile(r"(?:^|[\n.,;:(“\"*–-]|(?<!\w)(?:[Vv]ào|[Tt]rong|[Hh]ôm))\s*$")
_DAY = re.compile(r"(?<!\w)[Nn]gày\s*$")
_OF, _AT = re.compile(r"(?<!\w)của\s+"), re.compile(r"\s+tại\s+$")
_COMMA = re.compile(r"\s*,?\s*")
_REACH = 220


@dataclass(frozen=True, slots=True)
class Announcement:
    """Day and issuer of the document that is announced."""

    date: dt.date
    issuer: str


def announced(text: str, start: int, behind: int) -> Announcement | None:
    """Read the announcement that ends right before ``start``, ``None`` if there is none.

    Args:
        text: the running text.
        start: where type and number of the document begin.
        behind: the end of the document cited before; a day in front of it is that one's.
    """
    left = max(behind, start - _REACH)
    verb = _VERB.search(text, left, start)
    dates = find_dates(text[left : verb.start()]) if verb else []
    if not dates or dates[-1].date is None:
        return None
    begin = left + dates[-1].start
    day = _DAY.search(text, left, begin)
    begins = day.start() if day else begin
    named = _COMMA.match(text, left + dates[-1].end).end()
    if not _CLAUSE_BEGINS.search(text, left, begins):
        return None
    if named >= verb.start() or issuer_end(text, named) < verb.start():
        return None
    return Announcement(dates[-1].date, plain_spaces(text[named : verb.start()]))


def issuer_before(text: str, start: int, behind: int) -> str | None:
    """Read the issuer in "đề nghị của Sở Nội vụ tại" right before ``start``, ``None`` without."""
    left = max(behind, start - _REACH)
    at = _AT.search(text, left, start)
    names = [of.end() for of in _OF.finditer(text, left, at.start())] if at else []
    whole = (begin for begin in names if issuer_end(text, begin) == at.start())
    begin = next(whole, None)
    return None if begin is None else plain_spaces(text[begin : at.start()])
