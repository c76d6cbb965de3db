"""Words are exchanged where they have one place in a text."""

import pytest

from kit.ui.word_swap import WordSwap


@pytest.mark.parametrize(
    ("found", "new", "text", "swapped"),
    [
        ("tin,tuyên", "tin, tuyên", "Thông tin,tuyên truyền", "Thông tin, tuyên truyền"),
        ("áo", "ao", "báo cáo", "báo cáo"),
        ("hai", "", "một hai ba", "một ba"),
        ("ba", "", "một hai ba", "một hai"),
        ("cáo", "cáo.", "báo cáo rồi báo cáo", "báo cáo rồi báo cáo."),
        ("  ", " ", "a  b", "a b"),
    ],
)
def test_whole_words_are_exchanged(found, new, text, swapped):
    """Parts of words are not; a blank goes with the word behind it."""
    assert WordSwap(found, new)(text) == swapped


def test_every_place_is_a_hit():
    """Whoever asked sees that the words have no one place."""
    swap = WordSwap("báo", "bảo")
    swap("báo cáo, báo chí")
    assert swap.hits == 2


def test_nothing_is_no_text():
    """A text that is missing stays so."""
    swap = WordSwap("a", "b")
    assert (swap(None), swap.hits) == (None, 0)


def test_what_differs_is_found_in_words_that_are_printed_shorter():
    """Only the part that both have can be exchanged."""
    stored, printed = "về thủ tục hành chính ; và", "về TTHC ; và"
    assert WordSwap("TTHC ;", "TTHC;", printed)(stored) == "về thủ tục hành chính; và"
    assert WordSwap("TTHC", "tthc", printed)(stored) == stored


def test_words_that_are_printed_twice_are_left():
    """Which of them is meant nobody knows."""
    swap = WordSwap("TTHC ;", "TTHC;", "về TTHC ; và TTHC ; rồi")
    text = "về thủ tục hành chính ; và thủ tục hành chính ; rồi"
    assert (swap(text), swap.hits) == (text, 0)
