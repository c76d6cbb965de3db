"""Find the documents that a text cites: State and Party documents by number, laws by name.

Reading goes from each number (or law name) outwards: backwards to the type word and the
article, forwards to date, issuer and subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kit.model.citations.found import Doubt, FoundCitation
from kit.model.citations.issuers import issuer_end
from kit.model.citations.laws import LawName, find_law_names
from kit.model.citations.subjects import subject_span
from kit.model.dates import FoundDate, find_dates
from kit.model.document_numbers import (
    NUMBER_PATTERN,
    TYPE_CODES,
    DocumentNumber,
    number_of,
    parse_number,
)
from kit.model.phrases import PhraseMatcher
from kit.model.plans import Citation
from kit.model.vietnamese import fold, plain_spaces

_TYPES = {fold(word): word for words in TYPE_CODES.values() for word in words}
_TYPES["van ban"] = "Văn bản"
_TYPE_WORDS = "|".join(
    sorted((word.replace(" ", r"\s+") for word in _TYPES.values()), key=len, reverse=True)
)
_CODES = "|".join(sorted(TYPE_CODES, key=len, reverse=True))
_SERIES = r"(?P<series>số(?:\s+số)?)\s*:?[\s*]*"

_NUMBER = re.compile(rf"(?<![\w/.,-])(?:{NUMBER_PATTERN})")
_TYPE_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<word>(?i:{_TYPE_WORDS}))|(?P<code>{_CODES}))"
    rf"(?:\s+của\s+(?P<issuer>[^,;.:()\d]{{3,60}}?))?[\s*]+(?:{_SERIES})?$"
)
_BARE = re.compile(
    rf"(?<!\w)(?P<word>{_TYPE_WORDS})\s+số\s*:?\s+(?P<bare>\d{{1,5}}[a-z]?)(?![\w/.\-])"
)
_OPEN_NUMBER = re.compile(
    rf"(?<!\w)(?P<word>(?i:{_TYPE_WORDS}))\s+số\s*:?(?P<number>[\s.…_]*/\s?[A-ZĐ][\w-]*|\s*[.…_]+)"
)
_NEXT_OF_LIST = re.compile(r"\s*(?:[,;]|và|,\s*và)\s*(?:các\s+)?(?:số\s*:?\s*)?$")
_WITH_SERIES = re.compile(r"(?:[,;(]|\w)\s+số\s+$")
_OWN_NUMBER = re.compile(r"(?:^|[\n|])[\s*|]*số\s*:?[\s*]*$", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"[\s*]*[,(]?[\s*]*(?:ngày\s*)?$", re.IGNORECASE)
_BEFORE_ISSUER = re.compile(r"\s*,?\s*(?:của|giữa)\s+(?:các\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?:(?:các\s+)?(?:tiết|điểm|khoản|điều|mục|chương|phần|phụ\s+lục)\s+"
    r"(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ])(?:\.\d{1,2})*"
    r"(?:\s*(?:,|và|đến)\s*(?:\d{1,3}|[a-zđ](?!\w)))*\s*,?\s*(?:của\s+)?(?:các\s+)?)+$",
    re.IGNORECASE,
)
# "132-KH/UBND": these bodies are the State's and write number/type-body.
_STATE_BODIES = re.compile(r"/(?:UBND|HĐND|TTg|CP)$")
_REACH = 120


@dataclass(frozen=True, slots=True)
class _Head:
    """What opens a citation: from the type word to the end of number or law name."""

    start: int
    end: int
    type: str | None
    number: str | None = None
    parsed: DocumentNumber | None = None
    law: str | None = None
    issuer: str | None = None
    doubled: bool = False
    unissued: bool = False


def find_citations(
    text: str, law_names: PhraseMatcher[str] | None = None
) -> list[FoundCitation]:
    """Find every cited document, in reading order; spans up to ``end`` never overlap.

    Args:
        text: one paragraph or a whole document, NFC; OCR's spaces in numbers are read through.
        law_names: names of laws that are known ("Luật Phòng, chống ma túy"), for exact ends
            where a law is named without date and number.

    A document cited inside the subject of another is found as well. Numbers without a type
    word count when their symbol tells the type; a document's own number line does not.
    """
    heads = _heads(text, law_names)
    found: list[FoundCitation] = []
    for at, head in enumerate(heads):
        if found and head.start < found[-1].end:
            continue
        following = heads[at + 1].start if at + 1 < len(heads) else None
        head = _typed_by_list(text, head, found[-1] if found else None)
        if head.type:
            found.append(_complete(text, head, following))
    return found


def _heads(text: str, law_names: PhraseMatcher[str] | None) -> list[_Head]:
    laws = list(find_law_names(text, law_names))
    numbers_of_laws = {law.number_at for law in laws}
    heads = [_law_head(text, law) for law in laws]
    for match in _NUMBER.finditer(text):
        if match.start() not in numbers_of_laws:
            heads.append(_number_head(text, match))
    for match in _OPEN_NUMBER.finditer(text):
        symbol = parse_number("/" + match["number"].partition("/")[2])
        number = symbol.text if symbol else None
        heads.append(_Head(match.start(), match.end(), _type(match["word"]), number, unissued=True))
    for match in _BARE.finditer(text):
        if _date_at(text, match.end()) or _BEFORE_ISSUER.match(text, match.end()):
            heads.append(_Head(match.start(), match.end(), _type(match["word"]), match["bare"]))
    return sorted(heads, key=lambda head: (head.start, -head.end))


def _law_head(text: str, law: LawName) -> _Head:
    name = plain_spaces(text[law.start : law.end])
    number = _NUMBER.match(text, law.number_at) if law.number_at is not None else None
    if number is None:
        return _Head(law.start, law.end, law.type, law=name)
    parsed = number_of(number)
    return _Head(law.start, number.end(), law.type, parsed.text, parsed, law=name)


def _number_head(text: str, match: re.Match[str]) -> _Head:
    parsed = number_of(match)
    left = max(0, match.start() - _REACH)
    before = text[left : match.start()]
    typed = _TYPE_BEFORE.search(before)
    if typed:
        word = _type(typed["word"]) if typed["word"] else TYPE_CODES[typed["code"]][0]
        doubled = len((typed["series"] or "").split()) > 1
        start, issuer = left + typed.start(), typed["issuer"]
        return _Head(start, match.end(), word, parsed.text, parsed, issuer=issuer, doubled=doubled)
    word = None
    if not _OWN_NUMBER.search(before) and parsed.type_code:
        word = parsed.types[0]
    series = _WITH_SERIES.search(before)
    start = left + series.end() - len("số ") if series else match.start()
    return _Head(start, match.end(), word, parsed.text, parsed)


def _typed_by_list(text: str, head: _Head, previous: FoundCitation | None) -> _Head:
    """Give a number without a type word the type of the list that it stands in."""
    if previous is None or head.parsed is None or text[head.start].isalpha() and head.law:
        return head
    number_at = head.end - len(text[head.start : head.end].lstrip("số \n"))
    if text[head.start].isalpha() and not text.startswith("số", head.start):
        return head
    between = text[previous.end : number_at]
    if _NEXT_OF_LIST.match(between) is None:
        return head
    return _Head(head.start, head.end, previous.citation.type, head.number, head.parsed)


def _complete(text: str, head: _Head, following: int | None) -> FoundCitation:
    """Read date, issuer and subject behind a head, and the article before it."""
    end, date = head.end, _date_at(text, head.end)
    end = date.end if date else end
    issuer, end = _issuer_at(text, end)
    if date is None and issuer:
        date = _date_at(text, end)
        end = date.end if date else end
    subject, subject_end = head.law, end
    span = None if head.law else subject_span(text, end, following)
    if span:
        subject, subject_end = plain_spaces(text[slice(*span)]), span[1]
    article = _ARTICLE.search(text, max(0, head.start - _REACH), head.start)
    blank = head.unissued or (date is not None and date.kind == "blank" and not head.number)
    citation = Citation(
        type=head.type,
        number=head.number,
        date=date.date if date else None,
        issuer=issuer or head.issuer,
        subject=subject,
        status="unissued" if blank else None,
    )
    return FoundCitation(
        citation,
        start=article.start() if article else head.start,
        end=end,
        subject_end=subject_end,
        document_start=head.start,
        article=_article_words(article.group()) if article else None,
        doubts=_doubts(head, date),
    )


def _date_at(text: str, at: int) -> FoundDate | None:
    """Return the date that stands right behind ``at``, possible or not."""
    for date in find_dates(text[at : at + 60]):
        if _BEFORE_DATE.match(text[at : at + date.start]):
            return FoundDate(
                at + date.start, at + date.end, date.text, date.kind, date.date,
                date.day, date.month, date.year,
            )  # fmt: skip
        break
    return None


def _issuer_at(text: str, at: int) -> tuple[str | None, int]:
    opening = _BEFORE_ISSUER.match(text, at)
    if opening is None:
        return None, at
    end = issuer_end(text, opening.end())
    if end == opening.end():
        return None, at
    return plain_spaces(text[opening.end() : end]), end


def _type(word: str) -> str:
    return _TYPES[fold(plain_spaces(word))]


def _article_words(printed: str) -> str:
    return re.sub(r"\s*,?\s*(?:của\s*)?(?:các\s*)?$", "", plain_spaces(printed))


def _doubts(head: _Head, date: FoundDate | None) -> tuple[Doubt, ...]:
    doubts: list[Doubt] = []
    number = head.parsed
    if number and number.types and head.type not in (*number.types, "Văn bản", "Công văn"):
        doubts.append("type-number")
    if date and date.kind == "impossible":
        doubts.append("impossible-date")
    if number and number.year and date and date.date and date.year != number.year:
        doubts.append("year-number")
    if number and number.body == "party" and _STATE_BODIES.search(number.symbol):
        doubts.append("party-form")
    if head.doubled:
        doubts.append("doubled-word")
    return tuple(doubts)
