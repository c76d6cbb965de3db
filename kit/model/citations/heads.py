"""What opens a citation: the type word with a number, the name of a law, a blank number.

Reading goes from each number backwards to its type word; nothing forwards is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit.model.citations.laws import LawName, find_law_names
from kit.model.document_numbers import (
    NUMBER_PATTERN,
    TYPE_CODES,
    DocumentNumber,
    number_of,
    parse_number,
)
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import fold, plain_spaces

# Folded type word → how it is written. "Văn bản số …" cites a document without saying its type.
_TYPES = {fold(word): word for words in TYPE_CODES.values() for word in words}
_TYPES |= {
    "van ban": "Văn bản",
    "ke hoach hanh dong": "Kế hoạch",
    "chuong trinh hanh dong": "Chương trình",
}
_SPOKEN = (*_TYPES.values(), "Kế hoạch hành động", "Chương trình hành động")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted((w.replace(" ", r"\s+") for w in words), key=len, reverse=True))


_TYPE_WORDS = _any_of(_SPOKEN)
# In front of a number the folded text is read: OCR loses marks ("Quyêt định sô 16/QĐ-UBND").
_TYPE = rf"(?<!\w)(?P<word>{_any_of(fold(word) for word in _SPOKEN)})"
_SERIES = r"(?P<series>so(?:\s+so)?)\s*:?[\s*]*"
_NUMBER = re.compile(rf"(?<![\w/.,-])(?:{NUMBER_PATTERN})")
_TYPE_BEFORE = re.compile(rf"{_TYPE}[\s*]+(?:{_SERIES})?$")
_CODE_BEFORE = re.compile(rf"(?<!\w)(?P<code>{_any_of(TYPE_CODES)})\s+(?:số\s*:?\s*)?$")
# "Nghị quyết của Chính phủ số 76/NQ-CP": the issuer between type and number.
_TYPE_AND_ISSUER_BEFORE = re.compile(
    rf"{_TYPE}\s+cua\s+(?P<issuer>[^,;.:()\d]{{3,60}}?)\s+{_SERIES}$"
)
_BARE = re.compile(
    rf"(?<!\w)(?P<word>{_TYPE_WORDS})\s+số\s*:?\s+(?P<bare>\d{{1,5}}[a-z]?)(?![\w/.\-])"
)
# "NĐ 61/2018", "Nghị quyết 57", "CT23": how people abbreviate in running text. Plans, programmes
# and schemes are left out: "Đề án 06", "Kế hoạch 5 năm" are names.
_CITED_SHORT = {code: TYPE_CODES[code][0] for code in ("NĐ", "NQ", "QĐ", "CT", "KL", "TT")}
_SHORT = re.compile(
    rf"(?<![\w/-])(?:(?P<word>{_any_of(_CITED_SHORT.values())})\s+(?:số\s*:?\s*)?"
    rf"|(?P<code>{_any_of(_CITED_SHORT)})\s?(?:số\s*:?\s*)?)"
    r"(?P<number>\d{1,4}[a-z]?(?:/(?:19|20)\d\d)?)(?![\w/-]|\.\d)"
)
# "các Quyết định số 1, số 2 và 3 ngày …": what follows the first number of such a list. The last
# one may bear the symbol of all: "các Nghị quyết số 18, 19-NQ/TW".
_NEXT, _OF_SERIES = r"(?:\s*,\s*(?:và\s+)?|\s+và\s+)", r"(?:số\s*:?\s*)?"
_NEXT_BARE = re.compile(
    rf"{_NEXT}(?P<own>{_OF_SERIES}(?P<number>\d{{1,5}}[a-z]?(?:/(?:19|20)\d\d)?))(?![\w/.\-])"
)
_NEXT_WHOLE = re.compile(rf"{_NEXT}{_OF_SERIES}(?:{NUMBER_PATTERN})")
# Schemes and projects have numbers as names: "Dự án 1, 2 của Chương trình".
_NEVER_LISTED = ("Đề án", "Dự án", "Phương án", "Hợp đồng")
_PLURAL_BEFORE = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn)\s+$", re.IGNORECASE)
_SERIAL = re.compile(r"\d+[a-z]?")
# ", số 2 ngày …" behind a document that was read with its own day.
_LISTED = re.compile(r"(?<=[\s,;])số\s*:?\s+(?P<number>\d{1,5}[a-z]?)(?![\w/.\-])")
# Searched by "số", which is quick; the type word in front is read backwards.
_OPEN_NUMBER = re.compile(r"(?<!\w)số\s*:?(?P<number>[\s.…_]*/\s?[A-ZĐ](?:[\w-]*\w)?|\s*[.…_]+)")
_SERIES_BEFORE = re.compile(r"(?<!\w)số\s*:?\s*$")
# "Số: 16/KH-UBND" at the beginning of a line is the document's own number.
_OWN_NUMBER = re.compile(r"(?:^|[\n|])[\s*|]*số\s*:?[\s*]*$", re.IGNORECASE)
_REACH = 120


@dataclass(frozen=True, slots=True)
class Head:
    """The opening of a citation at ``start:end``: up to the end of its number or law name.

    Attributes:
        type: ``None`` for a number whose type only its neighbours can tell.
        number_at: where the number itself begins, behind "số".
        law: the whole name of a law, with its type word.
        issuer: an issuer that stands between type and number.
        tail_at: where date and issuer of a whole list stand, behind its last number.
        is_open: the number is left blank.
        is_doubled: "số số".
    """

    start: int
    end: int
    type: str | None
    number: str | None = None
    number_at: int = 0
    parsed: DocumentNumber | None = None
    law: str | None = None
    issuer: str | None = None
    tail_at: int | None = None
    is_open: bool = False
    is_doubled: bool = False


def find_heads(text: str, law_names: PhraseMatcher[str] | None) -> list[Head]:
    """Find all openings, in reading order; of two at one place the longer comes first."""
    laws = list(find_law_names(text, law_names))
    taken = {law.number_at for law in laws}
    heads = [_law_head(text, law) for law in laws]
    heads += [_number_head(text, m) for m in _NUMBER.finditer(text) if m.start() not in taken]
    heads += _heads_without_symbol(text)
    return sorted(heads, key=lambda head: (head.start, -head.end))


def _law_head(text: str, law: LawName) -> Head:
    name = plain_spaces(text[law.start : law.end])
    number = _NUMBER.match(text, law.number_at) if law.number_at is not None else None
    if number is None:
        return Head(law.start, law.end, law.type, law=name)
    parsed = number_of(number)
    return Head(law.start, number.end(), law.type, parsed.text, number.start(), parsed, law=name)


def _number_head(text: str, match: re.Match[str]) -> Head:
    parsed = number_of(match)
    left = max(0, match.start() - _REACH)
    before = text[left : match.start()]
    folded = fold(before)
    typed = _TYPE_BEFORE.search(folded) or _TYPE_AND_ISSUER_BEFORE.search(folded)
    if typed:
        issuer = before[slice(*typed.span("issuer"))] if "issuer" in typed.groupdict() else ""
        return Head(
            left + typed.start(),
            match.end(),
            _written(typed["word"]),
            parsed.text,
            match.start(),
            parsed,
            issuer=plain_spaces(issuer) or None,
            is_doubled=len((typed["series"] or "").split()) > 1,
        )
    coded = _CODE_BEFORE.search(before)
    if coded:
        kind, start = TYPE_CODES[coded["code"]][0], left + coded.start()
        return Head(start, match.end(), kind, parsed.text, match.start(), parsed)
    is_whole = parsed.body == "party" or "-" in parsed.symbol
    tells_type = is_whole and parsed.type_code and not _OWN_NUMBER.search(before)
    series = _SERIES_BEFORE.search(before)
    start = left + series.start() if series else match.start()
    kind = parsed.types[0] if tells_type else None
    return Head(start, match.end(), kind, parsed.text, match.start(), parsed)


def _heads_without_symbol(text: str) -> Iterator[Head]:
    """Yield "Kế hoạch số …/KH-UBND" and "Nghị quyết số 57", whose number is not whole."""
    for match in _OPEN_NUMBER.finditer(text):
        _, slash, symbol = match["number"].partition("/")
        parsed = parse_number(slash + symbol) if slash else None
        number = parsed.text if parsed else None
        left = max(0, match.start() - _REACH)
        typed = _TYPE_BEFORE.search(fold(text[left : match.start()]))
        if typed:
            start, kind = left + typed.start(), _written(typed["word"])
            yield Head(start, match.end(), kind, number, is_open=True)
    for match in _BARE.finditer(text):
        yield from _bare_list(text, match.start(), _written(match["word"]), match.span("bare"))
    for match in _SHORT.finditer(text):
        kind = _written(match["word"]) if match["word"] else _CITED_SHORT[match["code"]]
        yield from _bare_list(text, match.start(), kind, match.span("number"))
    for match in _LISTED.finditer(text):
        yield Head(match.start(), match.end(), None, match["number"], match.start("number"))


def _bare_list(text: str, start: int, kind: str, first: tuple[int, int]) -> Iterator[Head]:
    """Yield the bare number at ``first`` and those that follow it in one list."""
    heads = [(start, first)]
    end = first[1]
    while kind not in _NEVER_LISTED and (following := _NEXT_BARE.match(text, end)):
        heads.append((following.start("own"), following.span("number")))
        end = following.end()
    whole, symbol = _NEXT_WHOLE.match(text, end), ""
    if whole and _PLURAL_BEFORE.search(text, max(0, start - _REACH), start):
        end, symbol = whole.end(), _SERIAL.sub("", number_of(whole).text, count=1)
    for at, (number_at, number_end) in heads:
        number = text[number_at:number_end] + symbol
        parsed = parse_number(number) if symbol else None
        yield Head(at, number_end, kind, number, number_at, parsed, tail_at=end)


def _written(type_word: str) -> str:
    return _TYPES[fold(plain_spaces(type_word))]
