"""Words to lines. Mirrors kit/importing/readers/page_lines.py."""

from kit.importing.readers.page_lines import is_raised, joined, lines_of, overlap, rows_of
from kit.importing.readers.pages import Word
from tests.importing.readers.page_pieces import line, words


def test_words_side_by_side_are_one_line_in_any_order():
    """The order in the file does not matter."""
    given = [*words("Căn cứ Luật", 85, 100), *words("tổ chức", 85, 120)]

    assert [one.text for one in lines_of(reversed(given), 1)] == ["Căn cứ Luật", "tổ chức"]


def test_wide_gap_parts_a_line():
    """Two columns at one height stay two pieces, a stretched line may too."""
    given = [*words("Số: 12/KH-UBND", 85, 100), *words("Bình Mẫu, ngày", 300, 100)]

    assert [one.text for one in lines_of(given, 1)] == ["Số: 12/KH-UBND", "Bình Mẫu, ngày"]


def test_raised_number_stays_at_its_word():
    """The number of a note is small and high; it belongs to the line and has no space."""
    word, number = Word("phố", 85, 100, 106, 114, 14), Word("2", 106, 97, 110, 105, 8)
    (found,) = lines_of([word, number, *words("cổ", 116, 100)], 1)

    assert is_raised(word, number)
    assert found.text == "phố2 cổ"


def test_small_word_after_a_space_is_not_raised():
    """Only figures are raised: a name in small print is a word like any other."""
    assert not is_raised(Word("KT", 85, 100, 99, 114, 14), Word("Mai", 101, 104, 111, 112, 8))


def test_look_of_a_line():
    """It has the largest size, and is bold if all its letters are."""
    bold = line("Điều 1.", bold=True)
    mixed = joined([bold, line("Ban hành", 160)])

    assert (bold.is_bold, mixed.is_bold, mixed.size) == (True, False, 14)
    assert mixed.x0 < mixed.centre < mixed.x1


def test_rows_gather_pieces_at_one_height():
    """Pieces beside each other make a row; a lower one begins another."""
    left, right, below = line("trái"), line("phải", 300, 103), line("dưới", 85, 118)

    assert rows_of([below, right, left]) == [[left, right], [below]]
    assert overlap(left, right) > 0.7
    assert overlap(left, below) < 0
