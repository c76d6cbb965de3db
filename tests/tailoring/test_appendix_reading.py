"""A frame with anybody's columns. Mirrors kit/tailoring/appendix_reading.py."""

import pandas as pd
import pytest

from kit.errors import ReadError
from kit.model import Task
from kit.tailoring.appendix_reading import SHOWN_PROBLEMS, read_frame


def test_columns_in_any_order_under_usual_titles():
    """A person's own frame is read by its titles; the rest is named."""
    frame = pd.DataFrame({"Ghi chú": ["x"], "Đơn vị chủ trì": ["P"], "Nội dung": ["A"]})
    reading = read_frame(frame, year=2027)
    assert [(task.content, task.lead) for task in reading.tasks] == [("A", "P")]
    assert reading.extra_columns == ("Ghi chú",)


def test_missing_values_of_pandas_are_nothing():
    """NaN and NA are empty cells."""
    frame = pd.DataFrame({"Nhiệm vụ": ["A"], "Số lượng": [float("nan")], "Chủ trì": [pd.NA]})
    (task,) = read_frame(frame, year=2027).tasks
    assert (task.quantity, task.lead) == (None, None)


def test_empty_rows_are_no_tasks():
    """A row with nothing but its number is left out."""
    frame = pd.DataFrame({"TT": [1, 2], "Nhiệm vụ": ["A", None]})
    assert len(read_frame(frame, year=2027).tasks) == 1


def test_frame_without_a_task_column():
    """Without tasks there is no table."""
    with pytest.raises(ReadError) as caught:
        read_frame(pd.DataFrame({"Chủ trì": ["P"]}), year=2027)
    assert caught.value.code == "no-task-column"


def test_two_rows_alike_take_two_known_tasks():
    """Equal words find their tasks one after the other, never the same one twice."""
    known = [Task(id="t-1", content="A"), Task(id="t-2", content="A")]
    reading = read_frame(pd.DataFrame({"Nhiệm vụ": ["A", "A", "A"]}), year=2027, known=known)
    ids = [task.id for task in reading.tasks]
    assert ids[:2] == ["t-1", "t-2"]
    assert ids[2] not in ("t-1", "t-2")


def test_new_row_never_takes_the_id_of_a_row_below():
    """A row without id stands above rows that have one: no id is given twice."""
    first = read_frame(pd.DataFrame({"Nhiệm vụ": ["A"]}), year=2027).tasks[0]
    frame = pd.DataFrame({"Nhiệm vụ": ["A", "B"], "Mã": [None, first.id]})
    ids = [task.id for task in read_frame(frame, year=2027).tasks]
    assert len(set(ids)) == 2
    assert ids[1] == first.id


def test_many_problems_are_counted():
    """The message shows the first ones and says how many more there are."""
    frame = pd.DataFrame({"Nhiệm vụ": ["A"] * 30, "Số lượng": ["nhiều"] * 30})
    with pytest.raises(ReadError) as caught:
        read_frame(frame, year=2027)
    assert "30 chỗ sai" in caught.value.message_vi
    assert f"và {30 - SHOWN_PROBLEMS} chỗ khác" in caught.value.message_vi


def test_lists_in_the_cells_of_a_frame():
    """In a notebook somebody gives the bodies as a list."""
    frame = pd.DataFrame({"Nhiệm vụ": ["A"], "Phối hợp": [["Phòng B", "Phòng C"]]})
    assert read_frame(frame, year=2027).tasks[0].support == ("Phòng B", "Phòng C")
