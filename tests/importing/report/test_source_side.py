"""Mirrors kit/importing/report/source_side.py."""

from kit.importing.blocks import Block, Cell
from kit.importing.report.pieces import Piece
from kit.importing.report.source_side import ShownTable, source_side
from kit.model import ImportNote


def test_marks_between_words_belong_to_nobody_and_nothing_is_lost():
    """The segments put together are the text; each run of one piece is one segment."""
    block = Block("1. Dán áp phích; phát loa.", "đoạn 1")
    pieces = [
        Piece(0, "content", "channels", "channels:a", "1. Dán áp phích", "đoạn 1"),
        Piece(1, "unplaced", "unplaced", "unplaced:0", "phát loa", "đoạn 1"),
    ]

    (shown,) = source_side([block], pieces, [])

    assert "".join(one.text for one in shown.segments) == block.text
    assert [(one.text, one.piece, one.tone) for one in shown.segments] == [
        ("1. Dán áp phích", 0, "channels"), ("; ", None, ""),
        ("phát loa", 1, "unplaced"), (".", None, ""),
    ]  # fmt: skip


def test_a_note_stands_at_the_cell_that_has_its_words():
    """All cells of a row share their place; the doubted words say which is meant."""
    cells = [Block(text, "bảng 1, dòng 2", cell=Cell(1, 2, at)) for at, text in
             enumerate(("Phát tờ rơi", "Chi số hài lòng"), start=1)]  # fmt: skip
    note = ImportNote(
        code="suspect-phrase", place="bảng 1, dòng 2", message_vi="?", found="Chi số hài lòng"
    )

    (table,) = source_side(cells, [], [note])

    assert isinstance(table, ShownTable)
    assert [cell.notes for cell in table.rows[0]] == [(), (0,)]
    assert [one.doubt for one in table.rows[0][1].segments] == [0]


def test_cells_merged_downwards_are_one_high_cell():
    """The repeated text is shown once, over as many rows as it covers."""
    cells = [
        Block("Sở Nội vụ", "bảng 1, dòng 1", cell=Cell(1, 1, 1)),
        Block("Sở Nội vụ", "bảng 1, dòng 2", cell=Cell(1, 2, 1, merged=True)),
        Block("In tờ rơi", "bảng 1, dòng 2", cell=Cell(1, 2, 2)),
    ]

    (table,) = source_side(cells, [], [])

    assert [[cell.block.text for cell in row] for row in table.rows] == [
        ["Sở Nội vụ"], ["In tờ rơi"],
    ]  # fmt: skip
    assert table.rows[0][0].rows == 2


def test_words_that_ocr_was_unsure_of_are_marked():
    """A block is doubtful below the limit; without OCR none is."""
    sure, unsure, typed = source_side(
        [
            Block("Rõ", "trang 1, dòng 1", confidence=91.0),
            Block("Mờ", "trang 1, dòng 2", confidence=31.0),
            Block("Gõ", "đoạn 1"),
        ],
        [],
        [],
    )

    assert [one.is_doubtful for one in (sure, unsure, typed)] == [False, True, False]


def test_what_is_kept_and_not_used_looks_unlike_a_heading():
    """A table of another kind is frame as a heading is; the planner must see the difference."""
    blocks = [Block("I. NỘI DUNG", "đoạn 1"), Block("Số hộ", "đoạn 2"), Block("KẾ HOẠCH", "đoạn 3")]
    pieces = [
        Piece(0, "frame", "heading", "frame:0", "I. NỘI DUNG", "đoạn 1"),
        Piece(1, "frame", "other_table", "frame:1", "Số hộ", "đoạn 2"),
        Piece(2, "frame", "type_word", "frame:2", "KẾ HOẠCH", "đoạn 3"),
    ]

    shown = source_side(blocks, pieces, [])

    assert [one.segments[0].tone for one in shown] == ["frame", "aside", "facts"]
