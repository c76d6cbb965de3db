"""NumberLine and DateLine: the two lines of the head taken apart as they are printed.

Importing reads what they mean through every slip of the pen; here the slips themselves count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kit.checking.facts.printed import head_lines, written
from kit.checking.layout import Component
from kit.checking.material import Material

_WORD = re.compile(r"\s*(?P<word>[Ss][ốỐ])(?P<colon>\s*:)?")
_PARTY = re.compile(
    r"(?P<digits>\d*)\s*[-–]\s*(?P<code>[A-ZĐ][A-Za-zĐđ]{1,3})\s*/\s*(?P<body>[A-ZĐ][A-ZĐa-z&-]*)$"
)
_DIGITS = re.compile(r"[\d.]*")
_BLANK = r"[\s….·_]*"
_DATE = re.compile(
    rf"(?P<place>.*?)(?P<comma>\s*,)?\s*\b(?P<day_word>[Nn]gày)(?![^\W\d_])(?P<day>{_BLANK}\d{{0,2}}{_BLANK})"
    rf"(?P<month_word>[Tt]háng)(?![^\W\d_])(?P<month>{_BLANK}\d{{0,2}}{_BLANK})"
    rf"(?P<year_word>[Nn]ăm)(?![^\W\d_])(?P<year>{_BLANK}\d{{0,4}}\s*)(?P<rest>.*)$"
)


@dataclass(frozen=True, slots=True)
class NumberLine:
    """``Số: 05/KH-UBND`` as printed.

    Attributes:
        line: the component.
        word, colon: ``Số`` and what is printed between it and the number.
        rest: everything behind, without spaces at its ends: ``05/KH-UBND``, ``/KH-UBND``.
        digits: the number, ``""`` while it is blank.
        symbol: what stands behind the first slash; ``""`` without a slash.
        party: digits, code and body of the Party form ``05-KH/ĐU``, else ``None``.
    """

    line: Component
    word: str
    colon: str
    rest: str
    digits: str
    symbol: str
    party: tuple[str, str, str] | None


@dataclass(frozen=True, slots=True)
class DateLine:
    """``Đak Đoa, ngày 05 tháng 01 năm 2027`` as printed; a blank day or month is ``""``."""

    line: Component
    text: str
    place: str
    has_comma: bool
    day: str
    month: str
    year: str
    words: tuple[str, str, str]
    rest: str


def number_line(material: Material) -> NumberLine | None:
    """Return the number line of the head; ``None`` if there is none, or it does not say "Số"."""
    for line in head_lines(material, "number"):
        text = " ".join(written(line).split())
        match = _WORD.match(text)
        if match:
            rest = text[match.end() :].strip()
            party = _PARTY.match(rest)
            return NumberLine(
                line, match["word"], (match["colon"] or "").strip(), rest,
                _DIGITS.match(rest)[0], rest.partition("/")[2].strip(),
                (party["digits"], party["code"], party["body"]) if party else None,
            )  # fmt: skip
    return None


def date_line(material: Material) -> DateLine | None:
    """Return the date line of the head; ``None`` if it has no "ngày … tháng … năm"."""
    for line in head_lines(material, "date_line"):
        text = " ".join(written(line).split())
        match = _DATE.match(text)
        if match:
            return DateLine(
                line, text, match["place"].strip(), bool(match["comma"]),
                *(match[part].strip(" ….·_\t") for part in ("day", "month", "year")),
                (match["day_word"], match["month_word"], match["year_word"]),
                match["rest"].strip(),
            )  # fmt: skip
    return None
