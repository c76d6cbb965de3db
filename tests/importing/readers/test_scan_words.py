"""Words of a page, tables cell by cell. Mirrors kit/importing/readers/scan_words.py."""

import cv2
import pytest

from kit.importing.readers.scan_children import Children
from kit.importing.readers.scan_cleaning import clean
from kit.importing.readers.scan_tesseract import Tesseract
from kit.importing.readers.scan_words import rules_of, words_of
from tests.importing.readers.scan_samples import drawn_page, scanned

COLUMNS = (200, 400, 1200, 2000)
ROW = 150


@pytest.fixture(scope="module")
def table():
    """A sheet with a line of text above a table of three columns and six rows."""
    page = drawn_page(["Phụ lục phân công nhiệm vụ"], height=1600)
    for at in range(7):
        cv2.line(page, (COLUMNS[0], 400 + at * ROW), (COLUMNS[-1], 400 + at * ROW), 0, 3)
    for x in COLUMNS:
        cv2.line(page, (x, 400), (x, 400 + 6 * ROW), 0, 3)
    for at in range(6):
        cells = (str(at + 1), "Tổ chức hội nghị", "Sở Nội vụ")
        for x, text in zip(COLUMNS, cells, strict=False):
            words = drawn_page([text], size_pt=11, width=1100, height=300)[200:260, 300:]
            room = 140 if x == COLUMNS[0] else 560
            place = page[440 + at * ROW : 500 + at * ROW, x + 40 : x + 40 + room]
            place[:] = words[:, : place.shape[1]]
    return page


@pytest.mark.ocr
def test_lone_numbers_of_cells_are_read(ocr, table):
    """Read with the page they get lost; each word stands in its cell."""
    picture = clean(scanned(table, degrees=0.4, noise=6))
    with Children() as children:
        words = words_of(picture, Tesseract(ocr, children))

    numbers = sorted(
        (w.top, w.text) for w in words if w.x0 * 300 / 72 < COLUMNS[1] and w.text.isdigit()
    )
    assert [text for _, text in numbers] == list("123456")
    assert sum(word.text == "nghị" for word in words) == 6
    assert {"Phụ", "lục"} <= {word.text for word in words}
    assert len(rules_of(picture)) == 11


@pytest.mark.ocr
def test_same_type_has_one_size(ocr, table):
    """In points, near to what was printed."""
    with Children() as children:
        words = words_of(clean(table), Tesseract(ocr, children))

    sizes = {word.size for word in words if word.text in ("Tổ", "Nội", "vụ", "chức")}
    assert len(sizes) <= 2
    assert all(abs(size - 11) < 3 for size in sizes)
