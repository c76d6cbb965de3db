"""The heading rows of a task table: which grid column holds what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kit.importing.blocks import Block
from kit.importing.vocabulary import load_vocabulary
from kit.model.vietnamese import fold

Columns = dict[int, str]

# Headings are short; a long cell that holds such a word is a task.
MOST_HEADING_WORDS = 12

_INDEX_CELL = re.compile(r"\(?\d{1,2}\)?$|[A-H]$")


def find_columns(rows: Sequence[Sequence[Block]]) -> tuple[Columns, int] | None:
    """Return the columns and the number of heading rows, ``None`` if this is no task table.

    A task table names what is done and at least who, when or with what result; a scoring
    table or a timetable does not.
    """
    for at in range(min(len(rows), 4)):
        columns = _columns_of(rows[at])
        if _is_task_heading(columns):
            height = at + 1
            while height < len(rows) and _is_more_heading(rows[height], columns):
                columns |= {k: v for k, v in _columns_of(rows[height]).items() if k not in (1,)}
                height += 1
            return columns, height
    return None


def is_heading_row(row: Sequence[Block], columns: Columns) -> bool:
    """Say whether a row repeats the heading, as at the top of a page."""
    own = _columns_of(row)
    shared = [column for column, kind in own.items() if columns.get(column) == kind]
    return len(shared) >= 2 and len(shared) >= len(columns) - 1


def is_index_row(row: Sequence[Block]) -> bool:
    """Say whether a row only numbers the columns: (1) (2) (3)."""
    filled = [block.text for block in row if block.text]
    if len(filled) < 3 or not all(_INDEX_CELL.match(text) for text in filled):
        return False
    digits = [int(re.sub(r"\D", "", text)) for text in filled if re.search(r"\d", text)]
    return digits == sorted(set(digits))


@cache
def _words() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    table = load_vocabulary()["column_words"]
    return tuple(
        (kind, tuple(re.compile(rf"\b{re.escape(fold(word))}\b") for word in words))
        for kind, words in table.items()
    )


@lru_cache(maxsize=4096)
def kind_of_heading(text: str) -> str | None:
    """Return the task column that a heading names (``lead``, ``no`` …), ``None`` for others."""
    parts = text.split()
    if not 0 < len(parts) <= MOST_HEADING_WORDS:
        return None
    words = fold(" ".join(parts))
    if re.match(r"(?:s?tt|so tt|so thu tu)\.?$", words):
        return "no"
    for kind, patterns in _words():
        if any(pattern.search(words) for pattern in patterns):
            return kind
    return None


def _columns_of(row: Sequence[Block]) -> Columns:
    columns: Columns = {}
    for block in row:
        kind = kind_of_heading(block.text)
        if kind and block.cell and (kind not in columns.values() or kind == "note"):
            columns[block.cell.column] = kind
    return columns


def _is_task_heading(columns: Columns) -> bool:
    kinds = set(columns.values())
    return "content" in kinds and bool(kinds & {"lead", "timing", "support", "product"})


def _is_more_heading(row: Sequence[Block], columns: Columns) -> bool:
    """A second heading row: short cells that name columns or repeat the merged cell above."""
    filled = [block for block in row if block.text and not (block.cell and block.cell.merged)]
    named = [block for block in filled if kind_of_heading(block.text)]
    return bool(filled) and len(named) == len(filled) and len(named) >= 1 and len(filled) > 1
