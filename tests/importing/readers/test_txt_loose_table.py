"""Tables with one cell a line. Mirrors kit/importing/readers/txt_loose_table.py."""

import pytest

from kit.importing.readers.txt_loose_table import loose_table

HEAD = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"]


def rows_of(*lines):
    found = loose_table(lines, 0)
    return found and [["\n".join(cell) for cell in row] for row in found[0]]


def test_rows_are_counted_by_the_headings():
    """An empty line is an empty cell; what follows the last row is no part of it."""
    lines = [*HEAD, "1", "Phát tờ rơi", "Phòng A", "", "Quý I", "2", "Treo pano", "Phòng B",
             "Thôn", "Quý II", "./."]  # fmt: skip
    rows, end = loose_table(lines, 0)
    assert [[c[0] for c in row] for row in rows] == [
        HEAD, ["1", "Phát tờ rơi", "Phòng A", "", "Quý I"],
        ["2", "Treo pano", "Phòng B", "Thôn", "Quý II"],
    ]  # fmt: skip
    assert lines[end:] == ["./."]


def test_a_task_of_two_paragraphs_keeps_both():
    """Lines too many are words of the task, not another office."""
    rows = rows_of(*HEAD, "1", "Phát tờ rơi", "tại chợ", "Phòng A", "", "Quý I", "2", "Treo pano",
                   "Phòng B", "", "Quý II")  # fmt: skip
    assert rows[1] == ["1", "Phát tờ rơi\ntại chợ", "Phòng A", "", "Quý I"]


def test_groups_stand_between_the_rows():
    """A group row has a number of its own and a title; the count may begin anew below it."""
    rows = rows_of(*HEAD, "I", "Tuyên truyền", "", "", "", "1", "a", "b", "c", "d",
                   "II", "Tập huấn", "", "", "", "1", "e", "f", "g", "h")  # fmt: skip
    assert [row[0] for row in rows] == ["TT", "I", "1", "II", "1"]
    assert rows[3][1] == "Tập huấn"


@pytest.mark.parametrize(
    "lines",
    [
        ["Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "1", "a", "b", "c"],
        ["TT", "Họ và tên", "Chức vụ", "Ghi chú", "1", "a", "b", "c"],
        ["TT", "Nhiệm vụ", "1", "a"],
        ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"],
        ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "không có số", "a"],
    ],
)
def test_other_lines_are_left_alone(lines):
    """Without the headings of tasks and a first row there is no table."""
    assert loose_table(lines, 0) is None
