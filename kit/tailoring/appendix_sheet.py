"""Write the task table as a workbook: to print on A4 landscape, to edit, and to read back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kit.sheets.cells import put_text, put_value
from kit.sheets.files import save_book
from kit.tailoring.appendix_columns import COLUMNS, KINDS_VI, Column
from kit.tailoring.sheet_looks import (
    DATE_FORMAT,
    UNCONFIRMED,
    DropDowns,
    dress_cell,
    dress_header,
    dress_title,
    fit_height,
    fit_to_a4,
)

SHEET_VI = "Nhiệm vụ"
TITLE_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 3
# Rows below the last task that still offer lists, for tasks to be added.
SPARE_ROWS = 100
# The row number and the task stay in sight while one scrolls to the right.
FROZEN = "D3"

_AT = {column.key: at for at, column in enumerate(COLUMNS)}
_CENTRED = ("row", "quantity", "unit", "timing_start", "timing_end")
_FORMATS = {"text": "@", "list": "@", "count": "#,##0", "money": "#,##0", "date": DATE_FORMAT}


def write_sheet(
    rows: Sequence[Sequence[object]], path: Path, *, title_vi: str, channels: Sequence[str] = ()
) -> Path:
    """Write ``rows`` (cells in the order of ``COLUMNS``) to ``path``.

    Cells that nobody has confirmed are yellow. Columns of bookkeeping are hidden, and the
    column of groups too where there are none.

    Raises:
        TailorError: ``cell-too-long``.
        SaveError: ``cannot-write``.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET_VI
    put_text(sheet.cell(TITLE_ROW, 1), title_vi)
    dress_title(sheet.cell(TITLE_ROW, 1))
    for at, column in enumerate(COLUMNS):
        has_cells = any(row[at] is not None for row in rows)
        _set_up_column(sheet, at, column, is_hidden=column.key == "group" and not has_cells)
    for number, row in enumerate(rows, start=FIRST_ROW):
        _write_row(sheet, number, row)
    last_row = FIRST_ROW + len(rows) + SPARE_ROWS
    _offer_choices(book, sheet, rows, channels, last_row)
    _set_up_page(sheet, FIRST_ROW + max(len(rows), 1) - 1)
    return save_book(book, path)


def _set_up_column(sheet: Worksheet, at: int, column: Column, *, is_hidden: bool) -> None:
    header = sheet.cell(HEADER_ROW, at + 1)
    put_text(header, column.title_vi)
    dress_header(header)
    dimension = sheet.column_dimensions[get_column_letter(at + 1)]
    dimension.width = column.width
    dimension.hidden = is_hidden or not column.shown


def _write_row(sheet: Worksheet, number: int, row: Sequence[object]) -> None:
    waiting = str(row[_AT["unconfirmed"]] or "").split("; ")
    for at, (column, value) in enumerate(zip(COLUMNS, row, strict=True)):
        cell = sheet.cell(number, at + 1)
        put_value(cell, value)
        fill = UNCONFIRMED if column.title_vi in waiting else None
        dress_cell(cell, is_centred=column.key in _CENTRED, fill=fill)
        cell.number_format = _FORMATS[column.kind]
    shown = [(v, c.width) for c, v in zip(COLUMNS, row, strict=True) if c.shown]
    fit_height(sheet, number, shown)


def _offer_choices(
    book: Workbook,
    sheet: Worksheet,
    rows: Sequence[Sequence[object]],
    channels: Sequence[str],
    last_row: int,
) -> None:
    lists = DropDowns(book)
    leads = tuple(dict.fromkeys(str(row[_AT["lead"]]) for row in rows if row[_AT["lead"]]))
    lists.offer(sheet, _area("lead", last_row), leads, is_closed=False)
    lists.offer(sheet, _area("channel", last_row), tuple(channels), is_closed=False)
    lists.offer(sheet, _area("timing_kind", last_row), tuple(KINDS_VI.values()), is_closed=True)
    count = DataValidation("whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
    count.errorTitle, count.error = "Không phải số", "Ghi một số nguyên từ 0 trở lên."
    for key in ("quantity", "budget_vnd"):
        count.add(_area(key, last_row))
    sheet.add_data_validation(count)


def _area(key: str, last_row: int) -> str:
    letter = get_column_letter(_AT[key] + 1)
    return f"{letter}{FIRST_ROW}:{letter}{last_row}"


def _set_up_page(sheet: Worksheet, last_row: int) -> None:
    printed = [at for at, column in enumerate(COLUMNS) if column.printed]
    last_column = get_column_letter(max(printed) + 1)
    sheet.merge_cells(f"A{TITLE_ROW}:{last_column}{TITLE_ROW}")
    sheet.row_dimensions[TITLE_ROW].height = 30
    fit_height(sheet, HEADER_ROW, [(column.title_vi, column.width - 2) for column in COLUMNS])
    sheet.freeze_panes = FROZEN
    sheet.print_area = f"A{TITLE_ROW}:{last_column}{last_row}"
    fit_to_a4(sheet, header_rows=f"{HEADER_ROW}:{HEADER_ROW}")
