"""Lines compared by their words. Mirrors kit/checking/facts/likeness.py."""

from kit.checking.facts.likeness import held_part, meaning_words, shared_part


def test_words_of_the_genre_carry_no_meaning():
    """Every line speaks of CCHC and tuyên truyền; that makes no two lines alike."""
    assert meaning_words("Tuyên truyền công tác cải cách hành chính trên địa bàn xã") == set()
    assert shared_part("Tuyên truyền CCHC", "Tuyên truyền CCHC") == 0.0


def test_other_order_and_other_small_words_make_no_difference():
    """Who rewrites a line keeps its main words."""
    one = "Treo băng rôn tại trụ sở"
    assert shared_part(one, "Tại trụ sở, tổ chức treo các băng rôn") == 1.0


def test_a_line_that_says_more_holds_the_shorter_one():
    """A merged row holds both of its sources, though neither is like it."""
    short, long = "Treo băng rôn", "Treo băng rôn, lắp đặt pano, phát tờ gấp tại chợ"
    assert held_part(short, long) == 1.0
    assert held_part(long, short) < 0.5
