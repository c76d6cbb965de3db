"""Mirrors kit/importing/report/tracing.py."""

from kit.importing.blocks import Block
from kit.importing.report.pieces import Piece
from kit.importing.report.tracing import find_run, trace_words


def piece(number, text, place=None):
    return Piece(number, "content", "contents", f"contents:{number}", text, place)


def test_a_piece_takes_its_words_at_its_place():
    """The same sentence twice: each piece finds its own."""
    blocks = [Block("a) Dán áp phích", "đoạn 1"), Block("a) Dán áp phích", "đoạn 2")]

    owners = trace_words(blocks, [piece(0, "a) Dán áp phích", "đoạn 2")])

    assert owners == [[None] * 4, [0] * 4]


def test_the_longest_run_wins_over_the_first():
    """ "Sở" of a longer name is not taken for the beginning of a shorter one."""
    blocks = [Block("Sở Tư pháp", "bảng 1, dòng 2"), Block("Sở Nội vụ", "bảng 1, dòng 2")]

    owners = trace_words(blocks, [piece(0, "Sở Nội vụ", "bảng 1, dòng 2")])

    assert owners == [[None] * 3, [0] * 3]


def test_a_paragraph_may_run_over_two_blocks():
    """What is not at the place is found in the block behind it, not in the one before."""
    blocks = [
        Block("trang tin của xã", "đoạn 1"),
        Block("Đăng bài trên", "đoạn 2"),
        Block("trang tin của xã", "đoạn 3"),
    ]

    owners = trace_words(blocks, [piece(0, "Đăng bài trên trang tin của xã", "đoạn 2")])

    assert owners == [[None] * 4, [0] * 3, [0] * 4]


def test_a_word_has_one_owner():
    """Two pieces of the same words share them out; what neither holds is free."""
    blocks = [Block("tin tin bài", "đoạn 1")]

    assert trace_words(blocks, [piece(0, "tin"), piece(1, "tin")]) == [[0, 1, None]]


def test_runs_are_found_where_they_begin():
    """The position of the first word, nothing for words that are not there in this order."""
    words = ["nhân", "dân", "xã"]

    assert find_run(words, ["dân", "xã"]) == 1
    assert find_run(words, ["xã", "dân"]) is None
    assert find_run(words, []) is None
