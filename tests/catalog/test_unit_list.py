"""Provinces and communes as facts. Mirrors kit/catalog/unit_list.py."""

import datetime as dt
import unicodedata

import vietnam_provinces

from kit.catalog.unit_list import communes, heir_of, provinces

LAST_DAY_OF_63 = dt.date(2024, 12, 31)


def alive(day):
    """Names of the provinces of a day."""
    return {p.name for p in provinces() if p.lives_on(day)}


def test_the_list_is_that_of_the_library():
    """Reading its data file gives what its own functions give, doubled spaces apart."""
    wards = vietnam_provinces.Ward.iter_all()
    theirs = {f"{ward.code:05d}": " ".join(ward.name.split()) for ward in wards}
    ours = {c.code: c.name for c in communes()}

    assert len(ours) == len(theirs) == 3321
    assert {code: name.lower() for code, name in theirs.items()} == {
        code: name.lower() for code, name in ours.items()
    }


def test_there_were_63_provinces_and_there_are_34():
    """Twenty-nine were merged on 2025-07-01; Huế had become a city half a year before."""
    assert len(alive(LAST_DAY_OF_63)) == 63
    assert len(alive(dt.date(2025, 6, 30))) == 63
    assert len(alive(dt.date(2025, 7, 1))) == 34
    assert "tỉnh Thừa Thiên Huế" in alive(LAST_DAY_OF_63)
    assert "thành phố Huế" in alive(dt.date(2025, 1, 1))


def test_three_provinces_became_cities_in_2026():
    """Đồng Nai on 30 April, Quảng Ninh on 1 September, Bắc Ninh on 20 September."""
    days = {"Đồng Nai": (2026, 4, 30), "Quảng Ninh": (2026, 9, 1), "Bắc Ninh": (2026, 9, 20)}
    for name, (year, month, day) in days.items():
        change = dt.date(year, month, day)
        before = alive(change - dt.timedelta(days=1))
        assert f"tỉnh {name}" in before
        assert f"thành phố {name}" not in before
        assert f"thành phố {name}" in alive(change)
        assert f"tỉnh {name}" not in alive(change)
    cities = [name for name in alive(dt.date(2027, 1, 1)) if name.lower().startswith("thành phố")]
    assert len(cities) == 9


def test_a_renamed_province_keeps_its_code():
    """Communes find their province by code, whatever it is called."""
    codes = {p.name: p.code for p in provinces()}
    assert codes["tỉnh Bắc Ninh"] == codes["thành phố Bắc Ninh"] == "24"
    assert codes["tỉnh Đắk Nông"] is None


def test_kinds_of_communes_count_as_the_law_says():
    """2,621 xã, 687 phường, 13 đặc khu."""
    words = [c.type_word for c in communes()]
    assert {w: words.count(w) for w in set(words)} == {"xã": 2621, "phường": 687, "đặc khu": 13}


def test_capital_type_words_follow_the_decree():
    """A number, a person or an event takes a capital, any other name does not."""
    names = {c.name for c in communes()}
    assert {"Phường 1 Bảo Lộc", "Phường Điện Biên Phủ", "phường Nam Gia Nghĩa"} <= names
    assert "phường Điện Biên Phủ" not in names


def test_names_are_nfc():
    """The library's letters are composed, as everything here."""
    assert all(unicodedata.is_normalized("NFC", c.name) for c in communes())


def test_the_heir_of_a_province_is_that_of_the_day():
    """Bắc Giang's heir was a province until September 2026."""
    assert heir_of("dak nong", dt.date(2027, 1, 1)).name == "tỉnh Lâm Đồng"
    assert heir_of("tinh bac giang", dt.date(2026, 9, 19)).name == "tỉnh Bắc Ninh"
    assert heir_of("tinh bac giang", dt.date(2026, 9, 20)).name == "thành phố Bắc Ninh"
    assert heir_of("dak nong", dt.date(2025, 6, 30)) is None
    assert heir_of("lam dong", dt.date(2027, 1, 1)) is None
