"""Headings of task tables. Mirrors kit/importing/columns.py."""

import pytest

from kit.importing.columns import find_columns, is_heading_row, is_index_row
from tests.importing.pieces import table

HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"]


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        (HEAD, {1: "no", 2: "content", 3: "lead", 4: "support", 5: "timing"}),
        (["Số TT", "Công việc", "Phụ trách", "Hoàn thành"],
         {1: "no", 2: "content", 3: "lead", 4: "timing"}),
        (["Nội dung", "Sản phẩm", "Số lượng", "Đơn vị tính", "Đơn vị thực hiện", "Tiến độ"],
         {1: "content", 2: "product", 3: "quantity", 4: "unit", 5: "lead", 6: "timing"}),
        (["STT", "Hoạt động", "Thời hạn", "Tài liệu kiểm chứng", "Kinh phí", "Ghi chú"],
         {1: "no", 2: "content", 3: "timing", 4: "proof", 5: "budget", 6: "note"}),
        (["TT", "Đơn vị", "Nhiệm vụ được phân công", "Thời gian"],
         {1: "no", 2: "lead", 3: "content", 4: "timing"}),
        (["STT", "Đầu việc", "Sản phẩm, số lượng", "Đơn vị chủ trì/phối hợp"],
         {1: "no", 2: "content", 3: "product", 4: "lead"}),
        (["TT", "Nội dung", "Số lượng", "Đơn vị", "Thời gian"],
         {1: "no", 2: "content", 3: "quantity", 5: "timing"}),
    ],
)  # fmt: skip
def test_columns_by_their_words(head, kinds):
    """Columns are known by their words, in any order and under other names."""
    assert find_columns(table(head, ["1"] * len(head)).rows) == (kinds, 1)


def test_a_heading_of_two_rows():
    """“Phân công” over “Chủ trì | Phối hợp”: the lower row names the columns."""
    rows = table(
        ["TT", "Nội dung", "Phân công", "<", "Thời gian"],
        ["^", "^", "Chủ trì", "Phối hợp", "^"],
        ["1", "Tin", "Sở A", "Sở B", "Quý I"],
    ).rows

    columns, height = find_columns(rows)

    assert height == 2
    assert (columns[3], columns[4]) == ("lead", "support")


@pytest.mark.parametrize(
    "rows",
    [
        [["Tiêu chí", "Điểm tối đa"], ["Tin", "5"]],
        [["a", "b"], ["c", "d"]],
        [["Nội dung tuyên truyền " * 8, "Chủ trì"]],
    ],
    ids=["scores", "plain", "a-long-cell"],
)
def test_other_tables_are_no_task_tables(rows):
    """A table of scores says nobody's task; a long cell is no heading."""
    assert find_columns(table(*rows).rows) is None


def test_a_repeated_heading_is_known():
    """The heading at the top of the next page repeats the columns; a task does not."""
    rows = table(HEAD, ["1", "Tin", "Sở A", "Sở B", "Quý I"], HEAD).rows
    columns, _ = find_columns(rows)

    assert is_heading_row(rows[2], columns)
    assert not is_heading_row(rows[1], columns)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["(1)", "(2)", "(3)"], True),
        (["A", "B", "1", "2"], True),
        (["1", "2"], False),
        (["1", "1", "2"], False),
        (["1", "Tin", "3"], False),
    ],
)
def test_rows_that_number_columns(row, expected):
    """(1) (2) (3) in rising order number the columns."""
    assert is_index_row(table(row).rows[0]) is expected
