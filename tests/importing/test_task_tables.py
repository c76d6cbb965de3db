"""Rows of task tables. Mirrors kit/importing/task_tables.py."""

import datetime as dt

import pytest

from kit.importing.ledger import Ledger
from kit.importing.task_tables import TaskTableReader
from tests.importing.pieces import table

HEAD = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"]


def read(*tables):
    """Read tables one after the other; return the tasks, the ledger and what was taken."""
    ledger = Ledger()
    reader = TaskTableReader(ledger, 2027)
    taken = [reader.read(one) for one in tables]
    return reader.tasks, ledger, taken


def test_cells_become_fields():
    """Every column of the sample table has its field, and times their meaning."""
    (task,), ledger, _ = read(
        table(
            ["TT", "Nhiệm vụ", "Sản phẩm", "Số lượng", "Đơn vị tính", "Chủ trì", "Phối hợp",
             "Thời hạn", "Hình thức", "Kiểm chứng", "Kinh phí", "Ghi chú"],
            ["1.", "Phát bản tin", "Bản tin", "1.200", "lượt", "Phòng A", "Công an xã; các thôn",
             "Quý II", "Loa", "Nhật ký", "5 triệu", "sau giờ tin"],
        )
    )  # fmt: skip

    assert (task.no, task.content, task.product) == ("1", "Phát bản tin", "Bản tin")
    assert (task.quantity, task.unit, task.budget_vnd) == (1200, "lượt", 5_000_000)
    assert (task.lead, task.support) == ("Phòng A", ("Công an xã", "các thôn"))
    assert (task.channel, task.proof) == ("Loa", "Nhật ký")
    assert (task.timing.start, task.timing.end) == (dt.date(2027, 4, 1), dt.date(2027, 6, 30))
    assert task.place == "bảng 1, dòng 2"
    assert [piece.text for piece in ledger.unplaced] == ["sau giờ tin"]
    assert [p.text for p in ledger.frame if p.role in ("budget", "quantity")] == [
        "1.200",
        "5 triệu",
    ]


def test_group_rows_name_the_tasks_below():
    """A wide row, a Roman number or a number with sub-numbers heads a group."""
    tasks, ledger, _ = read(
        table(
            HEAD,
            ["I", "Trong cơ quan", "<", "<", "<"],
            ["1", "Họp giao ban", "Sở A", "", "Quý I"],
            ["II", "Truyền thanh", "", "", ""],
            ["2", "Phát tin", "Sở B", "", "Quý II"],
            ["3", "Hội nghị", "", "", ""],
            ["3.1", "Tập huấn", "Sở C", "", "Quý III"],
        )
    )

    assert [(t.group, t.content) for t in tasks] == [
        ("Trong cơ quan", "Họp giao ban"),
        ("Truyền thanh", "Phát tin"),
        ("Hội nghị", "Tập huấn"),
    ]
    assert "Trong cơ quan" in [p.text for p in ledger.frame if p.role == "group"]


def test_rows_that_go_on():
    """A row without a number and without content, or with the rest of a sentence, continues."""
    tasks, _, _ = read(
        table(
            HEAD,
            ["1", "Mở lớp tập huấn cho công", "Sở A", "Sở B", "Tháng 3"],
            ["", "chức các xã", "", "", ""],
            ["", "", "", "các thôn", "và tháng 9"],
            ["2", "Họp báo", "Sở C", "", "Quý I"],
        )
    )

    assert len(tasks) == 2
    assert tasks[0].content == "Mở lớp tập huấn cho công chức các xã"
    assert tasks[0].support == ("Sở B", "các thôn")
    assert tasks[0].timing.text == "Tháng 3 và tháng 9"


def test_a_table_goes_on_after_a_page():
    """A second table of the same width continues, with or without its heading."""
    tasks, ledger, taken = read(
        table(HEAD, ["1", "Một", "Sở A", "", "Quý I"]),
        table(HEAD, ["2", "Hai", "Sở A", "", "Quý I"], number=2),
        table(["3", "Ba", "Sở A", "", "Quý I"], number=3),
        table(["x", "y"], number=4),
    )

    assert [t.no for t in tasks] == ["1", "2", "3"]
    assert taken == [True, True, True, False]
    assert sum(1 for p in ledger.frame if p.role == "table_head") == 10


def test_index_rows_and_repeated_headings_are_frame():
    """(1) (2) (3) and the heading of the next page are no tasks."""
    tasks, ledger, _ = read(
        table(HEAD, ["(1)", "(2)", "(3)", "(4)", "(5)"], ["1", "Một", "Sở A", "", ""], HEAD,
              ["2", "Hai", "Sở B", "", ""])
    )  # fmt: skip

    assert [t.content for t in tasks] == ["Một", "Hai"]
    assert [p.text for p in ledger.frame if p.role == "table_index"] == [
        "(1)", "(2)", "(3)", "(4)", "(5)",
    ]  # fmt: skip


def test_cells_merged_downwards_belong_to_every_row():
    """One lead over two rows leads both tasks."""
    tasks, _, _ = read(
        table(HEAD, ["1", "Một", "Sở A", "", "Quý I"], ["2", "Hai", "^", "", "Quý II"])
    )

    assert [t.lead for t in tasks] == ["Sở A", "Sở A"]


def test_a_quantity_that_is_no_number_is_left():
    """“hằng tháng” in the column of counts is kept as unplaced words, no number is invented."""
    (task,), ledger, _ = read(
        table(["Nhiệm vụ", "Số lượng", "Chủ trì"], ["Tin", "hằng tháng", "Sở A"])
    )

    assert task.quantity is None
    assert [p.text for p in ledger.unplaced] == ["hằng tháng"]


def test_a_count_with_its_unit_in_one_cell():
    """“12 bản tin” is twelve of them; a unit column of its own is not overwritten."""
    (own,), _, _ = read(table(["Nhiệm vụ", "Số lượng", "Chủ trì"], ["Tin", "12 bản tin", "Sở A"]))
    (kept,), ledger, _ = read(
        table(["Nhiệm vụ", "Số lượng", "Đơn vị tính", "Chủ trì"], ["Tin", "12 bản", "tin", "Sở A"])
    )

    assert (own.quantity, own.unit) == (12, "bản tin")
    assert (kept.quantity, kept.unit) == (12, "tin")
    assert "bản" in [p.text for p in ledger.frame if p.role == "quantity"]


def test_a_timetable_is_no_task_table():
    """Hours of a day are the programme of a meeting."""
    tasks, _, taken = read(
        table(
            ["Thời gian", "Nội dung", "Chủ trì"],
            ["7h30", "Đón tiếp", "A"],
            ["8 giờ 00", "Khai mạc", "B"],
        )
    )

    assert (tasks, taken) == ([], [False])


def test_several_leads_on_lines():
    """Names on lines of their own are several; a name wrapped in the cell is one."""
    several, wrapped = read(
        table(HEAD, ["1", "Một", "- Sở A;\n- Sở B", "", ""], ["2", "Hai", "Sở Văn hóa", "", ""])
    )[0]

    assert (several.lead, wrapped.lead) == ("Sở A; Sở B", "Sở Văn hóa")


def test_empty_rows_and_stray_numbers_lose_nothing():
    """An empty row is nothing; a number alone before any task is left, not lost."""
    tasks, ledger, _ = read(table(HEAD, ["", "", "", "", ""], ["", "", "x", "", ""]))

    assert tasks == []
    assert [p.text for p in ledger.unplaced] == ["x"]


def test_a_numbered_group_ends_with_the_next_number():
    """1 heads 1.1 and 1.2; the task 2 stands in what was around it."""
    tasks, _, _ = read(
        table(
            HEAD,
            ["I", "Tuyên truyền", "", "", ""],
            ["1", "Hội nghị", "", "", ""],
            ["1.1", "Tập huấn", "Sở A", "", "Quý I"],
            ["2", "Phát tin", "Sở B", "", "Quý II"],
        )
    )

    assert [(t.no, t.group) for t in tasks] == [("1.1", "Hội nghị"), ("2", "Tuyên truyền")]


def test_a_group_title_in_the_column_of_numbers():
    """Some type the whole title into the first, narrow cell."""
    tasks, ledger, _ = read(
        table(HEAD, ["II. Trên loa xã", "", "", "", ""], ["1", "Phát tin", "Sở A", "", "Quý I"])
    )

    assert [t.group for t in tasks] == ["II. Trên loa xã"]
    assert not ledger.unplaced


def test_a_row_that_adds_up_is_no_task():
    """“Tổng cộng” with its amount is kept as frame; a task that begins so is one."""
    tasks, ledger, _ = read(
        table(
            ["TT", "Nội dung", "Chủ trì", "Kinh phí"],
            ["1", "Tổng hợp số liệu", "Sở A", "5.000.000"],
            ["", "Tổng cộng", "", "5.000.000"],
        )
    )

    assert [t.content for t in tasks] == ["Tổng hợp số liệu"]
    assert [p.text for p in ledger.frame if p.role == "total"] == ["Tổng cộng", "5.000.000"]


def test_a_time_in_two_columns_is_one():
    """“Bắt đầu” and “Hoàn thành” under one heading are the ends of one time."""
    (task,), ledger, _ = read(
        table(
            ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "<"],
            ["^", "^", "^", "Bắt đầu", "Hoàn thành"],
            ["1", "Phát tin", "Sở A", "Tháng 3", "Tháng 5"],
        )
    )

    assert task.timing.text == "Tháng 3 - Tháng 5"
    assert not ledger.unplaced


@pytest.mark.parametrize(
    "rows",
    [
        (["STT", "Nội dung", "Cơ quan chủ trì", "Kết quả thực hiện"], ["1", "", "", ""]),
        (["STT", "Nội dung", "Đơn vị tính", "Kết quả"], ["1", "Số tin bài", "tin", ""]),
        (["TT", "Nội dung tiêu chí", "Điểm tối đa", "Sản phẩm"], ["1", "Có tin", "5", ""]),
        (["TT", "Nội dung", "Năm 2025", "Kết quả so sánh"], ["1", "Hồ sơ", "100", "120%"]),
    ],
)
def test_forms_marks_and_figures_are_no_tasks(rows):
    """Neither alone nor behind a task list of the same width."""
    first = table(["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Một", "Sở A", "Quý I"])
    tasks, _, taken = read(first, table(*rows, number=2))

    assert (len(tasks), taken) == (1, [True, False])
    assert read(table(*rows))[2] == [False]
