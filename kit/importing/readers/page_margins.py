"""What stands around the text of a page: running heads, page numbers and footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kit.importing.readers.page_lines import Line, is_raised, joined, rows_of
from kit.importing.readers.pages import Page, Word

# A running head stands this near the edge of the paper, in points: text begins at 20 mm, and a
# heading there may return on every appendix. A page number may stand a little lower.
HEAD_ZONE_PT, NUMBER_ZONE_PT = 54.0, 80.0
# Rows looked at from each end of a page.
MARGIN_ROWS = 2
# A running head stands at the same height on every page, within points.
SAME_HEIGHT = 4.0
# Footnotes are set at least this much smaller, in points, and under a line that is no border.
SMALLER_BY = 0.9
# Letters of one word are this near, by the size of type.
TIGHT_GAP = 0.12
SEPARATOR_SHARES = (0.12, 0.45)

_PAGE_NUMBER = re.compile(r"\W*(?:trang|page)?\W*\d{1,3}(?:\s*/\s*\d{1,3})?\W*$", re.IGNORECASE)


@dataclass
class Margins:
    """The rows of one page, sorted out."""

    heads: list[Line] = field(default_factory=list)
    text: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)


def part_margins(pages: Sequence[tuple[Page, Sequence[Line]]]) -> list[Margins]:
    """Part the pieces of lines outside tables, page by page.

    A page number is a lone number; a running head is what returns at one height, but for figures.
    """
    rows = [rows_of(lines) for _, lines in pages]
    heads = [_head_rows(page, of_page) for (page, _), of_page in zip(pages, rows, strict=True)]
    seen = Counter(key for of_page in heads for key in {_key(row) for row in of_page})
    needed = 2 if len(pages) < 4 else 3
    result = []
    for (page, _), of_page, candidates in zip(pages, rows, heads, strict=True):
        taken = {
            id(row)
            for row in candidates
            if _PAGE_NUMBER.match(joined(row).text)
            or (seen[_key(row)] >= needed and _is_within(page, row, HEAD_ZONE_PT))
        }
        margins = Margins(heads=[joined(row) for row in of_page if id(row) in taken])
        rest = [row for row in of_page if id(row) not in taken]
        cut = _notes_at(page, rest)
        margins.notes = [joined(row) for row in rest[cut:]]
        text = [line for row in rest[:cut] for line in row]
        margins.text = _without_numbers(text, margins.notes) if margins.notes else text
        result.append(margins)
    return result


def _head_rows(page: Page, rows: Sequence[list[Line]]) -> list[list[Line]]:
    """The rows that may be heads: first and last ones, near the edge of the paper."""
    near = (*rows[:MARGIN_ROWS], *rows[MARGIN_ROWS:][-MARGIN_ROWS:])
    return [row for row in near if _is_within(page, row, NUMBER_ZONE_PT)]


def _is_within(page: Page, row: Sequence[Line], zone: float) -> bool:
    return row[0].bottom < zone or row[0].top > page.height - zone


def _key(row: Sequence[Line]) -> tuple[str, int]:
    text = re.sub(r"\d+", "#", " ".join(line.text for line in row))
    return text, round(row[0].middle / SAME_HEIGHT)


def _notes_at(page: Page, rows: Sequence[list[Line]]) -> int:
    """Return where the footnotes begin: small print under a short line in the lower half."""
    if not rows:
        return 0
    text_size = Counter(round(line.size) for row in rows for line in row).most_common(1)[0][0]
    left = min(line.x0 for row in rows for line in row)
    for rule in sorted(page.rules, key=lambda one: -one.top):
        share = (rule.x1 - rule.x0) / page.width
        if not (SEPARATOR_SHARES[0] < share < SEPARATOR_SHARES[1] and abs(rule.x0 - left) < 8):
            continue
        cut = next((at for at, row in enumerate(rows) if row[0].middle > rule.top), len(rows))
        below = [line for row in rows[cut:] for line in row]
        is_small = all(line.size <= text_size - SMALLER_BY for line in below)
        if below and is_small and below[0].text[:1].isdigit():
            return cut
    return len(rows)


def _without_numbers(lines: Sequence[Line], notes: Sequence[Line]) -> list[Line]:
    """Take the raised numbers of notes out of the text; each stands before its note."""
    numbers = {note.words[0].text for note in notes}
    return [Line(tuple(_words_without(line, numbers)), line.page) for line in lines]


def _words_without(line: Line, numbers: set[str]) -> list[Word]:
    kept: list[Word] = []
    number: Word | None = None
    for word in line.words:
        if kept and word.text in numbers and is_raised(kept[-1], word):
            number = word
        elif number and word.x0 - number.x1 < TIGHT_GAP * word.size:
            # What stood right behind the number, a full stop or a bracket, belongs to the word.
            kept[-1] = replace(kept[-1], text=kept[-1].text + word.text, x1=word.x1)
            number = None
        else:
            kept.append(word)
            number = None
    return kept
