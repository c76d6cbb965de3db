"""Own places of a plan. Mirrors kit/checking/facts/places.py."""

import pytest

from kit.checking.facts.places import an_own_place, own_places, place_in, place_key, places_in


def test_province_above_a_commune_is_its_own(material_of, catalog):
    """The register knows where the ward lies."""
    own = own_places(material_of({}), catalog)

    assert own.unit == ("phường", "Nam Gia Nghĩa")
    assert own.has("tỉnh", "Lâm Đồng")
    assert own.has("phường", "Nam Gia Nghĩa Mới")
    assert not own.has("tỉnh", "Đắk Lắk")


def test_plan_of_nobody_has_no_own_place(material_of, catalog):
    """Without an issuer nothing can be foreign, and the rule says so."""
    material = material_of({"plan": {"issuer": None}})

    assert an_own_place(material, catalog)
    assert an_own_place(material_of({}), catalog) is None


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Ủy ban nhân dân xã Ia Ly", ("xã", "Ia Ly")),
        ("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", ("tỉnh", "LÂM ĐỒNG")),
        ("Chính phủ", None),
        ("Ban Tuyên giáo Quận ủy", None),
    ],
)
def test_place_in_the_name_of_a_body(body, place):
    """In any capitals; a central body has none."""
    assert place_in(body) == place


def test_places_of_a_text_stand_where_they_were_found():
    """The span covers type word and name."""
    text = "trên địa bàn Phường Nam Gia Nghĩa năm 2027"
    (found,) = places_in(text)

    assert text[found.start : found.end] == "Phường Nam Gia Nghĩa"
    assert (found.word, found.name) == ("phường", "Nam Gia Nghĩa")


def test_key_puts_capitals_and_tones_aside():
    """Two spellings of one place have one key."""
    assert place_key("xã", "Hoà Tiến") == place_key("xã", "HÒA TIẾN")
