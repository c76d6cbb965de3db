"""What a marker counts: ``IV.`` is 4, ``đ)`` the fifth letter, ``2.3.`` the third below two."""

from __future__ import annotations

import re
from typing import Literal

from kit.model.vietnamese import LETTERS

Kind = Literal["roman", "number", "letter", "dash", "none"]

# Letters that number nothing: Vietnamese lists leave them out.
UNUSED_LETTERS = "fjwzăâêôơư"

_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$")
_VALUES = {"I": 1, "V": 5, "X": 10}


def kind_of(marker: str) -> Kind:
    """Say how ``marker`` counts; ``none`` without one and for marks that count in other ways."""
    bare = marker.strip(" .,)(/:-–+*")
    if not bare:
        return "dash" if marker.strip() else "none"
    if _ROMAN.match(bare):
        return "roman"
    if re.fullmatch(r"\d+(?:\.\d+)*", bare):
        return "number"
    return "letter" if len(bare) == 1 and bare.islower() else "none"


def roman_value(marker: str) -> int | None:
    """Return the number that a Roman marker stands for, ``None`` if it is none."""
    bare = marker.strip(" .,)(/:-–")
    if not _ROMAN.match(bare):
        return None
    values = [_VALUES[char] for char in bare]
    return sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def number_path(marker: str) -> tuple[int, ...]:
    """Return the numbers of ``2.3.`` as (2, 3); empty for other markers."""
    bare = marker.strip(" .,)(/:-–")
    return tuple(map(int, bare.split("."))) if re.fullmatch(r"\d+(?:\.\d+)*", bare) else ()


def letter_after(letter: str) -> str | None:
    """Return the letter that follows in a list: ``đ`` after ``d``; ``None`` at the end."""
    if letter not in LETTERS:
        return None
    at = LETTERS.index(letter) + 1
    return LETTERS[at] if at < len(LETTERS) else None
