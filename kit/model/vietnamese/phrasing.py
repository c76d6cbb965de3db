"""Small joins of a sentence: lists with "và" or "hoặc", first letters, spaces."""

from __future__ import annotations

from collections.abc import Sequence


def join_vi(parts: Sequence[str], last: str = "và") -> str:
    """Join as a sentence does: ``a``; ``a và b``; ``a, b hoặc c``. No parts give ``""``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def sentence_case(text: str) -> str:
    """Return ``text`` beginning with a capital; text all in capitals becomes lower case first.

    Which words are names cannot be known here: a caller that has names puts their capitals
    back. Quotes, brackets and spaces in front of the first letter stay.
    """
    text = text.lower() if text.isupper() and len(text.split()) > 1 else text
    at = _first_letter(text)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def lower_first(text: str) -> str:
    """Return ``text`` with a small first letter, to stand inside a sentence.

    A first word in capitals is an abbreviation and stays (``UBND phường``). Names begin with
    a capital wherever they stand: don't call this on them.
    """
    at = _first_letter(text)
    if text[at + 1 : at + 2].isupper():
        return text
    return text[:at] + text[at : at + 1].lower() + text[at + 1 :]


def number_vi(number: float) -> str:
    """Return a number as Vietnamese print it: ``2.000``, ``17,5``; two decimals at most."""
    whole, _, decimals = f"{number:,.2f}".partition(".")
    decimals = decimals.rstrip("0")
    whole = whole.replace(",", ".")
    return f"{whole},{decimals}" if decimals else whole


def plain_spaces(text: str) -> str:
    """Return ``text`` with every run of spaces, NBSP or line ends as one space, trimmed."""
    return " ".join(text.split())


def _first_letter(text: str) -> int:
    return next((at for at, char in enumerate(text) if char.isalnum()), 0)
