"""Blocks and tables. Mirrors kit/importing/blocks.py."""

from kit.importing.blocks import Block, Cell, Table, group_tables, repeated_text, source_text
from tests.importing.pieces import paragraphs, table


def test_lines_of_a_cell_keep_its_place():
    """Each line with words is a block of its own at the place of the cell."""
    block = Block("Nơi nhận:\n\n - Như trên; ", "bảng 1, dòng 1")

    assert [(line.text, line.place) for line in block.lines()] == [
        ("Nơi nhận:", "bảng 1, dòng 1"),
        ("- Như trên;", "bảng 1, dòng 1"),
    ]


def test_cells_are_grouped_into_their_tables():
    """Two tables that touch stay two; paragraphs keep their order around them."""
    first, second = table(["a", "b"], ["c", "d"]), table(["e"], number=2)
    before, after = paragraphs("trước", "sau")

    pieces = group_tables([before, *first.blocks(), *second.blocks(), after])

    assert [type(piece) for piece in pieces] == [Block, Table, Table, Block]
    assert [[b.text for b in row] for row in pieces[1].rows] == [["a", "b"], ["c", "d"]]
    assert pieces[2].number == 2


def test_width_counts_grid_columns():
    """A cell over three columns counts three times, and a table without cells has no width."""
    wide = Block("x", "bảng 1", cell=Cell(1, 1, 2, span=3))

    assert Table(1, ((wide,),)).width == 4
    assert Table(1, ()).width == 0


def test_source_text_has_every_printed_word():
    """Cells and paragraphs alike; what a merged cell repeats is printed once and told apart."""
    pieces = [*paragraphs("một hai"), *table(["ba", "bốn"], ["^", "năm"]).blocks()]

    assert source_text(pieces).split() == ["một", "hai", "ba", "bốn", "năm"]
    assert repeated_text(pieces).split() == ["ba"]
