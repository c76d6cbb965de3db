"""Tasks ⇄ DataFrame ⇄ workbook. Mirrors kit/tailoring/appendix.py."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from kit.errors import ReadError, SaveError, TailorError
from kit.model import Task, Timing
from kit.model.timing import parse_timing
from kit.tailoring.appendix import (
    SCHEMA,
    frame_to_tasks,
    read_appendix,
    tasks_to_frame,
    write_appendix,
)
from kit.tailoring.appendix_columns import KINDS_VI

ODD = ("=1+1", "-2", "@a", "+84", "\ta", "a\nb", "“trích”", '"', "'", "🎉", "a; b", "a\\b", "#N/A",
       "\x0b", "_x0041_", "hoa\u0300", "2.000", "02", "chưa biết", "\r\n", "1/2")  # fmt: skip
ANY_TEXT = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
).filter(str.strip)
# Members of a list: spaces around them are how a list is typed.
MEMBERS = st.lists(ANY_TEXT.map(str.strip), max_size=3).map(tuple)
DAYS = st.none() | st.dates(dt.date(1890, 1, 1), dt.date(2099, 12, 31))
COUNTS = st.none() | st.integers(0, 10**15 - 1)
TIMINGS = st.one_of(
    st.builds(
        Timing, text=st.just("") | ANY_TEXT, kind=st.sampled_from(list(KINDS_VI)),
        start=DAYS, end=DAYS, per_year=st.none() | st.integers(0, 366),
    ),
    st.sampled_from(("Quý II", "Hằng tháng", "Trước ngày 31/3/2027", "Thường xuyên trong năm"))
    .map(lambda text: parse_timing(text, year=2027)),
)  # fmt: skip
TASKS = st.lists(
    st.builds(
        Task, id=ANY_TEXT, content=ANY_TEXT, quantity=COUNTS, budget_vnd=COUNTS, timing=TIMINGS,
        support=MEMBERS, parent_tasks=MEMBERS,
        unconfirmed=st.lists(st.sampled_from(["quantity", "lead", "timing", "unit"])).map(tuple),
        **{name: st.none() | ANY_TEXT for name in (
            "no", "group", "product", "unit", "lead", "channel", "proof", "source", "place")},
    ), max_size=4, unique_by=lambda task: task.id,
).map(tuple)  # fmt: skip
MANY = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@MANY
@given(TASKS)
def test_frame_gives_every_task_back(tasks):
    """Tasks → frame → tasks are the same tasks, whatever their words and times."""
    frame = tasks_to_frame(tasks)
    SCHEMA.validate(frame)
    assert frame_to_tasks(frame, year=2027) == tasks


@MANY
@given(TASKS)
def test_workbook_gives_every_task_back(tmp_path, tasks):
    """Tasks → .xlsx → tasks are the same tasks, nothing to note, no column unknown."""
    reading = read_appendix(write_appendix(tasks, tmp_path / "t.xlsx"), year=2027)
    assert reading.tasks == tasks
    assert (reading.notes_vi, reading.extra_columns) == ((), ())


def test_channel_is_shown_by_name_and_read_back_as_key(tmp_path):
    """People see "Trang Zalo", the task keeps ``zalo``."""
    names = {"zalo": "Trang Zalo"}
    task = Task(id="t-1", content="Đăng tin", channel="zalo")
    path = write_appendix([task], tmp_path / "t.xlsx", channel_names=names)
    assert "Trang Zalo" in [cell.value for cell in load_workbook(path).worksheets[0][3]]
    assert read_appendix(path, year=2027, channel_names=names).tasks == (task,)


def test_blank_text_and_none_are_one():
    """An empty product is no product: a table cannot tell them apart."""
    (task,) = frame_to_tasks(tasks_to_frame([Task(id="t-1", content="A", product="")]), year=None)
    assert task.product is None


@pytest.mark.parametrize("value", [-1, 10**15])
def test_number_that_excel_cannot_hold_is_refused(value):
    """A number that would lose digits, or below 0, stops with row and column."""
    with pytest.raises(TailorError) as caught:
        tasks_to_frame([Task(id="t-1", content="A", quantity=value)])
    assert caught.value.code == "number-too-large"
    assert "Số lượng" in caught.value.where


def test_edited_words_of_a_time_are_read_anew(tmp_path):
    """After an edit of the printed words their meaning follows."""
    task = Task(id="t-1", content="A", timing=parse_timing("Quý I", year=2027))
    sheet_path = edited(tmp_path, [task], "Thời gian thực hiện", "Quý III")
    (read,) = read_appendix(sheet_path, year=2027).tasks
    assert read.timing == parse_timing("Quý III", year=2027)


def test_edited_day_counts_and_is_noted(tmp_path):
    """A day typed by hand is kept; the words that print are pointed out."""
    task = Task(id="t-1", content="A", timing=parse_timing("Quý I", year=2027))
    path = edited(tmp_path, [task], "Đến ngày", dt.date(2027, 3, 20))
    reading = read_appendix(path, year=2027)
    assert reading.tasks[0].timing.end == dt.date(2027, 3, 20)
    assert reading.notes_vi[0].startswith("Dòng 3")


def test_copied_row_gets_its_own_id(tmp_path):
    """A row copied with its hidden id is a new task, and that is said."""
    path = write_appendix([Task(id="t-1", content="A")], tmp_path / "t.xlsx")
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet.append([cell.value for cell in sheet[3]])
    book.save(path)
    reading = read_appendix(path, year=2027)
    assert [task.content for task in reading.tasks] == ["A", "A"]
    assert len({task.id for task in reading.tasks}) == 2
    assert len(reading.notes_vi) == 1


def test_columns_that_are_gone_are_filled_from_the_known_tasks(tmp_path):
    """Somebody deletes the hidden columns: words find the task, its bookkeeping stays."""
    task = Task(id="t-1", content="Đăng tin", lead="Phòng A", parent_tasks=("p-1",), group="I")
    book = Workbook()
    book.active.append(["TT", "Nhiệm vụ", "Chủ trì"])
    book.active.append([1, "đăng tin", "Phòng B"])
    book.save(tmp_path / "t.xlsx")
    (read,) = read_appendix(tmp_path / "t.xlsx", year=2027, known=[task]).tasks
    assert read == task.with_(content="đăng tin", lead="Phòng B")


def test_row_added_by_hand_is_the_planners(tmp_path):
    """A new row has an id of its own and says where it came from."""
    path = edited(tmp_path, [Task(id="t-1", content="A")], "Mã", None)
    (read,) = read_appendix(path, year=2027).tasks
    assert read.id.startswith("t")
    assert read.source == "planner"


def test_wrong_cells_are_all_named(tmp_path):
    """One error names every wrong cell by the row and column that Excel shows."""
    book = Workbook()
    book.active.append(["TT", "Nhiệm vụ", "Số lượng", "Chủ trì", "Từ ngày"])
    book.active.append([1, "A", "nhiều", "Phòng A", "31/4/2027"])
    book.active.append([2, None, "2", "Phòng A", None])
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(ReadError) as caught:
        read_appendix(tmp_path / "t.xlsx", year=2027)
    assert caught.value.code == "bad-task-table"
    assert caught.value.where == "dòng 2, cột “Số lượng”"
    for place in ("dòng 2, cột “Từ ngày”", "dòng 3, cột “Nhiệm vụ”"):
        assert place in caught.value.message_vi


def test_folder_that_does_not_exist_is_a_save_error(tmp_path):
    """Trouble of the disk is said in words."""
    with pytest.raises(SaveError) as caught:
        write_appendix([], tmp_path / "none" / "t.xlsx")
    assert caught.value.code == "cannot-write"


def edited(tmp_path, tasks, title, value):
    """The path of the tasks' workbook with one cell of the first task changed."""
    path = write_appendix(tasks, tmp_path / "t.xlsx")
    book = load_workbook(path)
    sheet = book.worksheets[0]
    column = next(cell.column for cell in sheet[2] if cell.value == title)
    sheet.cell(3, column).value = value
    book.save(path)
    return path
