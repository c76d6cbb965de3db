"""What a paste does to the rows. Mirrors kit/ui/table/paste.py."""

import pytest

from kit.errors import ReadError
from kit.model import Task
from kit.ui.table.clipboard import text_grid
from kit.ui.table.paste import pasted
from kit.ui.task_editing import new_task

TASKS = (
    Task(id="a", content="Phát tin", lead="Phòng A", group="Nhóm"),
    Task(id="b", content="Niêm yết", quantity=2, unconfirmed=("quantity",)),
)


def paste(text, at=("a", "content"), tasks=TASKS):
    return pasted(text_grid(text), tasks, at, year=2027, channel_names={"zalo": "Zalo OA"})


def test_a_table_with_a_header_brings_known_rows_up_and_puts_others_below_the_cursor():
    """Columns in any order; the number column and the row of column numbers are no tasks."""
    done = paste(
        "STT\tNhiệm vụ\tThời gian thực hiện\tSố lượng\n(1)\t(2)\t(3)\t(4)\n"
        "1\tNiêm yết\tQuý II\t5\n2\tĐối thoại\tQuý IV\t01 cuộc\n"
    )
    assert [t.content for t in done.tasks] == ["Phát tin", "Đối thoại", "Niêm yết"]
    assert done.tasks[2].id == "b"
    assert (done.tasks[2].quantity, done.tasks[2].timing.end.isoformat()) == (5, "2027-06-30")
    assert (done.tasks[1].quantity, done.tasks[1].unit) == (1, "cuộc")
    assert done.tasks[0] == TASKS[0]


def test_a_new_row_that_nobody_wrote_into_gives_way():
    """Who adds a row to paste into it wants no empty one left."""
    new = new_task(TASKS)
    done = paste("Nhiệm vụ\tChủ trì\nĐối thoại\tB\n", (new.id, "content"), (*TASKS, new))
    assert [t.content for t in done.tasks] == ["Phát tin", "Niêm yết", "Đối thoại"]


def test_cells_without_a_header_are_typed_in_from_the_cursor():
    """Rows that are there are written over, rows that lack are added, the STT column goes."""
    done = paste("1.\tHội thi\tBài thi\t3\n2.\tTập huấn\tLớp\t\n3.\tĐối thoại\tCuộc\t1")
    assert [(t.content, t.product, t.quantity) for t in done.tasks] == [
        ("Hội thi", "Bài thi", 3), ("Tập huấn", "Lớp", None), ("Đối thoại", "Cuộc", 1)
    ]  # fmt: skip
    assert [t.id for t in done.tasks[:2]] == ["a", "b"]
    assert done.tasks[0].lead == "Phòng A"


def test_a_pasted_number_is_no_ordinal_in_a_column_of_numbers():
    """Two quantities below each other are 1 and 2."""
    done = paste("1\tcuộc\n2\tbài", ("a", "quantity"))
    assert [(t.quantity, t.unit) for t in done.tasks] == [(1, "cuộc"), (2, "bài")]
    assert done.tasks[1].unconfirmed == ()


def test_a_cell_that_cannot_be_read_is_kept_beside_its_row():
    """All others come in."""
    done = paste("nhiều\tcuộc", ("b", "quantity"))
    assert (done.tasks[1].quantity, done.tasks[1].unit) == (2, "cuộc")
    assert done.refused["b", "quantity"].text == "nhiều"
    assert "nhiều" in done.refused["b", "quantity"].problem_vi


def test_a_channel_is_known_by_its_name():
    """The row holds its key."""
    assert paste("zalo oa\t", ("a", "channel")).tasks[0].channel == "zalo"


def test_a_table_goes_into_an_empty_one():
    """With a header and without."""
    for text in ("Nhiệm vụ\tChủ trì\nĐối thoại\tB\n", "Đối thoại\t\t\t\tB"):
        (task,) = paste(text, ("", "content"), ()).tasks
        assert (task.content, task.lead) == ("Đối thoại", "B")


def test_a_table_with_a_header_and_a_wrong_cell_changes_nothing():
    """Its own error names row and column."""
    with pytest.raises(ReadError) as caught:
        paste("Nhiệm vụ\tSố lượng\tChủ trì\nA\tnhiều lắm\tB\n")
    assert caught.value.code == "bad-task-table"
