"""Running heads, page numbers and notes. Mirrors kit/importing/readers/page_margins.py."""

from kit.importing.readers.page_lines import lines_of
from kit.importing.readers.page_margins import part_margins
from kit.importing.readers.pages import Rule, Word
from tests.importing.readers.page_pieces import centred, page, words


def parted(*pages):
    """Return heads, text and notes of each page as texts."""
    margins = part_margins([(one, lines_of(one.words, one.number)) for one in pages])
    return [
        tuple([line.text for line in part] for part in (m.heads, m.text, m.notes)) for m in margins
    ]


def test_page_number_is_a_head():
    """A lone number at the top or the bottom, also with the word or the number of pages."""
    top = page(2, centred("2", 319, 30), words("Nội dung", 85, 60))
    bottom = page(3, words("Nội dung", 85, 60), centred("Trang 3/9", 319, 800))

    assert parted(top, bottom) == [(["2"], ["Nội dung"], []), (["Trang 3/9"], ["Nội dung"], [])]


def test_running_head_returns_at_one_height():
    """What stands at one height on every page is no text, whatever its figures."""
    pages = [page(n, words(f"Bản nháp lần {n}", 85, 30), words(f"Mục {n}", 85, 60 + n))
             for n in (1, 2, 3)]  # fmt: skip

    assert parted(*pages)[1] == (["Bản nháp lần 2"], ["Mục 2"], [])


def test_heading_of_each_appendix_is_no_running_head():
    """It returns at one height too, but in the text."""
    pages = [page(n, words(f"Phụ lục {n}", 300, 57)) for n in (1, 2, 3)]

    assert parted(*pages)[1] == ([], ["Phụ lục 2"], [])


def test_number_inside_the_page_is_text():
    """A lone number away from the edges is a line like any other."""
    assert parted(page(1, words("I. Mục đích", 85, 60), words("12", 300, 400)))[0][0] == []


def test_notes_stand_in_small_print_under_a_short_line():
    """Their raised numbers leave the text, and what stood behind stays at its word."""
    text = words("theo quy định", 85, 100)
    x = text[-1].x1
    text += [Word("1", x, 98, x + 4, 106, 8), Word(".", x + 4, 100, x + 8, 114, 14)]
    note = words("1 Công văn số 5 của Sở Mẫu.", 85, 760, 10)
    one = page(1, text, words("Nội dung khác", 85, 130), note, rules=[Rule(85, 750, 229, 750.5)])

    assert parted(one) == [
        ([], ["theo quy định.", "Nội dung khác"], ["1 Công văn số 5 của Sở Mẫu."])
    ]


def test_line_without_small_print_parts_nothing():
    """A short line above text of the same size is an ornament."""
    one = page(1, words("Trên", 85, 100), words("1 dưới", 85, 700),
               rules=[Rule(85, 690, 229, 690.5)])  # fmt: skip

    assert parted(one) == [([], ["Trên", "1 dưới"], [])]


def test_page_without_words():
    """Nothing comes of nothing."""
    assert parted(page(1)) == [([], [], [])]
