"""What the screen shows of a task. Mirrors kit/ui/table/rows.py."""

import pytest

from kit.checking import Finding
from kit.model import Task
from kit.model.timing import parse_timing
from kit.ui.table.rows import UNKNOWN_DAYS_VI, Refused, days_vi, problems_by_cell, row_views


def finding(target, message="Sai", also=()):
    return Finding(code="x", place="", target=target, message_vi=message, fix_vi="Sửa.", also=also)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("quý II", "01/4–30/6"),
        ("Trước ngày 15/12/2027", "đến 14/12"),
        ("Quý I năm 2028", "01/01/2028–31/3/2028"),
        ("15/5/2027", "15/5"),
        ("khi có văn bản mới của cấp trên về việc này thì làm", UNKNOWN_DAYS_VI),
        ("", ""),
    ],
)
def test_the_days_that_words_mean(words, days):
    """Short, with years only beside the plan year."""
    assert days_vi(parse_timing(words, year=2027), year=2027) == days


def test_a_rhythm_says_how_often():
    """Monthly is twelve times a year."""
    assert days_vi(parse_timing("Hằng tháng", year=2027), year=2027).endswith("12 lần")


def test_findings_stand_beside_their_cell():
    """Of the task's fields; of a whole row at its content; once; others elsewhere."""
    found = problems_by_cell(
        [
            finding("tasks:a:lead", also=("tasks:b:lead",)),
            finding("tasks:a:lead"),
            finding("tasks:a"),
            finding("tasks:a:no"),
            finding("tasks"),
            finding("parent:tasks:a"),
            finding("contents:a:lead"),
        ]
    )
    assert found == {
        ("a", "lead"): ["Sai Sửa."], ("b", "lead"): ["Sai Sửa."], ("a", "content"): ["Sai Sửa."]
    }  # fmt: skip


def test_a_row_has_its_number_its_group_and_what_waits():
    """A group is said at its first row."""
    tasks = [
        Task(id="a", content="A", group="I", quantity=2000, unconfirmed=("quantity",)),
        Task(id="b", content="B", group="I", support=("X", "Y")),
        Task(id="c", content="C"),
    ]
    views = row_views(tasks, (), {}, year=2027)
    assert [(v["no"], v["head"], v["waits"]) for v in views.values()] == [
        (1, "I", True), (2, "", False), (3, "", False)
    ]  # fmt: skip
    assert views["a"]["cells"]["quantity"] == {
        "text": "2000", "note": "", "waits": True, "problems": []
    }  # fmt: skip
    assert views["b"]["cells"]["support"]["text"] == "X; Y"


def test_what_was_refused_is_still_shown():
    """With what is wrong about it instead of the rules' findings."""
    refused = {("a", "quantity"): Refused("nhiều", "Không phải số.")}
    view = row_views(
        [Task(id="a", content="A", quantity=3)], [finding("tasks:a:quantity")], refused, year=2027
    )["a"]["cells"]["quantity"]
    assert (view["text"], view["problems"]) == ("nhiều", ["Không phải số."])
