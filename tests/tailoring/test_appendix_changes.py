"""What an edited table changes. Mirrors kit/tailoring/appendix_changes.py."""

from kit.model import Task
from kit.model.timing import parse_timing
from kit.tailoring.appendix_changes import EMPTY_VI, changes

A, B, C = (Task(id=f"t-{name}", content=name, quantity=2) for name in "ABC")


def kinds(found):
    """Kind, task and field of each change."""
    return [(change.kind, change.task, change.field) for change in found]


def test_same_tasks_change_nothing():
    """The table read back without an edit gives an empty list."""
    assert changes([A, B], [A, B]) == ()


def test_added_and_removed_rows_are_whole_rows():
    """A row that is new and one that is gone, each with its number in its own table."""
    found = changes([A, B], [A, C])
    assert kinds(found) == [("added", "t-C", None), ("removed", "t-B", None)]
    assert [change.row for change in found] == [2, 2]


def test_changed_fields_are_told_one_by_one():
    """Column title, old and new value in words; 2000 is "2.000", nothing is "(trống)"."""
    new = A.with_(quantity=2000, lead="Phòng A", support=("B", "C"))
    found = changes([A], [new])
    assert [(c.field_vi, c.old_vi, c.new_vi) for c in found] == [
        ("Số lượng", "2", "2.000"),
        ("Chủ trì", EMPTY_VI, "Phòng A"),
        ("Phối hợp", EMPTY_VI, "B; C"),
    ]


def test_zero_is_not_nothing():
    """A count of 0 is a number and said as such."""
    (change,) = changes([A.with_(quantity=None)], [A.with_(quantity=0)])
    assert (change.old_vi, change.new_vi) == (EMPTY_VI, "0")


def test_empty_text_and_none_are_one():
    """A table cannot tell an empty product from none, so it is no change."""
    assert changes([A.with_(product="")], [A]) == ()


def test_time_is_told_by_its_words_and_days():
    """New words of a time change the days as well."""
    old, new = (A.with_(timing=parse_timing(text, year=2027)) for text in ("Quý I", "Quý II"))
    found = changes([old], [new])
    assert {c.field for c in found} == {"timing"}
    assert ("Thời gian thực hiện", "Quý I", "Quý II") in [
        (c.field_vi, c.old_vi, c.new_vi) for c in found
    ]
    assert ("Đến ngày", "31/3/2027", "30/6/2027") in [
        (c.field_vi, c.old_vi, c.new_vi) for c in found
    ]


def test_one_row_moved_is_one_change():
    """The row that was carried is named, not all that made room."""
    found = changes([A, B, C], [B, C, A])
    assert kinds(found) == [("moved", "t-A", None)]
    assert (found[0].old_vi, found[0].new_vi) == ("1", "3")


def test_channel_is_told_by_name():
    """People read names, not keys."""
    (change,) = changes([A], [A.with_(channel="zalo")], channel_names={"zalo": "Trang Zalo"})
    assert change.new_vi == "Trang Zalo"


def test_bookkeeping_is_not_compared():
    """Where a row came from is nobody's edit."""
    assert changes([A], [A.with_(source="planner", place="dòng 2", parent_tasks=("p",))]) == ()


def test_line_for_the_screen_names_row_and_column():
    """One line says all of a change."""
    (change,) = changes([A], [A.with_(unit="tờ")])
    for part in ("Dòng 1", "Đơn vị tính", "tờ"):
        assert part in change.text_vi
