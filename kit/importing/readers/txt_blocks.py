"""Blocks of a plain text or Markdown file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kit.importing.blocks import Block, Cell
from kit.importing.legacy_text import clean, squeeze
from kit.importing.readers.markdown_marks import MarkedLine, read_marks
from kit.importing.readers.txt_tables import LONGEST_ROW, TextTable, split_tables
from kit.importing.readers.wrapped_lines import Wrapping, find_wrapping, join_lines

# Blanks part columns; longer ones say no more and take patterns their square of time.
LONGEST_BLANK = 200
_LONG_BLANK = re.compile(rf"[ \t\u00a0]{{{LONGEST_BLANK},}}")

# A bullet whose words were wrapped to the next line; alone it would pass for a rule.
_BARE_MARK = re.compile(r"^([-–+•])[ \t]*\n(?=[^\W\d_])", re.MULTILINE)


def read_txt_blocks(text: str) -> list[Block]:
    """Part ``text`` into paragraphs and table cells, in reading order.

    Places count paragraphs outside tables (``đoạn 12``) and tables (``bảng 1, dòng 3``).
    """
    text = _LONG_BLANK.sub(lambda match: match.group()[:LONGEST_BLANK], clean(text))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    lines = _BARE_MARK.sub(r"\1 ", text).split("\n")
    wrapping = find_wrapping(lines)
    blocks: list[Block] = []
    pending: list[MarkedLine] = []
    paragraphs = tables = 0
    for piece in [*split_tables(lines), None]:
        if isinstance(piece, str):
            pending.extend(_marked_lines(piece))
            continue
        for line in join_lines(pending, wrapping):
            paragraphs += 1
            blocks.append(Block(line.text, f"đoạn {paragraphs}", line.style, line.level))
        pending = []
        if piece is not None:
            tables += 1
            blocks.extend(Block(mark, f"bảng {tables}", "mark") for mark in piece.marks)
            blocks.extend(_cell_blocks(piece, tables, wrapping))
    return blocks


def _marked_lines(line: str) -> list[MarkedLine]:
    """Take marks off a line; a stray ``|`` parts columns that somebody flattened."""
    is_columns = "|" in line and len(line) <= LONGEST_ROW
    parts = re.split(r"\s*\|\s*|\t(?=\S.*)", line) if is_columns else [line]
    marked = [read_marks(part) for part in parts] if any(parts) else [MarkedLine("")]
    result: list[MarkedLine] = []
    for item in marked:
        pieces = item.text.split("\n")
        result.extend(replace(item, text=piece) for piece in pieces)
    return result


def _cell_blocks(table: TextTable, number: int, wrapping: Wrapping) -> list[Block]:
    blocks = []
    for row_number, row in enumerate(table.rows, start=1):
        place = f"bảng {number}, dòng {row_number}"
        for column, lines in enumerate(row, start=1):
            text, style = _cell_text(lines, wrapping)
            blocks.append(Block(text, place, style, cell=Cell(number, row_number, column)))
    return blocks


def _cell_text(lines: Sequence[str], wrapping: Wrapping) -> tuple[str, str]:
    marked = [item for line in lines for item in _marked_lines(line)]
    # A cell has no room for blank lines between its paragraphs.
    paragraphs = join_lines(marked, replace(wrapping, blank_separated=False))
    styles = {paragraph.style for paragraph in paragraphs}
    style = "bold" if styles and styles <= {"bold", "heading"} else "normal"
    return squeeze("\n".join(p.text for p in paragraphs)), style
