"""The lines inside one cell: their text by paragraphs, their look and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kit.importing.legacy_text import is_capitals
from kit.importing.readers.page_lines import Line, joined, rows_of
from kit.importing.readers.page_paragraphs import Measure, paragraph_text, paragraphs_of

# Word and LibreOffice keep text this far from the borders of a cell, in points.
CELL_PADDING = 5.4

# "Họ Tên Đệm", a line each: every word with a capital, so the margin did not part them.
_PERSON = re.compile(r"(?:[^\W\d_a-zđ][^\W\d_]*(?: |$)){2,5}")

Box = tuple[float, float, float, float]


def cell_text(lines: Sequence[Line], width: float) -> str:
    """Return the paragraphs of a cell that is ``width`` points wide, one a line."""
    whole = whole_lines(lines)
    if not whole:
        return ""
    if len(whole) > 1 and all(_is_person(line.text) for line in whole):
        return "\n".join(line.text for line in whole)
    left = min(line.x0 for line in whole)
    right = max([*(line.x1 for line in whole), left + width - 2 * CELL_PADDING])
    centred = [line for line in whole if line.x0 - left > 1]
    if len(centred) > len(whole) / 3:
        # Centred: what matters is how wide a line is, not where it begins.
        right = left + max(width - 2 * CELL_PADDING, max(line.x1 - line.x0 for line in whole))
        whole = [_moved(line, left) for line in whole]
    return "\n".join(map(paragraph_text, paragraphs_of(whole, Measure(left, right, most_free=1.0))))


def _is_person(text: str) -> bool:
    return bool(_PERSON.fullmatch(text)) and not is_capitals(text)


def whole_lines(lines: Sequence[Line]) -> list[Line]:
    """Join pieces at one height, page by page."""
    result = []
    for page in sorted({line.page for line in lines}):
        result += [joined(row) for row in rows_of(one for one in lines if one.page == page)]
    return result


def look_of(lines: Sequence[Line]) -> tuple[str, Box | None, float | None]:
    """Return style, box on the first page, and the confidence of the least sure word."""
    if not lines:
        return "normal", None, None
    own = [line for line in lines if line.page == lines[0].page]
    box = (
        min(line.x0 for line in own), min(line.top for line in own),
        max(line.x1 for line in own), max(line.bottom for line in own),
    )  # fmt: skip
    sure = [w.confidence for line in lines for w in line.words if w.confidence is not None]
    style = "bold" if all(line.is_bold for line in lines) else "normal"
    return style, box, min(sure, default=None)


def doubtful_words(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the words of which OCR was not sure, each once."""
    words = (word.text for line in lines for word in line.words if word.is_doubtful)
    return tuple(dict.fromkeys(words))


def _moved(line: Line, left: float) -> Line:
    """Move a line to the left edge."""
    shift = left - line.x0
    if not shift:
        return line
    words = (replace(w, x0=w.x0 + shift, x1=w.x1 + shift) for w in line.words)
    return Line(tuple(words), line.page)
