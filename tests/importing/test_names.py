"""Names and levels of bodies. Mirrors kit/importing/names.py."""

import datetime as dt

import pytest

from kit.errors import CatalogError
from kit.importing import names as names_module
from kit.importing.names import (
    bodies,
    completes,
    full_name,
    is_standing_organ,
    known_bodies,
    unit_level,
    with_place,
)
from kit.importing.recasing import Recaser

DAY = dt.date(2027, 1, 1)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Uỷ ban Nhân dân xã", "Ủy ban nhân dân xã"),
        ("UBND TP. Mẫu", "Ủy ban nhân dân thành phố Mẫu"),
        ("HĐND và UBND xã", "Hội đồng nhân dân và Ủy ban nhân dân xã"),
        ("UBMTTQ xã", "Ủy ban Mặt trận Tổ quốc xã"),
    ],
)
def test_short_forms_are_written_out(short, full):
    """Short forms and old tone marks become the usual full name."""
    assert full_name(short) == full


def test_header_lines_make_bodies():
    """A line without a body of its own continues the line above; capitals get natural case."""
    recaser = Recaser("Ủy ban nhân dân tỉnh Bình Mẫu giao Sở Khoa học và Công nghệ.")

    assert bodies(["ỦY BAN NHÂN DÂN", "TỈNH BÌNH MẪU", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"], recaser) == [
        "Ủy ban nhân dân tỉnh Bình Mẫu",
        "Sở Khoa học và Công nghệ",
    ]
    assert bodies(["---"], recaser) == []


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Ủy ban nhân dân xã Suối Mây", "commune"),
        ("Ủy ban nhân dân phường Mẫu, tỉnh Bình Mẫu", "commune"),
        ("Ủy ban nhân dân đặc khu Mẫu", "commune"),
        ("Ủy ban nhân dân huyện Mẫu", "district"),
        ("Ủy ban nhân dân tỉnh Bình Mẫu", "province"),
        ("Ủy ban nhân dân thành phố Hà Nội", "province"),
        ("Ủy ban nhân dân thành phố Mẫu Không Có", "district"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam xã Mẫu", "commune"),
        ("Sở Nội vụ", "department"),
        ("Bộ Nội vụ", "ministry"),
        ("Ban Tuyên giáo Tỉnh ủy", "party"),
        ("Trường Trung học cơ sở Mẫu", "public_unit"),
        ("Hội Nông dân", None),
        (None, None),
    ],
)
def test_level_by_name(name, level):
    """A committee stands where its place stands; other bodies by the word they begin with."""
    assert unit_level(name, DAY) == level


def test_without_a_register_a_city_is_no_province(monkeypatch):
    """A day for which no register exists does not stop the reading."""

    def no_catalog(day):
        raise CatalogError("no-law", "Không có.", where="x", fix_vi="y")

    monkeypatch.setattr(names_module, "load_catalog", no_catalog)

    assert unit_level("Ủy ban nhân dân thành phố Hà Nội", DAY) == "district"


def test_known_bodies_have_their_capitals():
    """Bodies of today and of yesterday are known by their names in small letters."""
    known = known_bodies()

    assert known["sở nội vụ"] == "Sở Nội vụ"
    assert known["sở thông tin và truyền thông"] == "Sở Thông tin và Truyền thông"


@pytest.mark.parametrize(
    ("name", "place", "whole"),
    [
        ("Ủy ban nhân dân tỉnh", "Bình Mẫu", "Ủy ban nhân dân tỉnh Bình Mẫu"),
        ("Ủy ban nhân dân Thành phố", "TP. Mẫu", "Ủy ban nhân dân Thành phố Mẫu"),
        ("Ủy ban nhân dân Thành phố", "Thành phố Mẫu", "Ủy ban nhân dân Thành phố Mẫu"),
        ("Ủy ban nhân dân tỉnh", None, "Ủy ban nhân dân tỉnh"),
        ("Ủy ban nhân dân xã Suối Mây", "Suối Mây", "Ủy ban nhân dân xã Suối Mây"),
        ("Sở Nội vụ", "Bình Mẫu", "Sở Nội vụ"),
        (None, "Bình Mẫu", None),
    ],
)
def test_a_committee_without_its_place_has_that_of_the_date_line(name, place, whole):
    """Only a committee that names no place is completed; a type word is not said twice."""
    assert with_place(name, place) == whole


def test_a_standing_organ_says_little_alone():
    """ "Ban Thường trực" needs the body above it, a department does not."""
    assert is_standing_organ("Ban Thường trực")
    assert not is_standing_organ("Sở Nội vụ")


def test_only_the_unit_completes_a_name():
    """The sentence may name the unit that the header leaves out; its verb is none."""
    assert completes("Ủy ban nhân dân xã Suối Mây", "Ủy ban nhân dân")
    assert not completes("Sở Nội vụ kính trình Ủy ban nhân dân tỉnh", "Sở Nội vụ")


def test_the_front_has_its_capitals():
    """A name in capitals that the document nowhere prints in small letters."""
    assert bodies(["UỶ BAN MTTQ VIỆT NAM", "BAN THƯỜNG TRỰC"], Recaser("")) == [
        "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ban Thường trực",
    ]  # fmt: skip
