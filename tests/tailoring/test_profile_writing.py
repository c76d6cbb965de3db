"""Sheets of a profile's workbook. Mirrors kit/tailoring/profile_writing.py."""

import pytest

from kit.model import Office, SubUnits
from kit.tailoring.profile_fields import SUB_UNITS, TableColumn
from kit.tailoring.profile_words import Names
from kit.tailoring.profile_writing import FIRST_ROW, HEADER_ROW, ProfileBook
from kit.tailoring.sheet_looks import FONT, LISTS_VI, TO_FILL, UNCONFIRMED

NAMES = Names({}, {"zalo": "Trang Zalo"}, {})
STATUS = TableColumn("status", "Đơn vị có?", 14, "status")


@pytest.fixture
def book():
    """A workbook under way with one office to choose."""
    return ProfileBook(NAMES, [Office(key="a", name="Phòng A")])


def test_unknown_fact_says_so_in_yellow(book):
    """ "Chưa biết" stands out, a fact does not."""
    sheet = book.book.create_sheet("S")
    book.put_fact(sheet["A1"], "count", None)
    book.put_fact(sheet["A2"], "count", 0)
    assert (sheet["A1"].value, sheet["A2"].value) == ("chưa biết", 0)
    assert sheet["A1"].fill.fgColor.rgb == UNCONFIRMED.fgColor.rgb
    assert sheet["A2"].fill.fgColor.rgb == TO_FILL.fgColor.rgb


def test_table_has_a_bold_header_that_stays(book):
    """Header, widths, rows, and room for more rows."""
    book.put_table(SUB_UNITS, [((None,), SubUnits(word="thôn", count=3))], (STATUS,), "Gợi ý")
    sheet = book.book[SUB_UNITS.sheet_vi]
    header = sheet[HEADER_ROW]
    assert [cell.value for cell in header] == ["Đơn vị có?", "Loại", "Tổng số"]
    assert all(cell.font.bold and cell.font.name == FONT for cell in header)
    assert sheet.freeze_panes == f"A{FIRST_ROW}"
    assert [cell.value for cell in sheet[FIRST_ROW]] == ["chưa biết", "thôn", 3]
    assert sheet.cell(FIRST_ROW, 2).fill.fgColor.rgb == UNCONFIRMED.fgColor.rgb


@pytest.mark.parametrize(
    ("kind", "key", "choices", "is_closed"),
    [
        ("status", "status", ["có", "không có", "chưa biết"], True),
        ("channel", "channel", ["Trang Zalo"], False),
        ("text", "run_by", ["Phòng A"], False),
    ],
)
def test_choices_of_a_column(book, kind, key, choices, is_closed):
    """Answers from a closed list; names of offices and channels only as help."""
    sheet = book.book.create_sheet("S")
    book.offer(sheet, "A1:A9", kind, key)
    (rule,) = sheet.data_validations.dataValidation
    assert rule.showErrorMessage == is_closed
    assert [cell.value for cell in book.book[LISTS_VI]["A"]] == choices


def test_free_text_offers_nothing(book):
    """Where there is nothing to choose from there is no list."""
    sheet = book.book.create_sheet("S")
    book.offer(sheet, "A1", "text", "name")
    assert sheet.data_validations.dataValidation == []
