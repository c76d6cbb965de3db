"""One row ⇄ one task. Mirrors kit/tailoring/appendix_rows.py."""

import datetime as dt

import pytest

from kit.model import Task, Timing
from kit.tailoring.appendix_rows import RowContext, row_of_task, task_of_values, typed_cells

FOREIGN = RowContext(present={"content", "support", "timing_text"}, year=2027)


def read(cells, context=FOREIGN, before=None):
    """The task of a row of cells."""
    values, problems = typed_cells(cells, context, 5)
    assert problems == []
    return task_of_values(values, before, context)[0]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Phòng A; Phòng B;", ("Phòng A", "Phòng B")),
        ("- Phòng A\n- Phòng B", ("Phòng A", "Phòng B")),
        ("Phòng Kinh tế, Công an phường", ("Phòng Kinh tế", "Công an phường")),
        ("Sở Văn hóa, Thể thao và Du lịch", ("Sở Văn hóa, Thể thao và Du lịch",)),
        (None, ()),
    ],
)
def test_bodies_in_a_foreign_cell(cell, names):
    """Semicolons, lines, bullets and safe commas part names."""
    assert read({"content": "A", "support": cell}).support == names


def test_bodies_in_our_own_cell_keep_their_signs():
    """In a table that the kit wrote, a backslash keeps ";" inside a name."""
    own = RowContext(present={"id", "content", "support"})
    assert read({"id": "t", "content": "A", "support": r"A\; B; -C\\"}, own).support == (
        "A; B",
        "-C\\",
    )


@pytest.mark.parametrize(
    ("cell", "quantity", "unit"),
    [("04 cuộc", 4, "cuộc"), ("2.000 tờ", 2000, "tờ"), ("ít nhất 18 tin, bài", 18, "tin, bài")],
)
def test_unit_written_with_its_count(cell, quantity, unit):
    """A unit behind the number becomes the unit where there is no other."""
    task = read({"content": "A", "quantity": cell})
    assert (task.quantity, task.unit) == (quantity, unit)


@pytest.mark.parametrize("cell", ["01/tháng", "5-7 cuộc", "khoảng 5", "2,5"])
def test_count_that_is_not_one_number_is_a_problem(cell):
    """A rate or a guess is no count; nothing is cut off from it."""
    _, (problem,) = typed_cells({"content": "A", "quantity": cell}, FOREIGN, 5)
    assert problem.place_vi == "dòng 5, cột “Số lượng”"


@pytest.mark.parametrize(
    ("cell", "vnd"), [("12,5 triệu đồng", 12_500_000), ("15.000.000 đồng", 15_000_000), (7, 7)]
)
def test_money_in_words(cell, vnd):
    """Millions in words are millions."""
    assert read({"content": "A", "budget_vnd": cell}).budget_vnd == vnd


def test_span_of_money_is_a_problem():
    """ "5 - 7 triệu" is not five đồng."""
    _, (problem,) = typed_cells({"content": "A", "budget_vnd": "5 - 7 triệu"}, FOREIGN, 5)
    assert problem.title_vi == "Kinh phí (đồng)"


def test_days_without_words_get_words():
    """Two days in their columns make the words that print."""
    cells = {"content": "A", "timing_start": dt.date(2027, 3, 1), "timing_end": dt.date(2027, 3, 9)}
    timing = read(cells).timing
    assert timing.kind == "range"
    assert "09/3/2027" in timing.text


def test_time_of_a_known_task_stays_with_its_words():
    """What the kit knew of the same words is kept where the hidden columns are gone."""
    before = Task(id="t", content="A", timing=Timing(text="khi cần", kind="event", per_year=3))
    assert read({"content": "A", "timing_text": "khi cần"}, before=before).timing == before.timing


def test_cells_come_by_title():
    """A task's cells stand under the titles that people read."""
    cells = row_of_task(Task(id="t", content="A", unconfirmed=("timing",)), 3, {})
    assert (cells["TT"], cells["Chưa xác nhận"]) == ("3", "Thời gian thực hiện")
