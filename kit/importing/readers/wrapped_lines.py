"""Which lines of a text file belong to one paragraph.

Text copied from web pages and from PDF breaks lines inside sentences; text saved from Word has
one paragraph a line. The lines themselves say which: only a wrapped text has many lines that
begin with a small letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kit.importing.legacy_text import is_capitals, squeeze
from kit.importing.markers import starts_marked
from kit.importing.readers.markdown_marks import MarkedLine
from kit.importing.vocabulary import is_type_word, signs, starts_basis
from kit.model.vietnamese import fold

# Share of lines beginning with a small letter that no text with whole paragraphs reaches.
WRAPPED_SHARE = 0.15
# A line shorter than this was ended on purpose, not by the margin.
SHORTEST_FULL_LINE = 20
# A paragraph broken by a page has a long line before the gap.
SHORTEST_BROKEN_LINE = 30
# The longest real paragraph met has 4,000 characters; lines beyond this are not one paragraph.
LONGEST_PARAGRAPH = 10_000

_LABEL = re.compile(r"(?:^Số\s*:|\bsố)$", re.IGNORECASE)
# "ngày / 08/01/2026": a date broken before its figures.
_DATE_WORD = re.compile(r"\b(?:ngày|tháng|năm)$", re.IGNORECASE)
_WORD = re.compile(r"\w")
# "Bà Rịa - Vũng / Tàu, ngày …": a place name broken before its last word.
_PLACE_TAIL = re.compile(r"[^\W\d_]+,\s*ngày\b")
_RANGE_TAIL = re.compile(r"[-–]\s*\d{2,4}\b")
_FINISHED = tuple('.;:!?…”"')


@dataclass(frozen=True)
class Wrapping:
    """How a text is set: wrapped at a margin, paragraphs parted by blank lines or not."""

    wrapped: bool
    blank_separated: bool


def find_wrapping(lines: Sequence[str]) -> Wrapping:
    """Judge a whole text by its lines."""
    followers = [b for a, b in pairwise(lines) if _WORD.search(a) and _WORD.search(b)]
    # "a)" begins a point, not the rest of a line.
    small = sum(
        1 for line in followers if line.strip(' *_"“')[:1].islower() and not starts_marked(line)
    )
    blank = sum(1 for line in lines if not line.strip())
    return Wrapping(
        wrapped=small >= 3 and small > WRAPPED_SHARE * len(followers),
        blank_separated=blank > 0.1 * max(len(lines), 1),
    )


def join_lines(lines: Sequence[MarkedLine], wrapping: Wrapping) -> list[MarkedLine]:
    """Return the paragraphs: wrapped lines joined, blank lines gone."""
    result: list[MarkedLine] = []
    gap = True
    for line in lines:
        line = _squeezed(line)
        if not line.text:
            gap = True
            continue
        if result and _continues(result[-1], line, wrapping, gap=gap):
            result[-1] = _joined(result[-1], line)
        else:
            result.append(line)
        gap = False
    return result


def _continues(before: MarkedLine, after: MarkedLine, wrapping: Wrapping, *, gap: bool) -> bool:
    if len(before.text) > LONGEST_PARAGRAPH:
        return False
    return _spans_gap(before, after) if gap else _joins(before, after, wrapping)


def _squeezed(line: MarkedLine) -> MarkedLine:
    return replace(line, text=squeeze(line.text))


def _joined(before: MarkedLine, after: MarkedLine) -> MarkedLine:
    style = before.style if before.style == "heading" or before.open_emphasis else after.style
    if before.open_emphasis and before.style == "normal":
        style = "bold" if after.emphasis == "end" else "normal"
    still_open = before.open_emphasis != after.open_emphasis
    text = f"{before.text} {after.text}"
    return MarkedLine(text, style, before.level, still_open, before.emphasis, after.hard_break)


def _spans_gap(before: MarkedLine, after: MarkedLine) -> bool:
    """Say whether a sentence goes on after a blank line, as at the end of a page."""
    unfinished = not before.text.endswith(_FINISHED) and not is_capitals(before.text)
    is_long = len(before.text) > SHORTEST_BROKEN_LINE and before.level is None
    return unfinished and is_long and after.text[0].islower() and not starts_marked(after.text)


def _joins(before: MarkedLine, after: MarkedLine, wrapping: Wrapping) -> bool:
    if before.level is not None or after.level is not None or before.hard_break:
        return False
    if before.text[-1:].isdigit() and _RANGE_TAIL.match(after.text):
        return True
    if starts_marked(after.text) or signs(after.text):
        return False
    if before.open_emphasis or _PLACE_TAIL.match(after.text) or _LABEL.search(before.text[-20:]):
        return True
    if after.text[0].isdigit() and _DATE_WORD.search(before.text[-20:]):
        return True
    if len(before.text) < SHORTEST_FULL_LINE and fold(before.text).startswith("noi nhan"):
        return False
    if after.text[0].islower():
        return wrapping.wrapped or _is_open(before.text)
    return wrapping.wrapped and _joins_capital(before, after, wrapping)


def _is_open(text: str) -> bool:
    is_long = len(text) > SHORTEST_FULL_LINE
    return is_long and not text.endswith(_FINISHED) and not is_capitals(text)


def _joins_capital(before: MarkedLine, after: MarkedLine, wrapping: Wrapping) -> bool:
    """Decide for a line that begins with a capital or a digit: a new sentence or a wrap."""
    if before.text.endswith("/.") or is_type_word(before.text):
        return False
    if before.emphasis in ("all", "end") and (after.emphasis or is_capitals(before.text)):
        return False
    if is_capitals(before.text) or is_capitals(after.text):
        both = is_capitals(before.text) and is_capitals(after.text)
        return both and not before.emphasis and not after.emphasis and not signs(after.text)
    if before.text.endswith(_FINISHED):
        is_new = starts_basis(after.text) or not wrapping.blank_separated
        return not is_new
    return wrapping.blank_separated or len(before.text) >= SHORTEST_FULL_LINE
