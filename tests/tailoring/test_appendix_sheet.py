"""The look of the task workbook. Mirrors kit/tailoring/appendix_sheet.py."""

import datetime as dt

import pytest
from openpyxl import load_workbook

from kit.model import Task
from kit.model.timing import parse_timing
from kit.tailoring.appendix import write_appendix
from kit.tailoring.appendix_columns import COLUMNS
from kit.tailoring.sheet_looks import FONT, SIZE_PT, UNCONFIRMED

TASK = Task(
    id="t-1", content="Đăng tin, bài " * 12, quantity=2000, lead="Phòng A",
    timing=parse_timing("Quý I", year=2027), unconfirmed=("quantity",),
)  # fmt: skip


@pytest.fixture
def book(tmp_path):
    """The workbook of one task."""
    path = write_appendix(
        [TASK], tmp_path / "t.xlsx", title_vi="=Danh mục", channel_names={"z": "Zalo"}
    )
    return load_workbook(path)


def column(sheet, title):
    """The letter of a column."""
    return next(cell.column_letter for cell in sheet[2] if cell.value == title)


def test_page_is_a4_landscape_as_wide_as_the_paper(book):
    """It prints on A4 across, header on every page, only the printed columns."""
    sheet = book.worksheets[0]
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.print_area.endswith(f"${column(sheet, 'Tài liệu kiểm chứng')}$3")


def test_header_is_bold_wrapped_and_stays(book):
    """The header row is readable and frozen."""
    sheet = book.worksheets[0]
    for cell in sheet[2]:
        assert (cell.font.bold, cell.font.name, cell.font.size) == (True, FONT, SIZE_PT)
        assert cell.alignment.wrap_text
    assert sheet.freeze_panes == "D3"


def test_bookkeeping_and_empty_groups_are_hidden(book):
    """People see what they can use."""
    sheet = book.worksheets[0]
    for one in COLUMNS:
        hidden = sheet.column_dimensions[column(sheet, one.title_vi)].hidden
        assert hidden == (not one.shown or one.key == "group"), one.title_vi


def test_only_unconfirmed_cells_are_yellow(book):
    """The number that nobody has confirmed stands out."""
    sheet = book.worksheets[0]
    yellow = [c.column_letter for c in sheet[3] if c.fill.fgColor.rgb == UNCONFIRMED.fgColor.rgb]
    assert yellow == [column(sheet, "Số lượng")]


def test_values_keep_their_kind(book):
    """Numbers are numbers, days are days, words are words."""
    sheet = book.worksheets[0]
    assert sheet[f"{column(sheet, 'Số lượng')}3"].value == 2000
    assert sheet[f"{column(sheet, 'Từ ngày')}3"].value == dt.datetime(2027, 1, 1)
    assert sheet["A1"].data_type == "s"


def test_long_words_get_room(book):
    """A row is as high as its longest cell, and may still grow."""
    sheet = book.worksheets[0]
    assert sheet.row_dimensions[3].height > 3 * SIZE_PT


def test_lists_offer_leads_and_channels(book):
    """Choices stand on a hidden sheet; words of one's own stay possible."""
    sheet = book.worksheets[0]
    lists = {str(rule.sqref)[0]: rule for rule in sheet.data_validations.dataValidation}
    assert not lists[column(sheet, "Chủ trì")].showErrorMessage
    assert book["Danh sách"].sheet_state == "hidden"
    assert [c.value for c in book["Danh sách"]["B"]][:1] == ["Zalo"]
