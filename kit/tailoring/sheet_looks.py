"""How our workbooks look: one font, bold wrapped headers, thin lines, A4 that fits its width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from kit.sheets.cells import put_text

FONT = "Times New Roman"
SIZE_PT = 12
LINE_PT = 16
# Excel's own limit; beyond it calls the file damaged.
MAX_HEIGHT_PT = 409
# Letters of the font, with what is lost at line ends, for one unit of column width.
LETTERS_PER_WIDTH = 1.05
DATE_FORMAT = "dd/mm/yyyy"
LISTS_VI = "Danh sách"

# Yellow: nobody has confirmed it yet. Grey: a header. Pale blue: to be filled in.
UNCONFIRMED = PatternFill("solid", fgColor="FFF2CC")
HEADER = PatternFill("solid", fgColor="E7E6E6")
TO_FILL = PatternFill("solid", fgColor="EAF3FA")

_LINE = Side(style="thin", color="808080")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def dress_title(cell: Cell) -> None:
    """Make ``cell`` a sheet's title."""
    cell.font = Font(name=FONT, size=SIZE_PT + 2, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def dress_header(cell: Cell) -> None:
    """Make ``cell`` the header of a column."""
    cell.font = Font(name=FONT, size=SIZE_PT, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border, cell.fill = _BOX, HEADER


def dress_cell(cell: Cell, *, is_centred: bool = False, fill: PatternFill | None = None) -> None:
    """Make ``cell`` one of the table's body."""
    cell.font = Font(name=FONT, size=SIZE_PT)
    cell.alignment = Alignment(
        horizontal="center" if is_centred else None, vertical="top", wrap_text=True
    )
    cell.border = _BOX
    if fill is not None:
        cell.fill = fill


def dress_hint(cell: Cell) -> None:
    """Make ``cell`` a word of help beside the data."""
    cell.font = Font(name=FONT, size=SIZE_PT - 1, italic=True, color="595959")
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def fit_to_a4(sheet: Worksheet, *, header_rows: str | None = None, pages_wide: int = 1) -> None:
    """Print landscape on A4, as wide as its pages, with page numbers and repeated header rows."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages_wide, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    sheet.page_margins = PageMargins(left=0.6, right=0.6, top=0.7, bottom=0.7)
    sheet.oddFooter.center.text, sheet.oddFooter.center.font = "&P/&N", f"{FONT},Regular"
    if header_rows:
        sheet.print_title_rows = header_rows


class _RowHeight(RowDimension):
    """A height that an office program may change when the text grows; openpyxl's own is fixed."""

    customHeight = None


def fit_height(sheet: Worksheet, row: int, texts: Iterable[tuple[object, float]]) -> None:
    """Make ``row`` high enough for its wrapped ``texts``, each with its column's width.

    Office programs do not measure rows of a file that they open.
    """
    lines = [_line_count(str(value), width) for value, width in texts if value is not None]
    height = min(max(lines, default=1) * LINE_PT + 2, MAX_HEIGHT_PT)
    sheet.row_dimensions[row] = _RowHeight(sheet, index=row, ht=height)


def _line_count(text: str, width: float) -> int:
    letters = max(int(width * LETTERS_PER_WIDTH), 1)
    return sum(max(len(textwrap.wrap(line, letters)), 1) for line in text.split("\n"))


class DropDowns:
    """Lists to choose from. They stand on a hidden sheet: a list in a cell holds 255 letters."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._ranges: dict[tuple[str, ...], str] = {}

    def offer(
        self, sheet: Worksheet, area: str, choices: Sequence[str], *, is_closed: bool
    ) -> None:
        """Offer ``choices`` in the cells of ``area``; only a closed list refuses other words."""
        if not choices:
            return
        rule = DataValidation("list", formula1=self._range(tuple(choices)), allow_blank=True)
        rule.showErrorMessage = is_closed
        rule.errorTitle, rule.error = "Ngoài danh sách", "Chọn một mục trong danh sách."
        rule.add(area)
        sheet.add_data_validation(rule)

    def _range(self, choices: tuple[str, ...]) -> str:
        if choices not in self._ranges:
            sheet = self._sheet()
            column = len(self._ranges) + 1
            for row, choice in enumerate(choices, start=1):
                put_text(sheet.cell(row, column), choice)
            letter = get_column_letter(column)
            name = quote_sheetname(LISTS_VI)
            self._ranges[choices] = f"{name}!${letter}$1:${letter}${len(choices)}"
        return self._ranges[choices]

    def _sheet(self) -> Worksheet:
        if LISTS_VI not in self._book.sheetnames:
            self._book.create_sheet(LISTS_VI).sheet_state = "hidden"
        return self._book[LISTS_VI]
