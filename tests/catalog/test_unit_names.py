"""What people type when they mean a unit. Mirrors kit/catalog/unit_names.py."""

import pytest

from kit.catalog.unit_names import read_query


@pytest.mark.parametrize(
    ("typed", "word", "key", "superior"),
    [
        ("phường Nam Gia Nghĩa", "phường", "nam gia nghia", None),
        ("  XÃ   TÂN TIẾN ,  Lâm Đồng ", "xã", "tan tien", "Lâm Đồng"),
        ("p. nam gia nghia", "phường", "nam gia nghia", None),
        ("p.Nam Gia Nghĩa", "phường", "nam gia nghia", None),
        ("UBND xã Tân Tiến", "xã", "tan tien", None),
        ("Ủy ban nhân dân tỉnh Lâm Đồng", "tỉnh", "lam dong", None),
        ("TP Đà Nẵng", "thành phố", "da nang", None),
        ("đặc khu Phú Quốc", "đặc khu", "phu quoc", None),
        ("Tân Tiến", None, "tan tien", None),
        ("xã", None, "xa", None),
        ("Xamat", None, "xamat", None),
        ("Lâm Viên - Đà Lạt, tỉnh Lâm Đồng", None, "lam vien - da lat", "tỉnh Lâm Đồng"),
    ],
)
def test_queries_are_taken_apart(typed, word, key, superior):
    """Type word, name and superior come out whatever the spelling."""
    asked = read_query(typed)
    assert (asked.type_word, asked.key, asked.superior) == (word, key, superior)


def test_the_name_keeps_its_diacritics():
    """They tell Tân Tiến from Tân Tiên."""
    assert read_query("UBND xã Tân Tiến").bare == "Tân Tiến"


def test_a_superior_given_apart_wins():
    """The screen knows the province already."""
    assert read_query("Tân Tiến, Cà Mau", "Đồng Nai").superior == "Đồng Nai"


def test_an_alias_is_read_as_the_name_it_stands_for():
    """TP.HCM is a name, not a city called HCM."""
    asked = read_query("tp.HCM", aliases={"tp.hcm": "Thành phố Hồ Chí Minh"})
    assert (asked.type_word, asked.key) == ("thành phố", "ho chi minh")
