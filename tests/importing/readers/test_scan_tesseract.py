"""Tesseract's table of words. Mirrors kit/importing/readers/scan_tesseract.py."""

import pytest

from kit.importing.readers import scan_tesseract
from kit.importing.readers.scan_children import ChildFailed, Children
from kit.importing.readers.scan_engine import OcrEngine
from kit.importing.readers.scan_tesseract import BLOCK, DIGITS, Tesseract
from tests.importing.readers.scan_samples import drawn_page

HEAD = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
)


def row(text, left, top=100, height=40, *, width=80, page=1, line=1, level=5):
    """One row as tesseract prints it."""
    return f"{level}\t{page}\t1\t1\t{line}\t1\t{left}\t{top}\t{width}\t{height}\t90.5\t{text}"


def words(*rows, count=1):
    return scan_tesseract._words("\n".join([HEAD, *rows]), count)


def test_words_of_two_pictures_are_told_apart():
    """The page of the table is the picture in the list."""
    first, second = words(row("một", 0), row("hai", 0, page=2), count=2)

    assert [word.text for word in first + second] == ["một", "hai"]


def test_only_words_count():
    """Rows of blocks and lines, empty words and specks are none."""
    (found,) = words(row("", 0, level=4), row(" ", 0), row(".", 0, width=2), row("chữ", 100))

    assert [word.text for word in found] == ["chữ"]


def test_odd_signs_are_those_of_the_keyboard():
    """The slash of fractions is never meant; text is NFC."""
    (found,) = words(row("I\u20442027", 0), row("ha\u0301", 100))

    assert [word.text for word in found] == ["I/2027", "há"]


def test_scribble_does_not_stretch_its_line():
    """The edges of a line are those of its usual words."""
    (found,) = words(row("/", 0, top=0, height=190, width=30), row("BAN", 60), row("NHÂN", 150))

    assert {(word.line_top, word.line_bottom) for word in found} == {(100, 140)}


def test_columns_have_lines_of_their_own():
    """Tesseract reads over the gap between two columns; their types may differ."""
    (found,) = words(row("nhận:", 0, height=30), row("CHỦ", 900, height=44))

    assert [(word.text, word.line_bottom) for word in found] == [("nhận:", 130), ("CHỦ", 144)]


def test_failing_program_is_no_silence():
    """Only the search for the upright may give up quietly."""
    with Children() as children:
        tesseract = Tesseract(OcrEngine("no-such-program", True), children)
        page = drawn_page(["chữ"])

        assert tesseract.turn(page) == 0
        with pytest.raises(ChildFailed):
            tesseract.read([page], BLOCK)
        assert tesseract.read([], BLOCK) == []


@pytest.mark.ocr
def test_pictures_are_read_at_one_start(ocr):
    """Each its own words; letters can be bounded."""
    pages = [drawn_page([text], width=900, height=400) for text in ("cải cách", "2027")]
    with Children() as children:
        tesseract = Tesseract(ocr, children)

        read = tesseract.read(pages, BLOCK)
        numbers = tesseract.read(pages[1:], BLOCK, letters=DIGITS)

    assert [[word.text for word in found] for found in read] == [["cải", "cách"], ["2027"]]
    assert [word.text for word in numbers[0]] == ["2027"]
