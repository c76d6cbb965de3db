"""The schema of a frame of tasks. Mirrors kit/tailoring/appendix_schema.py."""

import datetime as dt

import pytest

from kit.tailoring.appendix_columns import TITLES
from kit.tailoring.appendix_schema import SCHEMA, frame_of, problems_in

GOOD = {"Nhiệm vụ": "A", "Số lượng": 3, "Từ ngày": dt.date(2027, 1, 1)}


def test_good_rows_pass():
    """All columns are there, empty ones too."""
    frame = frame_of([GOOD, {"Nhiệm vụ": "B"}], [4, 5])
    assert tuple(SCHEMA.validate(frame).columns) == TITLES
    assert problems_in(frame) == []


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("Nhiệm vụ", None), ("Số lượng", -1), ("Từ ngày", "mai"), ("Kiểu thời gian", "lạ"),
        ("Chủ trì", 5),
    ],
)  # fmt: skip
def test_each_broken_rule_is_named_by_row_and_column(title, value):
    """One wrong cell, one problem, at the row that people see."""
    (problem,) = problems_in(frame_of([GOOD, {**GOOD, title: value}], [4, 9]))
    assert (problem.row, problem.title_vi) == (9, title)


def test_empty_table_is_a_table():
    """No tasks at all is not an error of the schema."""
    assert problems_in(frame_of([], [])) == []
