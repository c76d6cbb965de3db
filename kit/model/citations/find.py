"""Find the documents that a text cites: State and Party documents by number, laws by name.

Each opening (``heads``) is read forwards: date, issuer, subject; and backwards once more to
the article.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from kit.model.citations.announcements import announced, issuer_before
from kit.model.citations.found import Doubt, FoundCitation
from kit.model.citations.heads import Head, find_heads
from kit.model.citations.issuers import issuer_end
from kit.model.citations.repairs import is_misread, repaired
from kit.model.citations.subjects import subject_span
from kit.model.dates import FoundDate, find_dates
from kit.model.document_numbers import TYPE_CODES, DocumentNumber
from kit.model.phrases import PhraseMatcher
from kit.model.plans import Citation
from kit.model.vietnamese import plain_spaces

_NEXT_OF_LIST = re.compile(r"\s*(?:[,;]|và|,\s*và)\s*(?:các\s+)?(?:số\s*:?\s*)?$")
# "Luật A (sửa đổi) ngày …": the remark is no part of the name.
_BEFORE_DATE = re.compile(
    r"[\s*]*(?:\(sửa\s+đổi[^()]{0,30}\)[\s*]*)?[,(]?[\s*]*(?:ngày\s*)?$", re.IGNORECASE
)
# "ngày … tháng … năm …": all three wait for the signing.
_OPEN_DATE = re.compile(
    r"\s*,?\s*ng[àa]y[\s.…_]*\btháng[\s.…_]*\bnăm[\s.…_]*(?=\s(?:của|giữa)\b)", re.IGNORECASE
)
_BEFORE_ISSUER = re.compile(r"\s*,?\s*(?:của|giữa)\s+(?:các\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?:(?:các\s+)?(?:tiết|điểm|khoản|điều|mục|chương|phần|phụ\s+lục)\s+"
    r"(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ])(?:\.\d{1,2})*"
    r"(?:\s*(?:,|và|đến)\s*(?:\d{1,3}|[a-zđ](?!\w)))*\s*,?\s*(?:của\s+)?(?:các\s+)?)+$",
    re.IGNORECASE,
)
_ARTICLE_TAIL = re.compile(r"\s*,?\s*(?:của\s*)?(?:các\s*)?$")
# Bodies that write number/type-body, and bodies that write number-type/body.
_STATE_BODIES = re.compile(r"/(?:UBND|HĐND|TTg|CP)$")
_PARTY_BODIES = re.compile(r"^[^/]+-(?:TW|TU|ThU|HU|QU|ĐU)$")
_REACH_BACK, _REACH_DATE = 120, 60


def find_citations(text: str, law_names: PhraseMatcher[str] | None = None) -> list[FoundCitation]:
    """Find every cited document, in reading order; spans up to ``end`` never overlap.

    Args:
        text: one paragraph or a whole document, NFC; OCR's spaces in numbers are read through.
        law_names: names of laws that are known ("Luật Phòng, chống ma túy"), for exact ends
            where a law is named without date and number.

    A document cited inside the subject of another is found as well. Numbers without a type
    word count when their symbol tells the type; a document's own number line does not. A law
    named without date and number has only its type and its name as ``subject``.
    """
    printed, text = text, repaired(text)
    found = _found(text, law_names)
    return found if printed is text else [_marked(one, printed, text) for one in found]


def _found(text: str, law_names: PhraseMatcher[str] | None) -> list[FoundCitation]:
    heads = find_heads(text, law_names)
    found: list[FoundCitation] = []
    for at, head in enumerate(heads):
        if found and head.start < found[-1].end:
            continue
        following = heads[at + 1].start if at + 1 < len(heads) else None
        if found and not head.law and (head.parsed or not head.type):
            head = _typed_by_list(text, head, found[-1])
        citation = _complete(text, head, following) if head.type else None
        if citation and not head.is_open:
            told = _told_before(citation, text, found[-1].end if found else 0)
            # A law is cited without its issuer.
            citation = told if not head.law else _dated(citation, told.citation.date)
        if citation:
            found.append(citation)
    return found


def _marked(found: FoundCitation, printed: str, meant: str) -> FoundCitation:
    """Add the doubt that letters stand for digits, where they do."""
    span = slice(found.document_start, found.end)
    if not is_misread(printed[span], meant[span]):
        return found
    return replace(found, doubts=(*found.doubts, "misread-digit"))


def _dated(found: FoundCitation, date: dt.date | None) -> FoundCitation:
    return replace(found, citation=found.citation.with_(date=date))


def _told_before(found: FoundCitation, text: str, behind: int) -> FoundCitation:
    """Take what stands in front: "Ngày 5/1/2027, UBND tỉnh ban hành", "của Sở Nội vụ tại"."""
    cited, start = found.citation, found.start
    news = None if cited.date else announced(text, start, behind)
    if news:
        return replace(
            found, citation=cited.with_(date=news.date, issuer=cited.issuer or news.issuer)
        )
    issuer = None if cited.issuer else issuer_before(text, start, behind)
    return replace(found, citation=cited.with_(issuer=issuer)) if issuer else found


def _typed_by_list(text: str, head: Head, previous: FoundCitation) -> Head:
    """Give a number in a list ("các Nghị định số A, B") the type word of its list."""
    if head.number_at < previous.end or not _NEXT_OF_LIST.match(
        text[previous.end : head.number_at]
    ):
        return head
    return replace(head, type=previous.citation.type)


def _complete(text: str, head: Head, following: int | None) -> FoundCitation | None:
    """Read date, issuer and subject behind a head, and the article before it.

    ``None`` for a head that is too little by itself: "Nghị quyết số 57" without date and issuer.
    """
    tail_at = head.tail_at or head.end
    date = _date_at(text, tail_at)
    undated = _OPEN_DATE.match(text, tail_at)
    issuer, end = _issuer_at(text, date.end if date else undated.end() if undated else tail_at)
    if date is None and issuer:
        date = _date_at(text, end)
        end = date.end if date else end
    # "NĐ 61/2018" is whole enough: the year is in its number.
    is_told = head.law or head.parsed or (head.number and (head.is_open or "/" in head.number))
    if not (is_told or date or issuer):
        return None
    if tail_at > head.end:  # only the last of a list goes on with what all of them share
        end = head.end
    subject, subject_end = head.law, end
    span = None if head.law or tail_at > head.end else subject_span(text, end, following)
    if span:
        subject, subject_end = plain_spaces(text[slice(*span)]), span[1]
    article = _ARTICLE.search(text, max(0, head.start - _REACH_BACK), head.start)
    citation = Citation(
        type=head.type,
        number=head.number,
        date=date.date if date else None,
        issuer=issuer or head.issuer,
        subject=subject,
        status="unissued" if head.is_open else None,
    )
    return FoundCitation(
        citation,
        start=article.start() if article else head.start,
        end=end,
        subject_end=subject_end,
        document_start=head.start,
        article=_ARTICLE_TAIL.sub("", plain_spaces(article.group())) if article else None,
        doubts=_doubts(head, date),
    )


def _date_at(text: str, at: int) -> FoundDate | None:
    """Return the date that stands right behind ``at``, possible or not."""
    dates = find_dates(text[at : at + _REACH_DATE])
    if not dates or not _BEFORE_DATE.match(text[at : at + dates[0].start]):
        return None
    return replace(dates[0], start=at + dates[0].start, end=at + dates[0].end)


def _issuer_at(text: str, at: int) -> tuple[str | None, int]:
    opening = _BEFORE_ISSUER.match(text, at)
    if opening is None:
        return None, at
    end = issuer_end(text, opening.end())
    if end == opening.end():
        return None, at
    return plain_spaces(text[opening.end() : end]), end


def _doubts(head: Head, date: FoundDate | None) -> tuple[Doubt, ...]:
    doubts: list[Doubt] = []
    number = head.parsed
    if number and number.types and head.type not in (*number.types, "Văn bản"):
        doubts.append("type-number")
    if date and date.kind == "impossible":
        doubts.append("impossible-date")
    if number and number.year and date and date.date and date.year != number.year:
        doubts.append("year-number")
    if number and (_is_in_wrong_form(number) or _has_lost_its_dash(number, head.type)):
        doubts.append("wrong-form")
    if head.is_doubled:
        doubts.append("doubled-word")
    return tuple(doubts)


def _is_in_wrong_form(number: DocumentNumber) -> bool:
    """Say whether a State body's number is written as the Party's, or the other way round."""
    if number.body == "party":
        return bool(_STATE_BODIES.search(number.symbol))
    return bool(_PARTY_BODIES.search(number.symbol))


def _has_lost_its_dash(number: DocumentNumber, type_: str | None) -> bool:
    """Say whether the code of the cited type and the issuer's run together: ``27/CTTg``."""
    if number.type_code or "-" in number.symbol:
        return False
    codes = (code for code, words in TYPE_CODES.items() if type_ in words)
    return any(number.symbol.startswith(code) for code in codes)
