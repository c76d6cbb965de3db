"""Drawn lines to cells. Mirrors kit/importing/readers/page_grid.py."""

from kit.importing.readers.page_grid import grids_of
from kit.importing.readers.pages import Rule
from tests.importing.readers.page_pieces import across, down, frame


def places(grid):
    """Return row, column, row span and column span of each cell."""
    return [(c.row, c.column, c.row_span, c.column_span) for c in grid.cells]


def test_full_frame_gives_every_cell():
    """Three lines across and three down enclose four cells."""
    (grid,) = grids_of(frame([85, 200, 400], [100, 130, 160]))

    assert places(grid) == [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]
    assert (round(grid.cells[3].x0), round(grid.cells[3].top)) == (200, 130)


def test_missing_line_merges_cells():
    """A cell over two columns, and one over two rows."""
    wide = [*frame([85, 400], [100, 130, 160]), down(200, 130, 160)]
    high = [*frame([85, 200, 400], [100, 160]), across(130, 200, 400)]

    assert places(grids_of(wide)[0]) == [(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)]
    assert places(grids_of(high)[0]) == [(0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)]


def test_borders_drawn_in_pieces_are_one():
    """Word draws each side of each cell as a thin box of its own."""
    pieces = []
    for top in (100, 130):
        for x0, x1 in ((85, 200), (200, 400)):
            pieces += [across(top, x0, x1), across(top + 30, x0, x1)]
            pieces += [down(x0, top, top + 30), down(x1, top, top + 30)]

    (grid,) = grids_of(pieces)

    assert len(grid.cells) == 4


def test_open_sides_are_closed():
    """A table without outer borders ends where its lines end."""
    (grid,) = grids_of([across(100), across(130), across(160), down(300, 100, 160)])

    assert [round(x) for x in grid.xs] == [85, 300, 553]
    assert len(grid.cells) == 4


def test_lone_lines_and_boxes_are_no_table():
    """The line under the motto, an underlined word, a box around a stamp."""
    box = frame([300, 400], [60, 90])

    assert grids_of([across(100, 200, 300), across(140, 90, 130), *box]) == []


def test_two_tables_on_a_page():
    """Lines that do not touch belong to different tables, from the top down."""
    tables = grids_of([*frame([85, 200, 400], [500, 530]), *frame([85, 300, 553], [100, 130, 160])])

    assert [round(grid.ys[0]) for grid in tables] == [100, 500]


def test_slightly_crooked_lines_join():
    """A scan is never quite straight."""
    crooked = [Rule(85, 100, 300, 101), Rule(298, 102, 553, 103)]

    (grid,) = grids_of([*crooked, across(140), down(85, 100, 140), down(300, 101, 140),
                        down(552, 102, 140)])  # fmt: skip

    assert len(grid.cells) == 2
