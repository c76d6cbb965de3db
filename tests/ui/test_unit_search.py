"""Units are found while somebody types."""

import pytest

from kit.ui.unit_search import search_units, unit_label


@pytest.mark.parametrize("typed", ["nam gia nghia", "Nam Gia Nghĩa", "PHƯỜNG NAM GIA", "gia nghĩa"])
def test_case_diacritics_and_missing_words_do_not_matter(catalog, typed):
    """Half a name without diacritics is enough."""
    assert "phường Nam Gia Nghĩa" in [u.name for u in search_units(catalog.units, typed)]


def test_either_tone_placement_finds_the_unit(catalog):
    """ "hoà" and "hòa" are one syllable."""
    old, new = search_units(catalog.units, "hoà bình"), search_units(catalog.units, "hòa bình")
    assert old == new != []


def test_an_exact_name_comes_first(catalog):
    """Not the longer names that begin with it."""
    found = search_units(catalog.units, "hòa")
    names = [u.bare_name for u in search_units(catalog.units, "đak đoa")]
    assert names[0] == "Đak Đoa"
    assert len(found) > 1


def test_a_province_narrows_names_that_repeat(catalog):
    """Each of them shows its province; one word behind the comma leaves one."""
    many = search_units(catalog.units, "tân tiến")
    assert len({unit_label(u) for u in many}) == len(many) > 1
    (one,) = search_units(catalog.units, "tân tiến, đồng nai")
    assert one.superior == "thành phố Đồng Nai"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("so cong thuong gia lai", "Sở Công Thương — tỉnh Gia Lai"),
        ("sở công thương, gia lai", "Sở Công Thương — tỉnh Gia Lai"),
        ("dak doa gia lai", "xã Đak Đoa — tỉnh Gia Lai"),
    ],
)
def test_name_and_province_in_one_go_leave_one_unit(catalog, typed, found):
    """A sở is found like a commune, with a comma or without."""
    assert [unit_label(u) for u in search_units(catalog.units, typed)] == [found]


def test_a_slip_of_the_pen_still_finds(catalog):
    """Where no name has the words, the most similar ones are offered."""
    assert "phường Nam Gia Nghĩa" in [u.name for u in search_units(catalog.units, "nam gia ngia")]


@pytest.mark.parametrize("typed", ["", "  ", "qqqqzzzz"])
def test_nothing_meant_finds_nothing(catalog, typed):
    """An empty field offers no list."""
    assert search_units(catalog.units, typed) == []
