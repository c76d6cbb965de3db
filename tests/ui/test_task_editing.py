"""The planner's hand in the task table."""

import pytest

from kit.errors import ReadError
from kit.ui.task_editing import (
    cell_text,
    moved,
    with_all_confirmed,
    with_cell,
    with_confirmed,
    with_new_task,
    without_task,
)


@pytest.fixture
def prospect(decided):
    return decided.prospect


@pytest.fixture
def first(prospect):
    return prospect.plan.tasks[0]


def row(draft, task_id):
    return next(t for t in draft.tasks if t.id == task_id)


@pytest.mark.parametrize(
    ("cell", "text", "value"),
    [
        ("content", " Phát tin ", "Phát tin"),
        ("quantity", "2.000", 2000),
        ("quantity", "", None),
        ("budget_vnd", "1 500 000", 1_500_000),
        ("support", "Công an xã; các thôn ;", ("Công an xã", "các thôn")),
        ("lead", "", None),
    ],
)
def test_a_typed_cell_is_read(prospect, first, cell, text, value):
    """Spaces go, lists are cut at semicolons, an empty cell is not known."""
    assert getattr(row(with_cell(prospect, first.id, cell, text), first.id), cell) == value


def test_a_time_keeps_its_words_and_its_meaning(prospect, first):
    """ "Quý II" means April to June of the plan year."""
    timing = row(with_cell(prospect, first.id, "timing", "Quý II"), first.id).timing
    assert (timing.text, timing.start.isoformat()) == ("Quý II", "2027-04-01")
    assert timing.end.isoformat() == "2027-06-30"


def test_decomposed_letters_are_composed(prospect, first):
    """Text pasted from elsewhere is NFC on the way in."""
    draft = with_cell(prospect, first.id, "content", "Tuye\u0302n truye\u0302\u0300n")
    assert row(draft, first.id).content == "Tuyên truyền"


def test_a_typed_number_counts_as_confirmed(prospect, first):
    """Who writes a number has confirmed it; the rest of the row still waits."""
    assert "quantity" in first.unconfirmed
    changed = row(with_cell(prospect, first.id, "quantity", "7"), first.id)
    assert changed.unconfirmed == tuple(f for f in first.unconfirmed if f != "quantity")


@pytest.mark.parametrize(
    ("cell", "text", "code"),
    [("quantity", "nhiều", "not-a-number"), ("budget_vnd", "-5", "not-a-number"),
     ("content", "  ", "no-content")],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(prospect, first, cell, text, code):
    """The cell keeps its old value, the message says how to mend it."""
    with pytest.raises(ReadError) as caught:
        with_cell(prospect, first.id, cell, text)
    assert caught.value.code == code


def test_a_row_that_is_gone_is_said(prospect):
    """Another window may have deleted it."""
    with pytest.raises(ReadError) as caught:
        with_cell(prospect, "gone", "content", "x")
    assert caught.value.code == "no-task"


def test_confirming_leaves_the_number(prospect, first):
    """A confirmed number is the same number without the mark."""
    one = row(with_confirmed(prospect, first.id), first.id)
    assert (one.quantity, one.unconfirmed) == (first.quantity, ())
    everywhere = with_all_confirmed(prospect, ("quantity",)).tasks
    assert not any("quantity" in t.unconfirmed for t in everywhere)


def test_rows_are_added_below_moved_and_deleted(prospect, first):
    """A new row stands in the group of the row above it; moving stops at the edges."""
    draft, new_id = with_new_task(prospect, first.id)
    assert [t.id for t in draft.tasks][:2] == [first.id, new_id]
    assert row(draft, new_id).group == first.group
    down = moved(prospect, first.id, 1)
    assert [t.id for t in down.tasks].index(first.id) == 1
    assert moved(prospect, first.id, -1).tasks == prospect.plan.tasks
    assert first.id not in [t.id for t in without_task(prospect, first.id).tasks]


def test_two_new_rows_are_two_rows(decided):
    """Each gets an id of its own."""
    first, second = decided.add_task(), decided.add_task()
    assert first != second
    assert len(decided.draft.tasks) == len({t.id for t in decided.draft.tasks})


def test_what_stands_in_a_cell_can_be_typed_back(prospect, first):
    """Showing and reading are inverse for every cell."""
    for cell in ("content", "product", "quantity", "support", "timing", "lead", "proof"):
        text = cell_text(first, cell)
        assert cell_text(row(with_cell(prospect, first.id, cell, text), first.id), cell) == text
