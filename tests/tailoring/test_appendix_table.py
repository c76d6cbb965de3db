"""Anybody's table of tasks in a workbook. Mirrors kit/tailoring/appendix_table.py."""

import datetime as dt

import pytest
from openpyxl import Workbook

from kit.errors import ReadError
from kit.tailoring.appendix import read_appendix
from kit.tailoring.appendix_table import read_table


def book_of(tmp_path, rows, merged=(), name="t.xlsx"):
    """A workbook with ``rows`` in one sheet."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for area in merged:
        book.active.merge_cells(area)
    book.save(tmp_path / name)
    return tmp_path / name


FOREIGN = [
    ["UBND PHƯỜNG MẪU"],
    ["PHỤ LỤC NHIỆM VỤ TUYÊN TRUYỀN"],
    ["(Kèm theo Kế hoạch số    /KH-UBND)"],
    [],
    ["Thời gian", "STT", "Nội dung, nhiệm vụ", "Đơn vị thực hiện", None, "Kết quả", "Ghi chú",
     "Kinh phí (triệu đồng)", "Số lượng"],
    [None, None, None, "Chủ trì", "Phối hợp", None, None, None, None],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
    [None, "I", "Trong cơ quan"],
    ["Quý I", 1, "Phổ biến kế hoạch", "Phòng A", "- Phòng B\n- Phòng C", "Hội nghị", "x", "12,5",
     "01 cuộc"],
    [dt.datetime(2027, 3, 31), 2, "Niêm yết thủ tục", "Phòng B", "Văn phòng; Công an phường",
     "Bảng", None, None, "02"],
    [None, "II", "Tại cơ sở"],
    ["Hằng tháng", 3, "Phát thanh", "Phòng A", None, "Tin, bài", None, None, "2.000"],
    [None, None, "Tổng cộng", None, None, None, None, "12,5", None],
    [],
    [None, None, None, "TM. ỦY BAN NHÂN DÂN"],
]  # fmt: skip
MERGED = ("A1:C1", "A2:I2", "A5:A6", "B5:B6", "C5:C6", "D5:E5", "F5:F6", "C8:I8")


def test_foreign_table_is_understood_whole(tmp_path):
    """Titles above, two header rows, numbers, groups, own order: three tasks come out."""
    reading = read_appendix(book_of(tmp_path, FOREIGN, MERGED), year=2027)
    tasks = reading.tasks
    assert [(t.no, t.group, t.content) for t in tasks] == [
        ("1", "Trong cơ quan", "Phổ biến kế hoạch"),
        ("2", "Trong cơ quan", "Niêm yết thủ tục"),
        ("3", "Tại cơ sở", "Phát thanh"),
    ]
    assert [t.quantity for t in tasks] == [1, 2, 2000]
    assert tasks[0].unit == "cuộc"
    assert tasks[0].budget_vnd == 12_500_000
    assert tasks[0].support == ("Phòng B", "Phòng C")
    assert tasks[1].support == ("Văn phòng", "Công an phường")
    assert [t.lead for t in tasks] == ["Phòng A", "Phòng B", "Phòng A"]
    assert [t.timing.kind for t in tasks] == ["once", "once", "monthly"]
    assert tasks[1].timing.text == "31/3/2027"
    assert reading.extra_columns == ("Ghi chú",)


def test_what_is_left_out_is_noted(tmp_path):
    """The sum and the signature are no tasks, the remarks no field; each is named."""
    notes = read_appendix(book_of(tmp_path, FOREIGN, MERGED), year=2027).notes_vi
    assert [note.split(":")[0] for note in notes] == ["Dòng 13", "Dòng 15", "Cột chưa dùng đến"]


def test_two_header_rows_without_merged_cells(tmp_path):
    """ "Đơn vị thực hiện" stands above its first column only: the second row still names both."""
    path = book_of(tmp_path, [
        ["TT", "Nhiệm vụ", "Đơn vị thực hiện", None, "Thời gian"],
        [None, None, "Chủ trì", "Phối hợp", None],
        [1, "A", "Phòng A", "Phòng B", "Quý I"],
    ])  # fmt: skip
    (task,) = read_appendix(path, year=2027).tasks
    assert (task.lead, task.support) == ("Phòng A", ("Phòng B",))


def test_second_header_row_of_somebodys_own_columns_is_extra(tmp_path):
    """Four quarters to tick are columns the kit has no use for, and none is a task."""
    path = book_of(tmp_path, [
        ["TT", "Nhiệm vụ", "Chủ trì", "Đơn vị", None],
        [None, None, None, "Số lượng", "Quý II"],
        [1, "A", "Phòng A", 5, "x"],
    ], ["D1:E1"])  # fmt: skip
    table = read_table(path)
    assert table.extra_titles == ("Đơn vị / Quý II",)
    assert [row.number for row in table.rows] == [3]


def test_cells_merged_downwards_hold_for_every_row(tmp_path):
    """One lead over three rows is the lead of three tasks."""
    rows = [["TT", "Nhiệm vụ", "Chủ trì"], [1, "A", "Phòng A"], [2, "B", None], [3, "C", None]]
    reading = read_appendix(book_of(tmp_path, rows, ["C2:C4"]), year=2027)
    assert [task.lead for task in reading.tasks] == ["Phòng A"] * 3


def test_header_repeated_on_every_page_is_skipped(tmp_path):
    """A header row in the middle is no task."""
    head = ["TT", "Nhiệm vụ", "Chủ trì"]
    path = book_of(tmp_path, [head, [1, "A", "P"], head, [2, "B", "P"]])
    assert [task.content for task in read_appendix(path, year=2027).tasks] == ["A", "B"]


def test_numbered_group_above_its_own_points(tmp_path):
    """ "1" with nothing but a name above "1.1" is a group, not a task."""
    path = book_of(tmp_path, [
        ["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Nhóm một", None], ["1.1", "A", "P"],
        ["2", "Riêng", None],
    ])  # fmt: skip
    tasks = read_appendix(path, year=2027).tasks
    assert [(t.group, t.content) for t in tasks] == [("Nhóm một", "A"), ("Nhóm một", "Riêng")]


def test_group_row_is_known_by_its_merged_cell(tmp_path):
    """Without any numbers a row over the whole width is the name of a group."""
    rows = [["Nhiệm vụ", "Chủ trì", "Thời gian"], ["Trong cơ quan"], ["A", "P", "Quý I"]]
    reading = read_appendix(book_of(tmp_path, rows, ["A2:C2"]), year=2027)
    assert [(task.group, task.content) for task in reading.tasks] == [("Trong cơ quan", "A")]


def test_group_without_tasks_is_noted(tmp_path):
    """A group row that nothing follows is not dropped in silence."""
    path = book_of(tmp_path, [["TT", "Nhiệm vụ", "Chủ trì"], [1, "A", "P"], ["II", "Nhóm hai"]])
    assert "Nhóm hai" in read_appendix(path, year=2027).notes_vi[0]


def test_widest_table_wins_and_the_other_is_noted(tmp_path):
    """Of two tables in a file one is read; the other is named."""
    book = Workbook()
    book.active.title = "Nháp"
    book.active.append(["Nhiệm vụ", "Chủ trì"])
    sheet = book.create_sheet("Chính thức")
    sheet.append(["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"])
    sheet.append([1, "A", "P", "Quý I"])
    book.save(tmp_path / "t.xlsx")
    reading = read_appendix(tmp_path / "t.xlsx", year=2027)
    assert [task.content for task in reading.tasks] == ["A"]
    assert "Nháp" in reading.notes_vi[0]


def test_formula_without_result_is_named(tmp_path):
    """A formula that nobody has computed cannot be read: row and column are said."""
    path = book_of(tmp_path, [["TT", "Nhiệm vụ", "Chủ trì", "Số lượng"], [1, "A", "P", "=2*3"]])
    with pytest.raises(ReadError) as caught:
        read_appendix(path, year=2027)
    assert (caught.value.code, caught.value.where) == ("bad-task-table", "dòng 2, cột “Số lượng”")


def test_file_without_a_task_table(tmp_path):
    """A list of names is no task table."""
    with pytest.raises(ReadError) as caught:
        read_table(book_of(tmp_path, [["TT", "Họ và tên"], [1, "Học viên 1"]]))
    assert caught.value.code == "no-task-table"
