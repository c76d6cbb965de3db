"""Records of units and the errors that name them. Mirrors kit/catalog/unit_records.py."""

import datetime as dt

import pytest

from kit.catalog.unit_list import TWO_LEVELS_FROM, Commune
from kit.catalog.unit_records import commune_unit, listed, no_such_unit
from kit.model import Unit


@pytest.mark.parametrize(
    ("name", "place"),
    [("phường Nam Gia Nghĩa", "Nam Gia Nghĩa"), ("Phường 1 Bảo Lộc", "Phường 1 Bảo Lộc")],
)
def test_the_place_of_the_date_line(name, place):
    """The bare name, but the whole one where its type word takes a capital."""
    commune = Commune(name, "phường", "68", "00001", "x")
    unit = commune_unit(commune, "tỉnh Lâm Đồng")
    assert (unit.place, unit.valid_from, unit.code) == (place, TWO_LEVELS_FROM, "00001")


def unit(number):
    """A made-up commune."""
    return Unit(name=f"xã {number}", level="commune", type_word="xã", superior="tỉnh A", place="x")


def test_a_long_list_of_candidates_is_cut_and_counted():
    """Ten are read, the rest is a number."""
    text = listed([unit(n) for n in range(13)])
    assert text.count("tỉnh A") == 10
    assert "3" in text.rsplit(";", 1)[1]


def test_the_hint_depends_on_what_is_known():
    """Heir before similar names; before the reform the reason is the list itself."""
    day = dt.date(2027, 1, 1)
    assert "tỉnh B" in no_such_unit("x", [unit(1)], day, "tỉnh B").fix_vi
    assert "xã 1" in no_such_unit("x", [unit(1)], day).fix_vi
    assert "01/7/2025" in no_such_unit("x", [], dt.date(2020, 1, 1)).fix_vi
    assert "01/7/2025" not in no_such_unit("x", [], day).fix_vi
