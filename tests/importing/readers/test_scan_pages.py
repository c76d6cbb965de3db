"""Scans page by page. Mirrors kit/importing/readers/scan_pages.py."""

import cv2
import numpy as np
import pytest

from kit.errors import ReadError
from kit.importing.readers.pages import Word
from kit.importing.readers.scan_pages import is_document, read_scan_pages
from tests.importing.readers.scan_samples import drawn_page, saved

TEXT = ["Kế hoạch tuyên truyền cải cách hành chính năm 2027", "Số: 16/KH-UBND ngày 05/01/2027"] * 2


@pytest.fixture(scope="module")
def page():
    return drawn_page(TEXT, height=1600)


def read_texts(path, **options):
    """The words of each page, from the top."""
    pages = read_scan_pages(path, **options)
    return [" ".join(w.text for w in sorted(p.words, key=lambda w: (w.top, w.x0))) for p in pages]


@pytest.mark.ocr
@pytest.mark.parametrize("turn", [None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180])
def test_page_is_read_whatever_way_it_lies(ocr, page, tmp_path, turn):
    """Accents, numbers and symbols."""
    lying = page if turn is None else cv2.rotate(page, turn)

    (text,) = read_texts(saved(tmp_path / "a.png", lying, dpi=300))

    assert text == " ".join(TEXT)


@pytest.mark.ocr
def test_chosen_pages_in_order(ocr, page, tmp_path):
    """Each is announced before it is waited for; its number is that in the file."""
    path = saved(tmp_path / "a.tiff", page, page, page, dpi=300)
    said = []

    numbers = [one.number for one in read_scan_pages(path, [3, 1], said.append)]

    assert numbers == [3, 1]
    assert said == ["Nhận dạng trang 1/2", "Nhận dạng trang 2/2"]


@pytest.mark.ocr
def test_cancel_passes_on_and_ends_children(ocr, page, tmp_path, left_running):
    """The exception of the caller, and no program left running."""
    path = saved(tmp_path / "a.tiff", page, page, page, dpi=300)

    class Cancelled(Exception):
        pass

    def cancel(message):
        if "2/3" in message:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(read_scan_pages(path, progress=cancel))
    assert left_running() == []


@pytest.mark.ocr
@pytest.mark.parametrize("kind", ["photo", "blank", "tiny"])
def test_what_is_no_document(ocr, tmp_path, kind):
    """Texture, an empty sheet, an icon."""
    chance = np.random.default_rng(1)
    pictures = {
        "photo": cv2.resize(chance.integers(0, 255, (200, 150), np.uint8), (1600, 2100)),
        "blank": np.full((2339, 1654), 255, np.uint8),
        "tiny": np.full((8, 8), 255, np.uint8),
    }

    with pytest.raises(ReadError) as caught:
        list(read_scan_pages(saved(tmp_path / "a.png", pictures[kind])))

    assert caught.value.code == "no-document"


@pytest.mark.parametrize(
    ("sure", "unsure", "expected"), [(20, 5, True), (5, 0, False), (9, 60, False)]
)
def test_words_of_a_document(sure, unsure, expected):
    """Enough words that are sure, and not among too many that are not."""

    def word(confidence):
        return Word("chữ", 0, 0, 9, 9, 12, confidence=confidence)

    assert is_document([word(95)] * sure + [word(20)] * unsure) is expected
