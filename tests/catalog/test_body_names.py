"""How names of bodies are built. Mirrors kit/catalog/body_names.py."""

import pytest

from kit.catalog.body_names import (
    city_below_province,
    head_before,
    is_lower_unit,
    is_of_dead_level,
    key_of,
    named_for_city,
    names_a_place,
    worded_like,
)


def test_names_compare_without_tone_place_case_and_committee():
    """Three ways to write one body."""
    names = (
        "UBND tỉnh Hòa Bình",
        "Uỷ ban nhân dân tỉnh Hoà Bình",
        "ủy ban  nhân dân TỈNH HÒA BÌNH",
    )
    assert len({key_of(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("name", "head"),
    [("Sở Nội vụ tỉnh Đắk Nông", "Sở Nội vụ"), ("Tỉnh  Đắk Nông", ""), ("Báo Đắk Nông", None)],
)
def test_what_stands_before_a_place(name, head):
    """Only a whole ending counts."""
    assert head_before(name, "tỉnh Đắk Nông") == head


def test_the_committee_is_written_as_in_the_question():
    """Whoever asks in full gets the full name."""
    assert worded_like("Ủy ban nhân dân tỉnh A", "UBND tỉnh B") == "Ủy ban nhân dân tỉnh B"
    assert worded_like("UBND tỉnh A", "UBND tỉnh B") == "UBND tỉnh B"
    assert worded_like("Sở A", "UBND tỉnh B") == "UBND tỉnh B"


@pytest.mark.parametrize(
    ("name", "dead"),
    [
        ("Uỷ ban nhân dân huyện Kim Bảng", True),
        ("thị trấn Phước An", True),
        ("HĐND quận 1", True),
        ("UBND xã Tân Tiến", False),
        ("huyện", False),
    ],
)
def test_levels_that_ended_are_seen_in_the_name(name, dead):
    """With or without the committee before them."""
    assert is_of_dead_level(name) is dead


def test_cities_lower_units_and_places():
    """The small questions behind the answers."""
    assert city_below_province("UBND thành phố Quảng Ngãi") == "thành phố Quảng Ngãi"
    assert city_below_province("UBND tỉnh Quảng Ngãi") is None
    assert is_lower_unit("UBND phường")
    assert not is_lower_unit("Sở Nội vụ")
    assert names_a_place("huyện Đắk Song")
    assert names_a_place("Lâm Đồng")
    assert not names_a_place("kiêm nhiệm")


@pytest.mark.parametrize(
    ("head", "name"),
    [("Tỉnh ủy", "Thành ủy"), ("Tỉnh uỷ", "Thành ủy"), ("Tỉnh Đoàn", "Thành Đoàn"),
     ("Sở Nội vụ", "Sở Nội vụ")],
)  # fmt: skip
def test_party_bodies_of_a_city_are_named_for_the_city(head, name):
    """Quảng Nam's Tỉnh ủy is Đà Nẵng's Thành ủy."""
    assert named_for_city(head) == name
