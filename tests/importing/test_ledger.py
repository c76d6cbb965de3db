"""The ledger. Mirrors kit/importing/ledger.py."""

from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from tests.importing.pieces import paragraphs, table


def test_every_word_has_one_place():
    """Frame keeps words with a role; what is left keeps its place; empty text is nothing."""
    ledger = Ledger()
    ledger.keep("heading", "I. MỤC ĐÍCH", "đoạn 1")
    ledger.keep("heading", "", "đoạn 2")
    ledger.leave(paragraphs("lời")[0])
    ledger.leave(Block("", "đoạn 3"))

    assert [(p.role, p.text, p.place) for p in ledger.frame] == [
        ("heading", "I. MỤC ĐÍCH", "đoạn 1")
    ]
    assert [(p.text, p.place) for p in ledger.unplaced] == [("lời", "đoạn 1")]


def test_a_table_is_left_cell_by_cell():
    """Cells merged downwards repeat words that are there already: they are left once."""
    ledger = Ledger()
    ledger.leave(table(["a", "b"], ["^", "c"]))

    assert [p.text for p in ledger.unplaced] == ["a", "b", "c"]


def test_notes_and_ids():
    """A note says what was found and what is likely; ids differ for equal words."""
    ledger = Ledger()
    ledger.note("suspect-phrase", "có thể sai", "đoạn 1", found="CHCC", suggestion="CCHC")

    (note,) = ledger.notes
    assert (note.code, note.found, note.suggestion) == ("suspect-phrase", "CHCC", "CCHC")
    assert ledger.give_id("task", "x") != ledger.give_id("task", "x")
