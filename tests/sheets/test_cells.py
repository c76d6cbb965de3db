"""Cells of a workbook. Mirrors kit/sheets/cells.py."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from kit.errors import TailorError
from kit.model import nfc
from kit.sheets.cells import (
    MAX_CELL,
    MAX_NUMBER,
    BrokenCell,
    day_of,
    is_not_known,
    meant_text,
    plain_text,
    put_text,
    put_value,
    whole_number,
)

ATTACKS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "'=1",
    "＝1",
    "=cmd|' /C calc'!A0",
)


def stored(text):
    """A fresh cell with ``text`` in it."""
    cell = Workbook().active["A1"]
    put_text(cell, text)
    return cell


@pytest.mark.parametrize("text", ATTACKS)
def test_text_like_a_formula_is_stored_as_text(text):
    """No cell becomes a formula, and Excel's mark keeps it text when somebody edits it."""
    cell = stored(text)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_text_like_an_error_is_stored_as_text():
    """The words "#N/A" are words, not an error."""
    assert stored("#N/A").data_type == "s"


def test_attacks_come_back_unchanged_from_a_file(tmp_path):
    """What was typed reads back the same, and the file holds no formula at all."""
    book = Workbook()
    for row, text in enumerate(ATTACKS, start=1):
        put_text(book.active.cell(row, 1), text)
    book.save(tmp_path / "a.xlsx")

    cells = [row[0] for row in load_workbook(tmp_path / "a.xlsx").active.iter_rows()]

    assert [meant_text(cell.value) for cell in cells] == list(ATTACKS)
    assert {cell.data_type for cell in cells} == {"s"}


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_survives_storing(text):
    """Control characters, escapes that look like ours and spaces at the ends all come back."""
    assert meant_text(stored(nfc(text)).value) == nfc(text)


def test_longest_text_is_excels_own():
    """One letter more than Excel can hold is refused by name, never cut off."""
    assert len(stored("ă" * MAX_CELL).value) == MAX_CELL
    with pytest.raises(TailorError) as caught:
        stored("ă" * (MAX_CELL + 1))
    assert caught.value.code == "cell-too-long"


def test_half_a_character_stays_an_escape():
    """A surrogate alone is no text; the file's escape is left as it stands."""
    assert meant_text("_xD800_") == "_xD800_"


def test_day_before_excels_calendar_becomes_text():
    """Excel cannot count to 1899; the day is written so that it reads back."""
    cell = Workbook().active["A1"]
    put_value(cell, dt.date(1899, 12, 31))
    assert day_of(cell.value) == dt.date(1899, 12, 31)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None), ("  ", None), (18.0, "18"), (1.5, "1.5"), (True, "có"),
        (dt.datetime(2027, 3, 5), "05/3/2027"), (" a ", " a "), ("hoa\u0300", "hoà"),
    ],
)  # fmt: skip
def test_value_as_text(value, text):
    """Numbers and days read as a person would write them."""
    assert plain_text(value) == text


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (18, 18), (18.0, 18), ("2.000", 2000), ("2 000 đồng", 2000), ("02", 2), ("12.5.0", None),
        ("1,000,000", 1_000_000), ("2\u00a0000", 2000), (None, None), ("", None), (0, 0),
    ],
)  # fmt: skip
def test_numbers_typed_as_text(value, number):
    """Vietnamese and English thousands, leading zeros and money words are understood."""
    if value == "12.5.0":
        with pytest.raises(ValueError, match="không phải số"):
            whole_number(value)
    else:
        assert whole_number(value) == number


def test_scale_of_a_column_of_millions():
    """ "12,5" in a column of millions is 12.5 million đồng."""
    assert whole_number("12,5", scale=1_000_000) == 12_500_000


@pytest.mark.parametrize("value", [-1, 1.5, True, "nhiều", "nan", MAX_NUMBER, BrokenCell("hỏng")])
def test_what_is_no_count_says_why(value):
    """Each refusal carries a Vietnamese reason for the planner."""
    with pytest.raises(ValueError, match=r"số|âm|hỏng"):
        whole_number(value)


@pytest.mark.parametrize("value", ["15/12/2027", "15-12-2027", "2027-12-15", "15.12.2027"])
def test_days_typed_as_text(value):
    """A day in any usual spelling is that day."""
    assert day_of(value) == dt.date(2027, 12, 15)


def test_day_that_no_calendar_has():
    """31/4 is refused, not moved to May."""
    with pytest.raises(ValueError, match="không phải ngày"):
        day_of("31/4/2027")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (None, True), ("Chưa biết", True), ("chưa rõ.", True), ("?", True), ("không", False),
        ("0", False),
    ],
)  # fmt: skip
def test_not_known_is_not_no(text, answer):
    """ "Chưa biết" and an empty cell say nothing; "không" is an answer."""
    assert is_not_known(text) is answer
