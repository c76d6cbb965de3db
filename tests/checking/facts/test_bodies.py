"""Names of living bodies in a text. Mirrors kit/checking/facts/bodies.py."""

import pytest

from kit.checking.facts.bodies import bodies_in, body_words, living_names, names_by_first_word


def test_names_are_living_ones_without_placeholders(catalog):
    """A dead body is no name to compare a slip with; a pattern is no name at all."""
    names = {one.name for one in living_names(catalog.day)}

    assert {"Sở Nội vụ", "Phòng Văn hóa - Xã hội", "Ủy ban nhân dân"} <= names
    assert "Sở Thông tin và Truyền thông" not in names
    assert not [name for name in names if "{" in name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gửi sở nội vụ", ["Sở Nội vụ"]),
        ("tại cơ sở y tế", []),
        ("Phòng Văn hoá – Xã hội", ["Phòng Văn hóa - Xã hội"]),
    ],
)
def test_bodies_are_found_however_they_are_written(catalog, text, found):
    """Case, dash and place of the tone do not matter; "cơ sở" is no department."""
    assert [match.value for match in bodies_in(text, catalog.day)] == found


def test_longer_names_come_first(catalog):
    """The longest name that fits is the one meant."""
    lengths = [len(one.words) for one in names_by_first_word(catalog.day)["phong"]]

    assert lengths == sorted(lengths, reverse=True)


def test_words_are_compared_in_one_form():
    """Dashes are no words, tones stand in one place."""
    assert body_words("Phòng Văn hoá - Xã hội") == ("phòng", "văn", "hóa", "xã", "hội")
