"""Tables without all their borders. Mirrors kit/importing/readers/page_alignment.py."""

import pytest

from kit.importing.readers.page_alignment import aligned_grids, row_edges
from kit.importing.readers.page_blocks import blocks_of_pages
from kit.importing.readers.page_lines import lines_of
from tests.importing.readers.page_pieces import LEFT, across, down, frame, line, page, words

COLUMNS = (90, 130, 350, 460)
ROWS = (
    ("TT", "Nội dung", "Chủ trì", "Thời gian"),
    ("1", "Phát thanh", "Xã", "Quý I"),
    ("2", "Họp dân", "Thôn", "Quý II"),
)


def set_rows(rows, top=300.0, step=16):
    """Set rows of cells in columns, the second line of each content under the first."""
    found = []
    for at, row in enumerate(rows):
        for x, cell in zip(COLUMNS, row, strict=True):
            for deep, text in enumerate(cell.split("\n")):
                found += words(text, x, top + (2 * at + deep) * step, 12)
    return found


def texts(blocks):
    """Return the cells by rows."""
    rows = {}
    for block in blocks:
        if block.cell:
            rows.setdefault(block.cell.row, []).append(block.text)
    return tuple(map(tuple, rows.values()))


@pytest.mark.parametrize(
    "rules",
    [[], [across(295), across(320), across(400)], frame([85, 125, 345, 455, 553], [295, 400])],
    ids=["no borders", "borders across", "borders down"],
)
def test_rows_are_those_of_the_numbers(rules):
    """Whatever borders are missing, a task table has the same rows."""
    rows = [*ROWS[:2], ("2", "Họp dân ở các thôn\nvà tổ dân phố", "Thôn", "Quý II")]
    one = page(1, words("I. NHIỆM VỤ", LEFT, 270), set_rows(rows), words("II. KINH PHÍ", LEFT, 402),
               rules=rules)  # fmt: skip

    blocks = blocks_of_pages([one])

    assert texts(blocks)[1:] == (
        ("1", "Phát thanh", "Xã", "Quý I"),
        ("2", "Họp dân ở các thôn và tổ dân phố", "Thôn", "Quý II"),
    )
    assert [b.text for b in blocks if not b.cell] == ["I. NHIỆM VỤ", "II. KINH PHÍ"]


def test_text_side_by_side_is_no_task_table():
    """Without the names of task columns nothing is made of it."""
    rows = [("a", "b", "c", "d"), ("1", "x", "y", "z")]

    assert aligned_grids(lines_of(set_rows(rows), 1)) == []


def test_rest_of_a_row_above_the_first_number():
    """What stands above the first number of a page belongs to the row before."""
    numbers = [line("4", top=120), line("5", top=160)]

    edges = row_edges(numbers, [line("và dân phố", 130, 100), *numbers, line("Họp", 130, 120)])

    assert edges == [120, pytest.approx(147)]


def test_column_that_does_not_count_parts_nothing():
    """A cell of two lines is a cell of two lines."""
    assert row_edges([line("Quý I", top=100), line("Quý II", top=120)], []) == []
    assert row_edges([line("Họp", top=100), line("thôn", top=120), line("xã", top=140)], []) == []
    assert row_edges([line("1", top=100)], []) == []
    assert row_edges([line("1", top=100), line("7", top=120)], []) == []


def test_bordered_table_is_left_alone():
    """Rows between lines stay rows, though a cell counts."""
    rules = [*frame([85, 125, 345, 455, 553], [295, 330, 365, 400]), down(85, 295, 400)]
    blocks = blocks_of_pages([page(1, set_rows(ROWS), rules=rules)])

    assert texts(blocks) == ROWS
