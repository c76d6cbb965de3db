"""Lines of one column to paragraphs: where the author pressed Enter, and where only the margin was.

The surest sign is room: a line after which the next word would still have fitted was ended on
purpose. A full line goes on, unless what follows is indented or hangs out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kit.importing.legacy_text import is_capitals
from kit.importing.markers import read_marker, starts_marked
from kit.importing.readers.page_lines import Line
from kit.importing.vocabulary import is_type_word, signs, starts_basis

# Edges of lines that are meant to be the same differ by less, in points.
SAME_EDGE = 5.0
# The next word has to fit with this much to spare, in points.
SPARE = 2.0
# Hardly any paragraph begins with a small letter; there has to be room for two words.
SPARE_OF_SMALL = 25.0
# A line of justified text ends at the edge within these, in points; nearly every full line does.
AT_EDGE, JUSTIFIED_SHARE = 1.5, 0.9
# What fewer lines show is chance.
FEWEST_LINES = 3
# A space, by the size of type.
SPACE = 0.25
# A small letter goes on with the sentence above unless so much of the line was left free.
MOST_FREE = 0.3
# Lines of one paragraph follow at one distance; more than this share of it begins another.
LARGER_STEP = 1.35
# Centred lines keep this far from both margins, in points.
CENTRED_INDENT = 14.0
# A type that changes by this share begins another paragraph.
OTHER_SIZE = 0.12

# "7h15 / - 8h00", "2026 / - 2030": the rest of a range, not a point.
RANGE_TAIL = re.compile(r"[-–]\s*\d")
_FINISHED = tuple('.;:!?…”"')


@dataclass(frozen=True)
class Measure:
    """The edges of a column, and how its lines are set.

    Attributes:
        indent: where the first lines of paragraphs begin, if that is not at the left edge.
        justified: full lines end at the right edge exactly.
        step: usual distance from one line to the next, by the size of type.
        most_free: what part of a line may be free if a sentence goes on below it.
    """

    left: float
    right: float
    indent: float | None = None
    justified: bool = False
    step: float | None = None
    most_free: float = MOST_FREE

    @property
    def width(self) -> float:
        """From edge to edge."""
        return self.right - self.left


def measure_of(lines: Sequence[Line], paper_width: float = 0.0) -> Measure:
    """Find the edges of a column of running text from its lines.

    A page of short lines does not show its right edge; that margin is hardly ever wider than the
    left one (Nghị định 30/2020/NĐ-CP, Phụ lục I: 15 to 20 mm against 30 to 35 mm).
    """
    left = _usual([line.x0 for line in lines], smallest=True)
    right = max(_usual([line.x1 for line in lines], smallest=False), paper_width - left)
    bare = Measure(left, right)
    pairs = [(a, b) for a, b in pairwise(lines) if a.page == b.page and b.top > a.top]
    full = [(a, b) for a, b in pairs if b.x0 < left + SAME_EDGE and not _fits(a, b, bare)]
    steps = sorted((b.top - a.top) / b.size for a, b in full if abs(a.size - b.size) < 1)
    exact = sum(1 for a, _ in full if right - a.x1 < AT_EDGE)
    indents = Counter(round(line.x0) for line in lines if line.x0 > left + SAME_EDGE)
    indent, count = indents.most_common(1)[0] if indents else (None, 0)
    return Measure(
        left,
        right,
        indent=indent if count >= FEWEST_LINES else None,
        justified=len(full) >= FEWEST_LINES and exact >= JUSTIFIED_SHARE * len(full),
        step=steps[len(steps) // 2] if len(steps) >= FEWEST_LINES else None,
    )


def paragraphs_of(lines: Sequence[Line], measure: Measure) -> list[list[Line]]:
    """Gather the lines of one column, in order, into paragraphs."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1], line, measure):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def paragraph_text(lines: Sequence[Line]) -> str:
    """Join the lines of one paragraph; what was broken after a hyphen or a stroke has no space."""
    text = ""
    for line in lines:
        glued = re.search(r"\w[-/–]$", text) and line.text[:1].isalnum()
        text = f"{text}{'' if glued or not text else ' '}{line.text}"
    return text


def is_centred(line: Line, measure: Measure) -> bool:
    """Say whether a line stands in the middle, away from both margins and from the indent."""
    if measure.indent is not None and abs(line.x0 - measure.indent) < AT_EDGE:
        return False
    apart = min(line.x0 - measure.left, measure.right - line.x1) > CENTRED_INDENT
    return apart and _is_even(line, measure)


def _is_even(line: Line, measure: Measure) -> bool:
    """Say whether a line leaves as much room at its left as at its right."""
    return abs((line.x0 - measure.left) - (measure.right - line.x1)) < 2 * SAME_EDGE


def _goes_on(paragraph: Sequence[Line], line: Line, measure: Measure) -> bool:
    before = paragraph[-1]
    if _is_apart(before, line, measure):
        return False
    centred = is_centred(line, measure)
    if centred or is_centred(before, measure):
        return _wraps_centred(before, line, measure)
    unfinished = _is_unfinished(before, line)
    if before.text.endswith("/.") or signs(line.text):
        return False
    if (is_capitals(before.text) and is_type_word(before.text)) or _begins_basis(before, line):
        return False
    if RANGE_TAIL.match(line.text) and before.text[-1].isdigit() and len(line.words) < 4:
        return True
    free = measure.right - before.x1
    unfinished = _is_unfinished(before, line)
    if _fits(before, line, measure) and not (
        unfinished and free < measure.most_free * measure.width
    ):
        return False
    return unfinished or not _is_indented(paragraph, line, measure)


def _begins_basis(before: Line, line: Line) -> bool:
    return before.text.endswith(";") and starts_basis(line.text)


def _is_apart(before: Line, line: Line, measure: Measure) -> bool:
    """Say whether size of type or distance part two lines."""
    if abs(before.size - line.size) > OTHER_SIZE * max(before.size, line.size):
        return True
    if before.page != line.page or measure.step is None:
        return False
    return line.top - before.top > LARGER_STEP * measure.step * line.size


def _fits(before: Line, line: Line, measure: Measure) -> bool:
    """Say whether the first word of ``line`` would have fitted at the end of ``before``."""
    free = measure.right - before.x1
    # Headings are seldom justified, even where the text is.
    is_text = measure.justified and not before.is_bold and not is_capitals(before.text)
    return (is_text and free > 2 * AT_EDGE) or _has_room(line, free)


def _has_room(line: Line, free: float) -> bool:
    word = line.words[0]
    goes_on = line.text[0].islower() and not starts_marked(line.text)
    spare = SPARE_OF_SMALL if goes_on else SPARE
    return word.x1 - word.x0 + SPACE * line.size + spare < free


def _wraps_centred(before: Line, line: Line, measure: Measure) -> bool:
    if is_capitals(before.text) != is_capitals(line.text) or before.is_bold != line.is_bold:
        return False
    free = measure.width - (before.x1 - before.x0)
    both = _is_even(before, measure) and _is_even(line, measure)
    return _is_unfinished(before, line) or (both and not _has_room(line, free))


def _is_unfinished(before: Line, line: Line) -> bool:
    """Say whether a sentence goes on with a small letter; "a)" begins a point."""
    is_small = line.text[0].islower() and not starts_marked(line.text)
    return is_small and not before.text.endswith(_FINISHED)


def _is_indented(paragraph: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether ``line`` begins a paragraph by where it begins, the line above being full."""
    before = paragraph[-1]
    shift = line.x0 - before.x0
    marked = starts_marked(line.text)
    first = paragraph[0]
    if marked and abs(first.x0 - line.x0) < SAME_EDGE and _rank(first) == _rank(line):
        return True  # the next point of a list
    if len(paragraph) > 1:
        # Its own second line showed where this paragraph goes on.
        return abs(shift) > SAME_EDGE or (marked and before.text.endswith(_FINISHED))
    if shift > SAME_EDGE:
        return not _hangs(before, line)
    if shift > -SAME_EDGE:
        at_margin = line.x0 < measure.left + SAME_EDGE
        finished = before.text.endswith(_FINISHED)
        return (marked and (finished or not at_margin)) or (finished and not at_margin)
    return marked and line.x0 > measure.left + SAME_EDGE


def _rank(line: Line) -> int | None:
    return read_marker(line.text).rank


def _hangs(before: Line, line: Line) -> bool:
    """Say whether ``line`` stands under the first word after the marker above."""
    return (
        starts_marked(before.text)
        and len(before.words) > 1
        and (abs(line.x0 - before.words[1].x0) < SAME_EDGE)
    )


def _usual(edges: Sequence[float], *, smallest: bool) -> float:
    """The outermost edge that several lines share; of few lines, the outermost."""
    counts = Counter(round(edge / SAME_EDGE) for edge in edges)
    needed = max(2, len(edges) // 50)
    shared = [edge for edge in edges if _near(counts, round(edge / SAME_EDGE)) >= needed]
    return (min if smallest else max)(shared or edges)


def _near(counts: Counter[int], at: int) -> int:
    return counts[at - 1] + counts[at] + counts[at + 1]
