"""Two readings made one. Mirrors kit/importing/readers/scan_votes.py."""

import pytest

from kit.importing.readers.scan_tesseract import ReadWord
from kit.importing.readers.scan_votes import (
    DISPUTED,
    decided,
    is_disputed,
    makes_sense,
    one_reading,
)


def read(text, at=0, sure=95.0, width=100):
    """A word of one line, ``at`` so many pixels from the left."""
    return ReadWord(text, sure, at, 10, at + width, 40, 10, 40)


def test_what_both_say_stands():
    """Undisputed, as sure as before."""
    (word,) = one_reading([read("tổ", sure=90)], [read("tổ", sure=80)])

    assert (word.text, word.confidence, is_disputed(word)) == ("tổ", 90, False)


def test_the_surer_reading_stands_and_is_doubted():
    """The other reading is remembered for the third vote."""
    (word,) = one_reading([read("tố", sure=70)], [read("tổ", sure=92)])

    assert (word.text, word.other, word.confidence) == ("tổ", "tố", DISPUTED)


def test_lost_space_is_found_again():
    """The same letters in more words are no dispute."""
    words = one_reading([read("I.MỤC", width=220)], [read("I."), read("MỤC", 112)])

    assert [(w.text, is_disputed(w)) for w in words] == [("I.", False), ("MỤC", False)]


@pytest.mark.parametrize(("sure", "texts"), [(80, ["một", "hai"]), (20, ["một"])])
def test_word_of_the_second_reading_alone(sure, texts):
    """Taken if it is sure enough; doubted then."""
    words = one_reading([read("một")], [read("một"), read("hai", 300, sure)])

    assert [word.text for word in words] == texts
    assert all(word.confidence <= DISPUTED for word in words[1:])


def test_third_reading_decides():
    """Two against one, whatever the first two thought of themselves."""
    (word,) = one_reading([read("tố", sure=97)], [read("tổ", sure=90)])

    assert decided(word, [read("tổ")]).text == "tổ"
    assert decided(word, [read("tố")]).text == "tố"
    assert decided(word, []).text == "tố"


def test_speck_that_one_reading_has_is_none():
    """A colon that neither the second nor the third reading has."""
    (word,) = one_reading([read(":", sure=60)], [])

    assert decided(word, [read("chữ")]) is None
    assert decided(word, [read(":")]) is not None


@pytest.mark.parametrize(
    ("sure", "garbage", "expected"), [(8, 2, True), (2, 20, False), (0, 3, True)]
)
def test_sense(sure, garbage, expected):
    """Few words say nothing; of many, some have to be sure."""
    words = [read("chữ")] * sure + [read("zqx", sure=20)] * garbage

    assert makes_sense(words) is expected
