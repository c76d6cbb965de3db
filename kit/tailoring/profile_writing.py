"""Sheets of a profile's workbook: facts in cells, records in tables, lists to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kit.model import Office, Record
from kit.sheets.cells import NOT_KNOWN_VI, put_text, put_value
from kit.tailoring.profile_fields import ProfileTable, TableColumn
from kit.tailoring.profile_words import CHOICES_VI, Names, shown
from kit.tailoring.sheet_looks import (
    DATE_FORMAT,
    TO_FILL,
    UNCONFIRMED,
    DropDowns,
    dress_cell,
    dress_header,
    dress_hint,
    fit_height,
    fit_to_a4,
)

HINT_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 3
# Empty rows that are dressed and offer lists, for what is to be added.
SPARE_ROWS = 15
STATUS_WIDTH = 14

_FORMATS = {"count": "#,##0", "date": DATE_FORMAT}


class ProfileBook:
    """A workbook under way: its lists, and the names that it shows."""

    def __init__(self, names: Names, offices: Sequence[Office] = ()) -> None:
        self.book = Workbook()
        self.book.remove(self.book.active)
        self._names, self._lists = names, DropDowns(self.book)
        self._office_names = tuple(dict.fromkeys(office.name for office in offices))

    def put_fact(self, cell: Cell, kind: str, value: object, *, says_unknown: bool = True) -> None:
        """Write a fact; one that is not known says so where ``says_unknown``."""
        words = shown(kind, value, self._names)
        if words is None and says_unknown:
            words = NOT_KNOWN_VI
        put_value(cell, words)
        is_unknown = words in (None, NOT_KNOWN_VI)
        dress_cell(cell, fill=UNCONFIRMED if is_unknown and says_unknown else TO_FILL)
        cell.number_format = _FORMATS.get(kind, "@")

    def put_table(
        self,
        table: ProfileTable,
        records: Sequence[tuple[Sequence[object], Record]],
        leading: Sequence[TableColumn],
        hint_vi: str,
    ) -> None:
        """Add the sheet of a table.

        Args:
            table: what it holds.
            records: each with its cells of the leading columns.
            leading: columns in front of the record's own: a status, or the unit's name.
            hint_vi: what to do on this sheet.
        """
        sheet = self.book.create_sheet(table.sheet_vi)
        columns = (*leading, *table.columns)
        self._put_head(sheet, hint_vi, columns)
        for number, (front, record) in enumerate(records, start=FIRST_ROW):
            own = [getattr(record, column.key) for column in table.columns]
            self._put_row(sheet, number, columns, (*front, *own))
        last_row = FIRST_ROW + len(records) + SPARE_ROWS - 1
        for number in range(FIRST_ROW + len(records), last_row + 1):
            for at in range(len(columns)):
                dress_cell(sheet.cell(number, at + 1))
        for at, column in enumerate(columns, start=1):
            letter = get_column_letter(at)
            self.offer(sheet, f"{letter}{FIRST_ROW}:{letter}{last_row}", column.kind, column.key)
        fit_to_a4(sheet, header_rows=f"{HEADER_ROW}:{HEADER_ROW}")

    def offer(self, sheet: Worksheet, area: str, kind: str, key: str) -> None:
        """Offer the choices of a kind; names of offices for who runs or prepares something."""
        closed = tuple(CHOICES_VI.get(kind, {}).values())
        if closed:
            is_fact = kind == "relation"
            choices = closed if is_fact else (*closed, NOT_KNOWN_VI)
            self._lists.offer(sheet, area, choices, is_closed=True)
            return
        tables: Mapping[str, Sequence[str]] = {
            "channel": tuple(self._names.channels.values()),
            "criteria": tuple(dict.fromkeys(self._names.criteria.values())),
        }
        is_office = key.endswith("_by") or key == "run_by"
        choices = self._office_names if is_office else tables.get(kind, ())
        self._lists.offer(sheet, area, choices, is_closed=False)

    def _put_head(self, sheet: Worksheet, hint_vi: str, columns: Sequence[TableColumn]) -> None:
        for at, column in enumerate(columns, start=1):
            header = sheet.cell(HEADER_ROW, at)
            put_text(header, column.title_vi)
            dress_header(header)
            dimension = sheet.column_dimensions[get_column_letter(at)]
            dimension.width, dimension.hidden = column.width, column.is_hidden
        visible = [column for column in columns if not column.is_hidden]
        put_hint(sheet, HINT_ROW, hint_vi, [column.width for column in visible])
        fit_height(sheet, HEADER_ROW, [(c.title_vi, c.width - 2) for c in columns])
        sheet.freeze_panes = sheet.cell(FIRST_ROW, 1)

    def _put_row(
        self,
        sheet: Worksheet,
        number: int,
        columns: Sequence[TableColumn],
        values: Sequence[object],
    ) -> None:
        is_waiting = columns[0].kind == "status" and values[0] is None
        for at, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
            cell = sheet.cell(number, at)
            self.put_fact(cell, column.kind, value, says_unknown=column.kind == "status")
            if is_waiting:
                cell.fill = UNCONFIRMED
        pairs = [(c, v) for c, v in zip(columns, values, strict=True) if not c.is_hidden]
        fit_height(sheet, number, [(shown(c.kind, v, self._names), c.width) for c, v in pairs])


def put_hint(sheet: Worksheet, row: int, text: str, widths: Sequence[float]) -> None:
    """Write a hint over all columns of the given widths."""
    put_text(sheet.cell(row, 1), text)
    dress_hint(sheet.cell(row, 1))
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(widths))
    fit_height(sheet, row, [(text, sum(widths))])
