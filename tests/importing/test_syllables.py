"""What is a Vietnamese syllable. Mirrors kit/importing/syllables.py."""

import pytest

from kit.importing.syllables import is_misspelt, is_syllable, syllable_share


@pytest.mark.parametrize(
    "word",
    "hoạch Tuyên TRUYỀN nghiêng khuỷu quý giếng ủy uỷ xoèn đường yếu thuở Quốc ướt".split(),
)
def test_words_of_vietnamese(word):
    """Every onset, group of vowels and coda, in three cases, old and new place of the tone."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", "TiÕng Tieáng ho¹ch hoaïch résumé tuyÊn ệệ BộNội".split())
def test_what_is_none(word):
    """Stored letters of old fonts, other languages, capitals inside a word."""
    assert not is_syllable(word)


def test_plain_words_say_nothing():
    """Only words with a letter beyond ASCII are counted."""
    assert syllable_share("Lam theo resume 2027") == (1.0, 0)
    assert syllable_share("Kế hoạch, TiÕng; theo") == (2 / 3, 3)


@pytest.mark.parametrize("word", "đuợc Nguời tưong triểt nghiêp viêc cưt ngǜ tuyênn thuủ".split())
def test_words_that_nobody_can_write(word):
    """A horn lost, a tone that its ending does not bear or no tone, letters of other languages."""
    assert is_misspelt(word)


@pytest.mark.parametrize(
    "word", "được người việc quốc thuở panô ôtô Đắk Loỏng TTĐT đ Krông viec ướt huơ".split()
)
def test_words_that_are_right_or_not_judged(word):
    """Names of other peoples, short words from abroad, abbreviations, words without marks."""
    assert not is_misspelt(word)
