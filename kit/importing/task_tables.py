"""Rows of a task table, whatever its columns are called and in whatever order they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kit.importing.blocks import Block, Table
from kit.importing.columns import (
    Columns,
    find_columns,
    is_heading_row,
    is_index_row,
    kind_of_heading,
)
from kit.importing.ledger import Ledger
from kit.importing.task_cells import cell_text, quantity_of, support_of, vnd_of
from kit.importing.vocabulary import alternatives
from kit.model import Task
from kit.model.timing import parse_timing
from kit.model.vietnamese import fold

_ORDINAL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-H]|[a-zđ])\s*[.)]?$")
_PLAIN_NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,3})*\s*[.)]?$")
_CLOCK = re.compile(r"\b\d{1,2}\s?(?:h|giờ|:)\s?\d{0,2}", re.IGNORECASE)

Row = dict[str, Block]


class TaskTableReader:
    """Reads the task tables of one document in order; a table may go on where one ended."""

    def __init__(self, ledger: Ledger, year: int | None) -> None:
        self._ledger, self._year = ledger, year
        self._columns: Columns | None = None
        self._width = 0
        self._group: str | None = None
        # The number of a group with sub-numbered tasks, and the group around it.
        self._numbered: tuple[str, str | None] | None = None
        self.tasks: list[Task] = []

    def read(self, table: Table) -> bool:
        """Take ``table`` if it is a task table and say so; else leave it alone."""
        found = find_columns(table.rows)
        if found is None and not self._goes_on_in(table):
            return False
        height = 0
        if found is not None:
            if _is_timetable(table, *found) or _is_empty_form(table, *found):
                return False
            self._columns, height = found
            self._width, self._group = table.width, None if not self.tasks else self._group
        for row in table.rows[:height]:
            self._keep(row, "table_head")
        for at, row in enumerate(table.rows[height:], start=height):
            self._read_row(row, table.rows[at + 1 : at + 2])
        return True

    def _goes_on_in(self, table: Table) -> bool:
        """A table without headings of its own goes on with the columns of the one before."""
        first = next((b.text for row in table.rows[:1] for b in row if b.text), "")
        if kind_of_heading(first) == "no":
            self._columns = None
        return self._columns is not None and table.width == self._width

    def _read_row(self, row: Sequence[Block], following: Sequence[Sequence[Block]]) -> None:
        filled = [block for block in row if block.text]
        if not filled:
            return
        if is_heading_row(row, self._columns):
            self._keep(row, "table_head")
        elif is_index_row(row) and not self._looks_task(row):
            self._keep(row, "table_index")
        elif _is_total(filled):
            self._keep(row, "total")
        elif group := self._group_of(row, filled, following):
            self._open_group(group, filled, following)
            self._keep(row, "group")
        else:
            by_kind = self._by_kind(row)
            self._close_group(by_kind.get("no"))
            self._read_task(by_kind)

    def _open_group(
        self, title: str, filled: Sequence[Block], following: Sequence[Sequence[Block]]
    ) -> None:
        number = filled[0].text.strip(" .)(")
        outer = self._numbered[1] if self._numbered else self._group
        is_sub = bool(_PLAIN_NUMBER.match(filled[0].text)) and _has_sub_number(number, following)
        self._numbered = (number, outer) if is_sub else None
        self._group = title

    def _close_group(self, number: Block | None) -> None:
        """A plain number that is none of the group's ends it: after 1, 1.1, 1.2 comes 2."""
        if self._numbered is None or number is None or not _PLAIN_NUMBER.match(number.text):
            return
        head, outer = self._numbered
        if not number.text.strip(" .)(").startswith(f"{head}."):
            self._group, self._numbered = outer, None

    def _looks_task(self, row: Sequence[Block]) -> bool:
        by_kind = self._by_kind(row)
        return "content" in by_kind and len(by_kind["content"].text) > 3

    def _group_of(
        self, row: Sequence[Block], filled: Sequence[Block], following: Sequence[Sequence[Block]]
    ) -> str | None:
        """Return the title of a group row: one text over the row, numbered I or A perhaps."""
        fresh = [block for block in filled if not (block.cell and block.cell.merged)]
        texts = [block for block in fresh if not _ORDINAL.match(block.text)]
        numbers = [block for block in fresh if _ORDINAL.match(block.text)]
        if len(texts) != 1 or len(numbers) > 1 or len(fresh) != len(filled):
            return None
        title = texts[0]
        is_content = self._kind_at(title, row) in ("content", "no")
        plain = bool(numbers) and bool(_PLAIN_NUMBER.match(numbers[0].text))
        spans = bool(title.cell) and title.cell.span >= max(self._width - 2, 2)
        if plain and not spans and not _has_sub_number(numbers[0].text, following):
            return None
        is_numbered = bool(numbers) and not plain
        # A title typed into the narrow column of numbers, the rest left empty.
        in_numbers = self._kind_at(title, row) == "no" and len(title.text.split()) > 1
        is_title = is_numbered or spans or title.style == "bold" or plain or in_numbers
        return cell_text(title) if is_title and (is_content or spans) else None

    def _kind_at(self, block: Block, row: Sequence[Block]) -> str | None:
        return next((kind for kind, b in self._by_kind(row).items() if b is block), None)

    def _by_kind(self, row: Sequence[Block]) -> Row:
        """Give each cell its kind by column; a short row without its number is shifted by one."""
        shift = 0
        first = row[0] if row else None
        is_short = len(row) < len(self._columns) and all(b.cell.span == 1 for b in row)
        if is_short and self._columns.get(1) == "no" and not _ORDINAL.match(first.text):
            shift = 1 if first.text else 0
        result: Row = {}
        for block in row:
            kind = self._columns.get(block.cell.column + shift, "other")
            if block.text and not (kind in result and result[kind].text == block.text):
                if kind == "timing" and kind in result:
                    # From … to … in two columns is one time.
                    block = replace(result[kind], text=f"{result[kind].text} - {block.text}")
                elif kind in result:
                    kind = f"{kind} {block.cell.column}"
                result[kind] = block
        return result

    def _read_task(self, row: Row) -> None:
        content = row.pop("content", None)
        number = row.pop("no", None)
        if content is None:
            if self.tasks and any(kind in row for kind in ("lead", "support", "timing", "product")):
                self._continue_task(number, row)
            else:
                self._leave([*([number] if number else []), *row.values()])
            return
        if number is None and self._goes_on(content, row):
            self._continue_task(None, {"content": content, **row})
            return
        self.tasks.append(self._task(number, content, row))

    def _goes_on(self, content: Block, row: Row) -> bool:
        """A cell broken by a page goes on with a small letter and brings nothing else new."""
        return (
            bool(self.tasks) and content.text[:1].islower() and not row.keys() & {"lead", "timing"}
        )

    def _task(self, number: Block | None, content: Block, row: Row) -> Task:
        text = cell_text(content)
        quantity, unit = self._quantity(row)
        budget = row.pop("budget", None)
        amount = vnd_of(budget.text) if budget else None
        if budget:
            self._ledger.keep("budget", budget.text, budget.place)
        task = Task(
            id=self._ledger.give_id("task", text),
            no=number.text.strip(" .)(") if number else None,
            group=self._group,
            content=text,
            product=_text(row.pop("product", None)),
            quantity=quantity,
            unit=unit,
            lead=_names(row.pop("lead", None)),
            support=support_of(row.pop("support", None)),
            timing=parse_timing(_text(row.pop("timing", None)) or "", year=self._year),
            channel=_text(row.pop("channel", None)),
            proof=_text(row.pop("proof", None)),
            budget_vnd=amount,
            place=content.place,
        )
        self._leave(list(row.values()))
        return task

    def _quantity(self, row: Row) -> tuple[int | None, str | None]:
        cell, unit = row.pop("quantity", None), _text(row.pop("unit", None))
        if cell is None:
            return None, unit
        amount, rest = quantity_of(cell.text)
        if amount is None:
            self._leave([cell])
            return None, unit
        self._ledger.keep("quantity", cell.text.removesuffix(rest).strip(), cell.place)
        if rest and unit is None:
            return amount, rest
        if rest:
            self._ledger.keep("quantity", rest, cell.place)
        return amount, unit

    def _continue_task(self, number: Block | None, row: Row) -> None:
        """Add the words of a continuation row to the task above."""
        last = self.tasks.pop()
        changes: dict[str, object] = {}
        for kind in ("content", "product", "lead", "channel", "proof"):
            if kind in row:
                changes[kind] = " ".join(filter(None, [getattr(last, kind), _text(row.pop(kind))]))
        if "support" in row:
            changes["support"] = (*last.support, *support_of(row.pop("support")))
        if "timing" in row:
            words = f"{last.timing.text} {_text(row.pop('timing'))}".strip()
            changes["timing"] = parse_timing(words, year=self._year)
        self.tasks.append(last.with_(**changes))
        self._leave([*([number] if number else []), *row.values()])

    def _keep(self, row: Sequence[Block], role: str) -> None:
        for block in row:
            if not (block.cell and block.cell.merged):
                self._ledger.keep(role, block.text, block.place)

    def _leave(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            self._ledger.leave(block)


def _is_timetable(table: Table, columns: Columns, height: int) -> bool:
    """Say whether the times are hours of a day: the programme of a meeting is no task list."""
    times = [
        block.text
        for row in table.rows[height:]
        for block in row
        if block.text and columns.get(block.cell.column) == "timing"
    ]
    clocks = sum(1 for text in times if _CLOCK.search(text))
    return bool(times) and clocks * 2 > len(times)


def _is_empty_form(table: Table, columns: Columns, height: int) -> bool:
    """Say whether nothing is filled in below the headings; headings alone may go on later."""
    rows = table.rows[height:]
    rows = [row for row in rows if any(b.text for b in row) and not is_index_row(row)]
    return bool(rows) and not any(
        re.search(r"[^\W\d_]", block.text) for row in rows for block in row
    )


def _is_total(filled: Sequence[Block]) -> bool:
    """Say whether a row only adds up: its one text is "Tổng cộng", beside numbers."""
    texts = [
        b.text for b in filled if re.search(r"[^\W\d_]{2}", b.text) and not _ORDINAL.match(b.text)
    ]
    words = fold(texts[0]).strip(" :.") if texts else ""
    is_word = re.fullmatch(
        rf"{alternatives('total_words')}(?: kinh phi| du toan)?(?: \(.*\))?", words
    )
    return bool(is_word) and all(vnd_of(text) is not None for text in texts[1:])


def _has_sub_number(number: str, following: Sequence[Sequence[Block]]) -> bool:
    bare = number.strip(" .)(")
    return any(row and row[0].text.startswith(f"{bare}.") for row in following)


def _text(block: Block | None) -> str | None:
    return cell_text(block) if block else None


def _names(block: Block | None) -> str | None:
    """Names on lines of their own are several; a wrapped name is one."""
    if block is None:
        return None
    lines = [line.text.strip(" -•") for line in block.lines()]
    return "; ".join(line.rstrip(" ;.") for line in lines) if len(lines) > 1 else cell_text(block)
