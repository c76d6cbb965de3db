"""Tables on a sheet. Mirrors kit/tailoring/profile_reading.py."""

from pathlib import Path

import pytest

from kit.errors import ReadError
from kit.sheets.cells import BrokenCell
from kit.sheets.files import Grid
from kit.tailoring.profile_fields import SUB_UNITS
from kit.tailoring.profile_reading import (
    SHOWN_FAULTS,
    Faults,
    check_titles,
    find_table,
    key_for,
    record_of,
)
from kit.tailoring.profile_words import Names

NO_NAMES = Names({}, {}, {})
GRID = Grid("S", (("Tiêu đề", None), ("LOẠI:", "Tổng số"), (None, None), ("thôn", 3)))


def test_table_is_found_below_its_title():
    """Rows carry the numbers that Excel shows; empty ones are left out."""
    found = find_table(GRID, ["Loại"])
    assert (found.header_row, [row.number for row in found.rows]) == (2, [4])
    assert found.rows[0].get("Tổng số") == 3


def test_no_table():
    """Without the needed title there is none."""
    assert find_table(GRID, ["Kênh"]) is None


def test_column_that_nobody_reads_is_a_fault():
    """Known titles and numbering pass, another one is named."""
    faults = Faults()
    check_titles(find_table(GRID, ["Loại"]), ["Loại"], faults)
    assert [place for place, _ in faults.found] == ["trang tính “S”, dòng 2, cột “Tổng số”"]


@pytest.mark.parametrize("cells", [(None, 3), ("thôn", "x"), ("thôn", BrokenCell("hỏng"))])
def test_row_that_cannot_be_read_is_a_fault(cells):
    """A missing word, a wrong count, a broken formula: no record, one fault."""
    faults = Faults()
    found = find_table(Grid("S", (("Loại", "Tổng số"), cells)), ["Loại"])
    assert record_of(SUB_UNITS, found.rows[0], "S", NO_NAMES, faults) is None
    assert len(faults.found) == 1


def test_many_faults_are_counted():
    """The first ones are shown, the rest is counted."""
    faults = Faults()
    for row in range(SHOWN_FAULTS + 5):
        faults.add("S", row, "C", "sai")
    with pytest.raises(ReadError) as caught:
        faults.stop_if_any(Path("a.xlsx"))
    assert "và 5 chỗ khác" in caught.value.message_vi
    assert caught.value.where.startswith("a.xlsx, trang tính “S”, dòng 0")


def test_key_of_a_name():
    """Plain letters, so that it can stand in a file."""
    assert key_for("Phòng Đô thị - Hạ tầng") == "phong_do_thi_ha_tang"
    assert key_for("…") == "phong"
