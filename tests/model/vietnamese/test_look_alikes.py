"""Foreign letters. Mirrors kit/model/vietnamese/look_alikes.py."""

from kit.model.vietnamese import find_look_alikes


def test_cyrillic_letter_in_a_number_is_found():
    """A Cyrillic С in "NQ-СP" is found with its place and its Latin twin."""
    (found,) = find_look_alikes("76/NQ-\u0421P")
    assert (found.start, found.found, found.latin) == (6, "\u0421", "C")


def test_greek_without_twin_has_no_latin_letter():
    """A letter that no reader takes for a Latin one is reported without a suggestion."""
    assert [found.latin for found in find_look_alikes("Ω")] == [None]


def test_vietnamese_letters_are_not_foreign():
    """Every Vietnamese letter is Latin."""
    assert find_look_alikes("Ủy ban nhân dân phường Đắk Ơ, tỉnh Đắk Lắk") == []
