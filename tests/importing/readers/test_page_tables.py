"""Ruled tables over pages. Mirrors kit/importing/readers/page_tables.py."""

from kit.importing.readers.page_grid import grids_of
from kit.importing.readers.page_lines import lines_of
from kit.importing.readers.page_tables import continue_table, table_blocks, table_of
from tests.importing.readers.page_pieces import across, down, frame, words

XS = [85, 125, 345, 553]
HEADING = ["TT", "Nhiệm vụ", "Chủ trì"]


def table(rows, page=1, top=100, rules=None, xs=XS):
    """Lay out rows of cells, each 30 points high; a line feed begins a line in a cell."""
    ys = [top + 40 * at for at in range(len(rows) + 1)]
    (grid,) = grids_of(rules or frame(xs, ys))
    found = []
    for y, row in zip(ys, rows, strict=False):
        for x, cell in zip(xs, row, strict=False):
            for at, text in enumerate(cell.split("\n") if cell else ()):
                found += words(text, x + 6, y + 3 + 16 * at, 12)
    return table_of(grid, lines_of(found, page), page)


def cells(made):
    """Return row, column, span and text of each cell."""
    blocks = table_blocks(made, 1)
    return [(b.cell.row, b.cell.column, b.cell.span, b.text) for b in blocks if b.cell]


def test_words_stand_in_their_cells():
    """Each cell is a block that says page, table and row."""
    made = table([HEADING, ["1", "Phát thanh", ""]])

    assert cells(made) == [
        (1, 1, 1, "TT"), (1, 2, 1, "Nhiệm vụ"), (1, 3, 1, "Chủ trì"),
        (2, 1, 1, "1"), (2, 2, 1, "Phát thanh"), (2, 3, 1, ""),
    ]  # fmt: skip
    last = list(table_blocks(made, 7))[-2]
    assert (last.place, last.page) == ("trang 1, bảng 7, dòng 2", 1)


def test_border_parts_words_that_stand_close():
    """A number that nearly touches the border is not read with the next cell."""
    (grid,) = grids_of(frame([85, 110, 300], [100, 130, 160]))
    close = [*words("10", 94, 110), *words("Việc", 111, 110)]

    made = table_of(grid, lines_of(close, 1), 1)

    assert [text for *_, text in cells(made)][:2] == ["10", "Việc"]


def test_group_row_spans_all_columns():
    """A row without inner borders is one cell over three."""
    rules = [*(across(y) for y in (100, 140, 180)), down(85, 100, 180), down(553, 100, 180),
             down(125, 100, 140), down(345, 100, 140)]  # fmt: skip

    assert cells(table([HEADING, ["I. Báo chí"]], rules=rules))[-1] == (2, 1, 3, "I. Báo chí")


def test_cell_over_two_rows_repeats_its_words():
    """As in a .docx: the second row has them again, marked as merged."""
    rules = [*frame(XS, [100, 140, 220]), across(180, 125)]
    made = table([HEADING, ["A", "Một", "x"], ["", "Hai", "y"]], rules=rules)

    merged = [block for block in table_blocks(made, 1) if block.cell.merged]

    assert [(b.cell.row, b.cell.column, b.text) for b in merged] == [(3, 1, "A")]


def test_table_goes_on_with_its_heading_again():
    """The rows of the next page are counted on; the heading printed again is a running head."""
    made = table([HEADING, ["1", "Một", "Xã"]])

    assert continue_table(made, table([HEADING, ["2", "Hai", "Xã"]], page=2))
    heads = [block for block in table_blocks(made, 1) if block.style == "page-header"]
    assert cells(made)[-3:] == [(3, 1, 1, "2"), (3, 2, 1, "Hai"), (3, 3, 1, "Xã")]
    assert [head.text for head in heads] == HEADING


def test_row_broken_by_the_page_is_one():
    """A row without its number goes on with the one above."""
    made = table([HEADING, ["1", "Phát thanh trên", "Xã"], ["2", "Treo băng rôn", "Xã"]])
    rest = table([["", "các trục đường", ""], ["3", "Họp dân", "Xã"]], page=2)

    assert continue_table(made, rest)
    assert cells(made)[6:9] == [(3, 1, 1, "2"), (3, 2, 1, "Treo băng rôn các trục đường"),
                                (3, 3, 1, "Xã")]  # fmt: skip
    assert cells(made)[-2][-1] == "Họp dân"


def test_numbered_row_is_new_though_its_cells_are_small():
    """A unit in small letters under another one is no rest of a row."""
    made = table([HEADING, ["1", "Viết tin", "tin"]])

    assert continue_table(made, table([["2", "Viết bài", "bài"]], page=2))
    assert len(made.rows) == 3


def test_row_without_numbers_goes_on_with_small_letters():
    """In a table that numbers nothing, the sentence says it."""
    xs = [85, 345, 553]
    made = table([["Nhiệm vụ", "Chủ trì"], ["Phát thanh trên các", "Xã"]], xs=xs)

    assert continue_table(made, table([["trục đường", ""], ["Họp dân", "Xã"]], page=2, xs=xs))
    assert [text for *_, text in cells(made)][2:5] == [
        "Phát thanh trên các trục đường",
        "Xã",
        "Họp dân",
    ]


def test_merged_cell_goes_on_over_the_page():
    """An empty cell over several rows at the top of a page repeats the one before."""
    first = [*frame(XS, [100, 140, 220]), across(180, 125)]
    made = table([HEADING, ["A", "Một", "x"], ["", "Hai", "y"]], rules=first)
    second = [*frame(XS, [100, 180]), across(140, 125)]

    assert continue_table(made, table([["", "Ba", "z"], ["", "Bốn", "w"]], 2, rules=second))
    merged = [block for block in table_blocks(made, 1) if block.cell.merged]
    assert [(b.cell.row, b.text) for b in merged] == [(3, "A"), (4, "A"), (5, "A")]


def test_other_columns_are_another_table():
    """A table with other borders does not go on."""
    made = table([HEADING])

    assert not continue_table(made, table([["a", "b"]], page=2, xs=[85, 300, 553]))
    assert not continue_table(made, table([["a", "b", "c"]], page=2, xs=[85, 125, 300, 400]))


def test_merged_cell_beside_a_broken_row_keeps_its_rows():
    """The row that the page breaks is one; the rows below still belong to the cell."""
    made = table([HEADING, ["1", "Treo băng", "Xã"]])
    second = [*frame(XS, [60, 140]), across(100, 85, 345)]
    rest = table([["", "rôn", ""], ["2", "Họp", ""]], 2, top=60, rules=second)

    assert continue_table(made, rest)
    assert [(b.cell.row, b.cell.merged, b.text) for b in table_blocks(made, 1)][3:] == [
        (2, False, "1"), (2, False, "Treo băng rôn"), (2, False, "Xã"),
        (3, False, "2"), (3, False, "Họp"), (3, True, "Xã"),
    ]  # fmt: skip
