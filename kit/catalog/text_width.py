"""How wide a line prints in Times New Roman, and where a centred line breaks well.

The rules under the header are drawn as long as the text above them, so widths must be known
before an office program lays the page out. The widths are data: ``letter_widths.yaml``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations, pairwise
from math import ceil
from typing import Literal

import yaml

Style = Literal["regular", "bold", "italic"]

MM_PER_PT = 25.4 / 72
HORN = "\u031b"
# A letter that the table does not know is taken to be as wide as most capitals.
UNKNOWN_WIDTH = 722
# A centred title of more lines than this is not balanced any more, only filled.
MOST_LINES = 3
# Words before which a title may part; a break elsewhere must win this much in evenness.
PARTING_WORDS = ("trên", "năm", "của", "giai", "tại", "theo", "trong", "thuộc", "về")
WORSE_ELSEWHERE = 1.2


@lru_cache(maxsize=4096)
def width_mm(text: str, size_pt: float, style: Style = "regular") -> float:
    """Return the printed width of one line; marks and unprintable characters add nothing."""
    table = _widths(style)
    thousandths = sum(table.get(char, _default(char)) for char in _bare(text))
    return thousandths / 1000 * size_pt * MM_PER_PT


def balanced_lines(
    text: str, size_pt: float, style: Style = "regular", *, room_mm: float
) -> tuple[str, ...]:
    """Break ``text`` into as few lines as fit ``room_mm``, of even length, for centred setting.

    A single word wider than the room stays whole.
    """
    words = text.split()
    if not words:
        return ()
    least = ceil(width_mm(" ".join(words), size_pt, style) / room_mm)
    for count in range(least, min(len(words), MOST_LINES) + 1):
        fitting = [
            (_unevenness(lines, size_pt, style), lines)
            for lines in _partings(words, count)
            if all(width_mm(line, size_pt, style) <= room_mm for line in lines)
        ]
        if fitting:
            return min(fitting)[1]
    return _filled(words, size_pt, style, room_mm)


def _partings(words: Sequence[str], count: int) -> list[tuple[str, ...]]:
    cuts = combinations(range(1, len(words)), count - 1)
    edges = ((0, *cut, len(words)) for cut in cuts)
    return [tuple(" ".join(words[a:b]) for a, b in pairwise(edge)) for edge in edges]


def _unevenness(lines: Sequence[str], size_pt: float, style: Style) -> float:
    """The longest line, longer in the count for each line that begins amid a phrase."""
    odd = sum(1 for line in lines[1:] if line.split()[0].lower() not in PARTING_WORDS)
    longest = max(width_mm(line, size_pt, style) for line in lines)
    return longest * WORSE_ELSEWHERE**odd


def _filled(words: Sequence[str], size_pt: float, style: Style, room_mm: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_mm(longer, size_pt, style) <= room_mm:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _bare(text: str) -> str:
    """Letters without marks, the horn kept: ``Ợ`` is as wide as ``Ơ``."""
    apart = unicodedata.normalize("NFD", text.replace("\u00a0", " "))
    kept = (char for char in apart if char == HORN or not unicodedata.combining(char))
    return unicodedata.normalize("NFC", "".join(kept))


def _default(char: str) -> int:
    return UNKNOWN_WIDTH if unicodedata.category(char)[0] in "LNPS" else 0


@cache
def _widths(style: Style) -> dict[str, int]:
    raw = files("kit.catalog").joinpath("data", "letter_widths.yaml").read_text("utf-8")
    table = yaml.safe_load(raw)[style]
    return {char: width for width, chars in table.items() for char in chars}
