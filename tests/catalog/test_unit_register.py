"""Finding units by what people type. Mirrors kit/catalog/unit_register.py."""

import datetime as dt
from collections import defaultdict

import pytest

from kit.catalog import load_catalog
from kit.catalog.unit_list import communes
from kit.errors import CatalogError

ON_2020, ON_2025, ON_2027 = dt.date(2020, 1, 3), dt.date(2025, 8, 1), dt.date(2027, 1, 15)


@pytest.fixture
def units():
    """The register of 2027."""
    return load_catalog(ON_2027).units


def trouble(call, *args):
    """The error that a call gives."""
    with pytest.raises(CatalogError) as caught:
        call(*args)
    return caught.value


@pytest.mark.parametrize(
    "typed",
    [
        "phường Nam Gia Nghĩa",
        "PHƯỜNG NAM GIA NGHĨA",
        "nam gia nghia",
        "p. Nam Gia Nghĩa, Lâm Đồng",
        "UBND phường Nam Gia Nghĩa",
        "Nam Gia Nghĩa, tỉnh Đắk Nông",
    ],
)
def test_a_commune_is_found_however_it_is_typed(units, typed):
    """Case, diacritics, type word and even the old province may vary."""
    unit = units.get(typed)
    assert unit.name == "phường Nam Gia Nghĩa"
    assert (unit.level, unit.superior, unit.place) == ("commune", "tỉnh Lâm Đồng", "Nam Gia Nghĩa")
    assert unit.bare_name == "Nam Gia Nghĩa"


def test_an_ambiguous_name_lists_its_candidates(units):
    """Tân Tiến is a name in eight provinces; nobody guesses."""
    error = trouble(units.get, "Tân Tiến")

    assert error.code == "ambiguous-unit"
    assert "xã Tân Tiến, tỉnh Cà Mau" in error.fix_vi
    assert units.get("Xã Tân Tiến, Cà Mau").superior == "tỉnh Cà Mau"
    assert units.get("xa tan tien", "dong nai").superior == "thành phố Đồng Nai"


def test_diacritics_decide_where_they_are_typed(units):
    """Without them every reading counts, with them only the one meant."""
    by_key = defaultdict(set)
    for commune in communes():
        by_key[commune.key, commune.province_code, commune.type_word].add(commune.name)
    pair = next(names for names in by_key.values() if len(names) > 1)
    for name in pair:
        assert {u.name for u in units.find(name)} == {name}


def test_many_names_occur_in_several_provinces():
    """The figure that makes guessing a bad idea (238 where the list's slips stay)."""
    homes = defaultdict(set)
    for commune in communes():
        homes[commune.name.lower()].add(commune.province_code)
    assert sum(len(codes) > 1 for codes in homes.values()) == 241


def test_a_slip_gets_suggestions_best_first(units):
    """The nearest name comes first, and the error shows it."""
    assert units.find("phường Nam Gia Nghiã Lộ")[0].name == "phường Nam Gia Nghĩa"
    error = trouble(units.get, "phuong nam gia nghiaa")
    assert error.code == "no-such-unit"
    assert error.fix_vi.index("Nam Gia Nghĩa") < error.fix_vi.index("Bắc Gia Nghĩa")


def test_nonsense_finds_nothing(units):
    """No suggestion is better than a silly one; units may be typed by hand."""
    assert units.find("zzzzqqqq") == []
    assert trouble(units.get, "zzzzqqqq").code == "no-such-unit"


def test_provinces_bear_the_name_of_the_day():
    """Bắc Ninh is a province in 2025 and a city in 2027; its communes follow."""
    before, after = load_catalog(ON_2025).units, load_catalog(ON_2027).units

    assert before.province("Bắc Ninh").name == "tỉnh Bắc Ninh"
    assert after.province("bac ninh").name == "thành phố Bắc Ninh"
    assert before.get("phường Tân Tiến, Bắc Ninh").superior == "tỉnh Bắc Ninh"
    assert after.get("phường Tân Tiến, Bắc Giang").superior == "thành phố Bắc Ninh"


def test_another_day_can_be_looked_at(units):
    """``day`` of find wins over the register's."""
    assert units.find("Bắc Ninh", day=ON_2025)[0].name == "tỉnh Bắc Ninh"
    assert units.find("Đắk Nông", day=ON_2020)[0].name == "tỉnh Đắk Nông"


def test_a_type_word_must_be_right(units):
    """ "thành phố Hưng Yên" was a city below the province; it is not tỉnh Hưng Yên."""
    error = trouble(units.province, "thành phố Hưng Yên")
    assert error.code == "no-such-unit"
    assert "tỉnh Hưng Yên" in error.fix_vi


def test_a_former_province_names_its_heir(units):
    """Who types an old name is told the new one."""
    error = trouble(units.get, "tỉnh Đắk Nông")
    assert error.code == "no-such-unit"
    assert "tỉnh Lâm Đồng" in error.fix_vi


@pytest.mark.parametrize("typed", ["TP.HCM", "tp hồ chí minh", "Thành phố Hồ Chí Minh"])
def test_usual_short_names_are_known(units, typed):
    """The city keeps its capital, also in the date line."""
    unit = units.get(typed)
    assert (unit.name, unit.place) == ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")


def test_communes_of_a_province_and_of_all(units):
    """3,321 in all; the order is that of the official list."""
    assert sum(len(units.communes(p.name)) for p in units.provinces) == 3321
    assert len(units.communes("Lâm Đồng")) == 124
    assert units.communes("Lâm Đồng")[0].superior == "tỉnh Lâm Đồng"


def test_before_the_reform_no_communes_are_known():
    """The list begins on 2025-07-01, and the error says so."""
    units = load_catalog(ON_2020).units
    assert units.communes("Lâm Đồng") == []
    assert "01/7/2025" in trouble(units.get, "xã Quảng Sơn Xa").fix_vi


def test_special_zones(units):
    """Nine provinces have one; words for communes depend on it (T20)."""
    assert units.province_has_special_zone("Lâm Đồng")
    assert not units.province_has_special_zone("Cao Bằng")
    assert sum(units.province_has_special_zone(p.name) for p in units.provinces) == 9


def test_departments_are_units_below_a_province(units):
    """A sở plans too; without its province it is ambiguous."""
    unit = units.get("Sở Nội vụ, Lâm Đồng")
    assert (unit.level, unit.type_word, unit.superior) == ("department", "sở", "tỉnh Lâm Đồng")
    assert unit.place == "Lâm Đồng"
    assert trouble(units.get, "Sở Nội vụ").code == "ambiguous-unit"
    assert units.get("so tu phap", "Huế").superior == "thành phố Huế"


def test_the_departments_of_a_province_are_its_own(units):
    """Each stands below the province that was asked for, and none is missing by its name."""
    found = units.departments("tỉnh Gia Lai")
    assert {unit.superior for unit in found} == {"tỉnh Gia Lai"}
    assert units.get("Sở Công Thương", "tỉnh Gia Lai") in found
