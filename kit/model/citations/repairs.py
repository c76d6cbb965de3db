"""A text with the misread digits of its numbers and dates put right, place for place.

Scanners take 0 for O and 1 for l, old keyboards print U+00D0 for Đ, copied pages bring letters
of other alphabets. A repair is made only where it can mean one thing: in a document number with
its symbol, in a date that becomes a day of the calendar. Lengths stay, so spans hold in both.
"""

from __future__ import annotations

import re

from kit.model.dates import find_dates
from kit.model.vietnamese import find_look_alikes

_DIGITS = str.maketrans("lIOo", "1100")
# Letters and strokes that are never Vietnamese, with what they stand for in a symbol.
_STRANGERS = str.maketrans("\u00d0\u0189\u00f0\u0256\u2044\u2215", "ĐĐđđ//")
_STRANGER = re.compile("[\u00d0\u0189\u00f0\u0256\u2044\u2215]")

# A part of a date has one digit at least: "l5", "O5", "1O", but not the quarter "I/2025".
_PART = r"(?:\d[\dlIOo]?|[lIOo]\d|O[lI])"
_YEAR = r"(?=[lIOo]*\d[lIOo]*\d)[\dlIOo]{4}"
_DATE = re.compile(
    rf"(?<![\w/.,-]){_PART}\s?(?P<sign>[/.-])\s?{_PART}\s?(?P=sign)\s?{_YEAR}(?![\w/-])"
    rf"|\b[Nn]g[àa]y\s+{_PART}\s+tháng\s+{_PART}\s+năm\s+{_YEAR}(?!\w)",
)
# Without one of these nothing is misread: the patterns above and below need not be tried.
_TRACE = re.compile(r"[lIOo]\d|\d[lIOo]|O[lI](?:\s?[/.-]|\s+tháng)")
_SYMBOL_AHEAD = r"(?=\s?/\s?[A-ZĐ]{2}|\s?[-–]\s?[A-ZĐ][A-Za-zĐđ]{1,3}\s?/\s?[A-ZĐ])"
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?=[\d/]*[lIOo])(?=[lIOo]*\d)[\dlIOo]{1,5}(?:\s?/\s?[12lI][\dlIOo]{3})?"
    + _SYMBOL_AHEAD
)


def repaired(text: str) -> str:
    """Return ``text`` as it is meant; the same object where nothing is to be repaired."""
    meant = _with_own_letters(text)
    if _TRACE.search(meant):
        meant = _DATE.sub(_as_date, _NUMBER.sub(_as_digits, meant))
    return text if meant == text else meant


def is_misread(printed: str, meant: str) -> bool:
    """Say whether a letter stands in ``printed`` where ``meant`` has a digit."""
    return any(p != m and m.isdigit() for p, m in zip(printed, meant, strict=True))


def _with_own_letters(text: str) -> str:
    if _STRANGER.search(text):
        text = text.translate(_STRANGERS)
    foreign = find_look_alikes(text)
    if not foreign:
        return text
    chars = list(text)
    for one in foreign:
        chars[one.start] = one.latin or one.found
    return "".join(chars)


def _as_digits(match: re.Match[str]) -> str:
    return match.group().translate(_DIGITS)


def _as_date(match: re.Match[str]) -> str:
    """Repair a date, unless no calendar has the day that comes out."""
    digits = _as_digits(match)
    found = find_dates(digits)
    return digits if found and found[0].date else match.group()
