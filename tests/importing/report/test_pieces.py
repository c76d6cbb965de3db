"""Mirrors kit/importing/report/pieces.py."""

from collections import Counter

from kit.importing import plan_from_text, read_txt_blocks
from kit.importing.report.pieces import pieces_of
from kit.importing.report.tracing import words_of
from kit.resources import samples_folder

SAMPLE = samples_folder() / "imports" / "xa_suoi_may_2026.md"


def test_the_pieces_hold_every_word_of_the_source():
    """Frame, content and what is left together are the source, word for word."""
    text = SAMPLE.read_text("utf-8")
    pieces = pieces_of(plan_from_text(text, name="mẫu"))
    printed = Counter(word for b in read_txt_blocks(text) for word in words_of(b.text))

    held = Counter(word for piece in pieces for word in words_of(piece.text))

    assert printed - held == Counter()
    assert {piece.kind for piece in pieces} == {"frame", "content", "unplaced"}


def test_numbers_count_on_and_pieces_without_a_place_come_last():
    """The number of a piece is its position; the opening, which has no place, is behind all."""
    pieces = pieces_of(plan_from_text(SAMPLE.read_text("utf-8"), name="mẫu"))

    assert [piece.number for piece in pieces] == list(range(len(pieces)))
    placeless = [piece.place is None for piece in pieces]
    assert placeless == sorted(placeless)
    assert placeless[-1]


def test_every_cell_of_a_task_is_a_piece_of_its_own():
    """Lead and support of a row are told apart by their key and share their owner."""
    pieces = pieces_of(plan_from_text(SAMPLE.read_text("utf-8"), name="mẫu"))
    row = [piece for piece in pieces if piece.owner.startswith("tasks:")][:9]

    assert {"tasks.no", "tasks.content", "tasks.lead", "tasks.support", "tasks.timing"} <= {
        piece.key for piece in row
    }
