"""Size of type and height of lines from the boxes that OCR draws tightly around letters.

"vào" is lower than "Ổn định" in the same type. What a word reaches above and below its line is
known from its letters; so its size follows from its height.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from kit.importing.readers.scan_tesseract import ReadWord

# Heights above the line in Times and its kin, by the size of type.
FLAT, SMALL, CAPITAL = 0.2, 0.46, 0.67
# A mark over a letter, one more beside it, and the horn of ơ and ư.
MARK, SECOND_MARK, HORN = 0.22, 0.05, 0.11
# What hangs below the line: tails, dots below, commas.
TAIL, DOT_BELOW, COMMA = 0.22, 0.17, 0.15
_TALL = frozenset("bdfhklij()/[]|!?\"'“”%")
_TAILED = frozenset("gjpqy()[]|Q")
_MARKS_ABOVE = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309")
_MARK_BELOW, _HORN_MARK = "\u0323", "\u031b"
# How a page of words says it: the box of a word is that of its type, not of its letters.
ASCENT, DESCENT = 0.89, 0.22
# Sizes nearer than this are one; a page has few.
SAME_SIZE = 0.09
SMALLEST_SIZE, LARGEST_SIZE = 5.0, 40.0


@dataclass(frozen=True)
class TypeLine:
    """Size of type of one line, and where its letters stand, in the unit of the boxes."""

    size: float
    base: float


def type_lines(words: Sequence[ReadWord]) -> dict[tuple[int, int], TypeLine]:
    """Return the type of each line of one picture, by its edges (``line_top, line_bottom``)."""
    lines: dict[tuple[int, int], list[ReadWord]] = {}
    for word in words:
        lines.setdefault((word.line_top, word.line_bottom), []).append(word)
    return {edges: _type_of(line) for edges, line in lines.items()}


def usual_sizes(sizes: Sequence[float]) -> dict[float, float]:
    """Return for each measured size the usual one that it is, taking the most common first."""
    rest = sorted(sizes)
    result: dict[float, float] = {}
    while rest:
        near = max(
            ([size for size in rest if abs(size - one) <= SAME_SIZE * one] for one in set(rest)),
            key=len,
        )
        usual = round(median(near), 1)
        result |= dict.fromkeys(near, usual)
        rest = [size for size in rest if size not in result]
    return result


def reach(text: str) -> tuple[float, float]:
    """Return how far ``text`` reaches above and below its line, by the size of type."""
    above = below = 0.0
    for letter in text:
        base, *marks = unicodedata.normalize("NFD", letter)
        above, below = max(above, _height(base, marks)), max(below, _depth(base, marks))
    return above, below


def _type_of(words: Sequence[ReadWord]) -> TypeLine:
    told = [word for word in words if any(map(str.isalnum, word.text))] or words
    size = median((word.bottom - word.top) / max(sum(reach(word.text)), SMALL) for word in told)
    base = median(word.bottom - reach(word.text)[1] * size for word in told)
    return TypeLine(size, base)


def _height(base: str, marks: Sequence[str]) -> float:
    over = sum(mark in _MARKS_ABOVE for mark in marks)
    if over and base == "i":
        return SMALL + MARK
    height = _bare_height(base) + (MARK if over else 0) + (SECOND_MARK if over > 1 else 0)
    return max(height, SMALL + HORN) if _HORN_MARK in marks else height


def _bare_height(base: str) -> float:
    if base in ".,-–…_":
        return FLAT
    return CAPITAL if base in _TALL or base == "đ" or base.isdigit() or base.isupper() else SMALL


def _depth(base: str, marks: Sequence[str]) -> float:
    if base in _TAILED:
        return TAIL
    if _MARK_BELOW in marks:
        return DOT_BELOW
    return COMMA if base in ",;" else 0.0
