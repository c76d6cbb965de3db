"""Type measured by its letters. Mirrors kit/importing/readers/scan_type.py."""

import numpy as np
import pytest

from kit.importing.readers.scan_tesseract import ReadWord
from kit.importing.readers.scan_type import reach, type_lines, usual_sizes
from tests.importing.readers.scan_samples import DPI, drawn_page


@pytest.mark.parametrize(
    "text", ["vào", "mưu", "Ổn định", "phối hợp", "ỦY BAN NHÂN DÂN", "2027", "tổng", "được", "số"]
)
def test_size_does_not_hang_on_the_letters(text):
    """High or low, the same type has the same size within a tenth."""
    grey = drawn_page([text], size_pt=13)
    rows = np.flatnonzero((grey < 128).any(axis=1))
    word = ReadWord(text, 90, 0, int(rows[0]), 100, int(rows[-1]) + 1, 1, 2)

    (line,) = type_lines([word]).values()

    assert line.size * 72 / DPI == pytest.approx(13, rel=0.1)


def test_base_is_where_letters_stand():
    """Tails hang below it."""
    words = [ReadWord("gạp", 90, 0, 0, 10, 68, 1, 2), ReadWord("ma", 90, 20, 0, 30, 46, 1, 2)]

    (line,) = type_lines(words).values()

    assert line.base == pytest.approx(46, abs=1)


def test_near_sizes_are_one():
    """A page has few sizes; measuring has small errors."""
    usual = usual_sizes([13.1, 12.8, 13.0, 12.4, 9.8, 10.1])

    assert len(set(usual.values())) == 2
    assert usual[13.1] == usual[12.4]


@pytest.mark.parametrize(
    ("text", "above", "below"),
    [("a", 0.46, 0), ("Ả", 0.89, 0), ("ộ", 0.68, 0.17), ("g", 0.46, 0.22)],
)
def test_reach_of_letters(text, above, below):
    """As Times draws them."""
    assert reach(text) == (pytest.approx(above), pytest.approx(below))
