"""Strokes of Roman numbers. Mirrors kit/importing/readers/scan_roman.py."""

import numpy as np
import pytest

from kit.importing.readers.scan_roman import COUNTED, with_counted_strokes
from kit.importing.readers.scan_tesseract import ReadWord
from tests.importing.readers.scan_samples import drawn_page


def counted(printed, read, before=""):
    """Print one word, say what OCR read, and return what the strokes make of it."""
    grey = drawn_page([printed])
    rows, columns = np.nonzero(grey < 128)
    box = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
    word = ReadWord(read, 90.0, *(int(value) for value in box), 0, 0)
    return with_counted_strokes(word, grey, before=before)


@pytest.mark.parametrize(
    ("printed", "read"),
    [("III.", "II."), ("II.", "H."), ("III.", "IH."), ("III/2027", "II/2027"),
     ("II/2027", "I1//2027"), ("III", "HI"), ("I.", "II.")],
)  # fmt: skip
def test_strokes_are_counted(printed, read):
    """And the word is shown to people as a doubtful one."""
    word = counted(printed, read)

    assert word.text == printed
    assert word.confidence == COUNTED


@pytest.mark.parametrize("text", ["II.", "IV.", "VI.", "11.", "H1N1", "1/2027", "Lời", "11/2027"])
def test_other_words_stay(text):
    """What was read right, other numerals, and Arabic numbers."""
    assert counted(text, text).text == text
    assert counted(text, text).confidence == 90


def test_eleventh_quarter_is_the_second():
    """Behind "Quý" no 11 can stand; a lone 1 may be meant."""
    assert counted("II/2027", "11/2027", before="Quý").text == "II/2027"
    assert counted("I/2027", "1/2027", before="Quý").text == "1/2027"
