"""The heading rows of a task table: which grid column holds what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kit.importing.blocks import Block
from kit.importing.vocabulary import alternatives, folded, load_vocabulary
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
        if _is_task_heading(columns, rows[at]):
            height = at + 1
            while height < len(rows) and _is_more_heading(rows[height], rows[height - 1]):
                columns |= _more_columns(rows[height], rows[height - 1], columns)
                height += 1
            return columns, height
    return None


def is_heading_row(row: Sequence[Block], columns: Columns) -> bool:
    """Say whether a row repeats the heading, as at the top of a page."""
    first = [block.text for block in row if block.text][:2]
    if not any(kind_of_heading(text) for text in first):
        return False
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
    if re.match(rf"{alternatives('content_openings')}\b", words):
        return "content"
    for kind, patterns in _words():
        if any(pattern.search(words) for pattern in patterns):
            is_joint = kind == "support" and re.search(alternatives("leading_words"), words)
            return "lead" if is_joint else kind
    return None


def _columns_of(row: Sequence[Block]) -> Columns:
    columns: Columns = {}
    for block in row:
        kind = kind_of_heading(block.text)
        if kind and block.cell and (kind not in columns.values() or kind == "note"):
            columns[block.cell.column] = kind
    if not {"lead", "quantity"} & set(columns.values()):
        bare = next(
            (b for b in row if b.cell and fold(b.text) in folded("bare_lead_headings")), None
        )
        if bare:
            columns[bare.cell.column] = "lead"
    return columns


def _is_task_heading(columns: Columns, row: Sequence[Block]) -> bool:
    """A task list says who, when or with what result to come; reports and marks do not."""
    kinds = set(columns.values())
    if "content" not in kinds:
        return False
    if kinds & {"lead", "timing"}:
        return True
    if any(_names_one_of(block, "scoring_headings") for block in row):
        return False
    if "support" in kinds:
        return True
    return any(
        columns.get(block.cell.column) == "product" and _names_one_of(block, "planned_results")
        for block in row
        if block.cell
    )


def _names_one_of(block: Block, table: str) -> bool:
    return bool(re.search(rf"\b{alternatives(table)}\b", fold(" ".join(block.text.split()))))


def _is_more_heading(row: Sequence[Block], above: Sequence[Block]) -> bool:
    """A second heading row: short cells that name columns or part the wide cell above."""
    filled = [block for block in row if block.text and not (block.cell and block.cell.merged)]
    return len(filled) > 1 and all(
        kind_of_heading(block.text) or _parent(block, above) for block in filled
    )


def _parent(block: Block, above: Sequence[Block]) -> Block | None:
    """Return the wide heading that a short cell stands under."""
    if block.cell is None or len(block.text.split()) > MOST_HEADING_WORDS:
        return None
    wide = (one for one in above if one.text and one.cell and one.cell.span > block.cell.span)
    column = block.cell.column
    return next((w for w in wide if 0 <= column - w.cell.column < w.cell.span), None)


def _more_columns(row: Sequence[Block], above: Sequence[Block], columns: Columns) -> Columns:
    """Name the columns of a second heading row; a part without a name of its own is the whole's."""
    more = {column: kind for column, kind in _columns_of(row).items() if column != 1}
    for block in row:
        parent = _parent(block, above)
        if parent and block.cell.column not in more and block.cell.column != 1:
            whole = columns.get(parent.cell.column)
            if whole and (block.cell.column == parent.cell.column or whole == "timing"):
                more[block.cell.column] = whole
    return more
