"""The look of our workbooks. Mirrors kit/tailoring/sheet_looks.py."""

from openpyxl import Workbook, load_workbook

from kit.tailoring.sheet_looks import (
    LINE_PT,
    LISTS_VI,
    MAX_HEIGHT_PT,
    DropDowns,
    fit_height,
    fit_to_a4,
)


def test_same_choices_stand_once():
    """Two columns with the same choices share one list; an empty list is no list."""
    book = Workbook()
    lists = DropDowns(book)
    lists.offer(book.active, "A1:A9", ("có", "không"), is_closed=True)
    lists.offer(book.active, "B1:B9", ("có", "không"), is_closed=False)
    lists.offer(book.active, "C1:C9", (), is_closed=True)
    rules = book.active.data_validations.dataValidation
    assert [rule.formula1 for rule in rules] == [f"'{LISTS_VI}'!$A$1:$A$2"] * 2
    assert [rule.showErrorMessage for rule in rules] == [True, False]


def test_choice_like_a_formula_is_text():
    """A name that begins with "=" runs nothing in the list either."""
    book = Workbook()
    DropDowns(book).offer(book.active, "A1", ("=1+1",), is_closed=True)
    assert book[LISTS_VI]["A1"].data_type == "s"


def test_height_follows_the_longest_cell_and_is_not_fixed(tmp_path):
    """Three lines need the room of three; the office program may still change it."""
    book = Workbook()
    fit_height(book.active, 1, [("a\nb\nc", 10.0), (None, 5.0), ("x" * 30, 40.0)])
    book.active["A1"] = "a"
    book.save(tmp_path / "a.xlsx")
    assert load_workbook(tmp_path / "a.xlsx").active.row_dimensions[1].height == 3 * LINE_PT + 2
    assert not book.active.row_dimensions[1].customHeight


def test_height_never_beyond_excels_own():
    """A very long text is cut on the page, but the file stays sound."""
    book = Workbook()
    fit_height(book.active, 1, [("chữ " * 5000, 10.0)])
    assert book.active.row_dimensions[1].ht == MAX_HEIGHT_PT


def test_page_fits_its_width():
    """One page wide, as many high as it takes."""
    sheet = Workbook().active
    fit_to_a4(sheet, header_rows="1:1")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
