"""Pairs of neighbours. Mirrors kit/importing/word_pairs.py."""

from kit.importing.word_pairs import (
    cased_like,
    catalog_pairs,
    differences,
    key_of,
    pairs_of,
    plain,
    spellings,
    usual_pairs,
)


def test_neighbours_are_parted_by_a_space_alone():
    """A comma parts words that say nothing of each other; the place counts words."""
    assert list(pairs_of("Hồ sơ, thủ\u00a0tục")) == [(("hồ", "sơ"), 0), (("thủ", "tục"), 2)]


def test_both_places_of_a_tone_are_one_word():
    """Old and new spelling are the same pair."""
    assert plain("HOÀ") == plain("hòa")
    assert key_of(("tổ", "chức")) == ("to", "chuc")


def test_spellings_are_counted_by_their_letters():
    """One key, two spellings."""
    counted = spellings(["tổ chức", "Tổ chức", "tố chức"])

    assert counted["to", "chuc"] == {("tổ", "chức"): 2, ("tố", "chức"): 1}
    assert differences(("tổ", "chức"), ("tố", "chức")) == 1


def test_capitals_are_kept():
    """As the word that is replaced."""
    assert [cased_like(word, "tổ") for word in ("TỐ", "Tố", "tố")] == ["TỔ", "Tổ", "tổ"]


def test_catalog_is_a_witness(catalog):
    """What its tables print is right."""
    assert catalog_pairs(catalog.day)["hanh", "chinh"][("hành", "chính")] > 10


def test_table_of_usual_pairs():
    """Every row has two words in small letters; none is usual and the slip of itself."""
    table = usual_pairs()
    pairs = [pair for row in table.usual.values() for pair in row]

    assert len(pairs) == len(set(pairs)) > 600
    assert all(word == word.lower() for pair in table.right for word in pair)
    assert not {row.meant for row in table.seldom.values()} & set(table.seldom)
