"""What became of a body. Mirrors kit/catalog/successors.py."""

import datetime as dt

import pytest

from kit.catalog import load_catalog
from kit.catalog.rows import Agency, AgencyAlias
from kit.catalog.tables import load_table

ON_2020, ON_2025, ON_2027 = dt.date(2020, 1, 3), dt.date(2025, 8, 1), dt.date(2027, 1, 15)


def heirs(name, function=None, day=ON_2027):
    """Names of the bodies that have the work of ``name``."""
    return [n for row in load_catalog(day).successors(name, function) for n in row.new_names]


@pytest.mark.parametrize(
    ("asked", "heir"),
    [
        ("UBND tỉnh Đắk Nông", "UBND tỉnh Lâm Đồng"),
        ("Ủy ban nhân dân tỉnh Đắk Nông", "Ủy ban nhân dân tỉnh Lâm Đồng"),
        ("Uỷ ban nhân dân tỉnh Hoà Bình", "Ủy ban nhân dân tỉnh Phú Thọ"),
        ("tỉnh Đắk Nông", "tỉnh Lâm Đồng"),
        ("Đắk Nông", "Lâm Đồng"),
        ("tỉnh Thừa Thiên Huế", "thành phố Huế"),
        ("Tỉnh ủy Quảng Nam", "Thành ủy Đà Nẵng"),
        ("Tỉnh ủy Đắk Nông", "Tỉnh ủy Lâm Đồng"),
        ("Công an tỉnh Hậu Giang", "Công an thành phố Cần Thơ"),
        ("Sở Nội vụ tỉnh Đắk Nông", "Sở Nội vụ tỉnh Lâm Đồng"),
        ("Sở Thông tin và Truyền thông tỉnh Quảng Nam",
         "Sở Khoa học và Công nghệ thành phố Đà Nẵng"),
    ],
)  # fmt: skip
def test_a_place_is_followed_in_the_form_asked(asked, heir):
    """Short or written out, with or without the body before it."""
    assert heirs(asked) == [heir]
    assert load_catalog(ON_2027).is_dead(asked)


def test_a_chain_is_followed_to_the_body_of_the_day():
    """Bắc Giang went into Bắc Ninh, and Bắc Ninh became a city in 2026."""
    assert heirs("UBND tỉnh Bắc Giang", day=ON_2025) == ["UBND tỉnh Bắc Ninh"]
    assert heirs("UBND tỉnh Bắc Giang", day=ON_2027) == ["UBND thành phố Bắc Ninh"]
    assert heirs("Báo Thanh Hóa") == ["Báo và Phát thanh, truyền hình Thanh Hóa"]


def test_names_are_dead_only_from_their_day():
    """In 2020 Đắk Nông was a province and its Sở TT&TT an office."""
    before, after = load_catalog(ON_2020), load_catalog(ON_2027)
    for name in ("UBND tỉnh Đắk Nông", "Sở Thông tin và Truyền thông", "UBND huyện Đắk Song"):
        assert not before.is_dead(name)
        assert after.is_dead(name)
    assert before.successors("UBND tỉnh Đắk Nông") == ()


def test_a_body_split_by_function_has_an_heir_for_each():
    """The press went one way, digital government another; unnamed work has a default heir."""
    name = "Sở Thông tin và Truyền thông"
    assert heirs(name, "bao_chi") == ["Sở Văn hóa, Thể thao và Du lịch"]
    assert heirs(name, "chu_ky_so") == ["Sở Khoa học và Công nghệ"]
    assert heirs(name) == ["Sở Khoa học và Công nghệ"]
    assert heirs(name, "cchc") == []


def test_a_row_for_all_functions_answers_for_each():
    """Sở Giao thông vận tải went as a whole, but driving licences went to the police."""
    assert heirs("Sở Giao thông vận tải", "xay_dung") == ["Sở Xây dựng"]
    assert heirs("Sở Giao thông vận tải", "giay_phep_lai_xe") == ["Công an tỉnh"]


def test_a_body_that_only_lost_a_function_lives():
    """Văn phòng Chính phủ is there; control of procedures left it on 2026-01-10."""
    catalog = load_catalog(ON_2027)
    assert not catalog.is_dead("Văn phòng Chính phủ")
    assert heirs("Văn phòng Chính phủ") == []
    assert heirs("Văn phòng Chính phủ", "kstthc") == ["Bộ Tư pháp"]
    assert heirs("Văn phòng Chính phủ", "kstthc", dt.date(2026, 1, 9)) == []


@pytest.mark.parametrize(
    "name",
    [
        "UBND huyện Đắk Song",
        "UBND thị xã Mỹ Hào",
        "Ủy ban nhân dân quận 1",
        "UBND thành phố Quảng Ngãi",
        "huyện Đắk Song",
        "Huyện ủy Cư Jút",
        "Ban Tuyên giáo Quận ủy Cẩm Lệ",
        "Phòng Nội vụ",
        "Phòng Nội vụ huyện Kim Bảng",
    ],
)
def test_the_district_level_is_dead(name):
    """Districts, towns and cities below a province ended on 2025-07-01."""
    assert load_catalog(ON_2027).is_dead(name)
    assert not load_catalog(dt.date(2025, 6, 30)).is_dead(name)


@pytest.mark.parametrize(
    "name",
    [
        "UBND tỉnh Lâm Đồng",
        "UBND thành phố Bắc Ninh",
        "UBND Thành phố Hồ Chí Minh",
        "UBND phường Bắc Giang",
        "Sở Nội vụ",
        "Phòng Văn hóa - Xã hội",
        "Văn phòng HĐND và UBND",
        "Phòng Kinh tế",
        "Sở Du lịch",
    ],
)
def test_living_names_are_not_dead(name):
    """A ward may bear the name of a former province; some provinces keep a Sở Du lịch."""
    assert not load_catalog(ON_2027).is_dead(name)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Báo Đắk Nông", "Báo và phát thanh, truyền hình Lâm Đồng"),
        ("Đài Phát thanh - Truyền hình Cao Bằng", "Báo và phát thanh, truyền hình Cao Bằng"),
        ("Đài Phát thanh và Truyền hình tỉnh Gia Lai", "Báo và phát thanh, truyền hình Gia Lai"),
        ("Trường Chính trị tỉnh Đắk Nông", "Trường Chính trị tỉnh Lâm Đồng"),
        ("Báo Hà Nội mới", "Cơ quan Báo và Phát thanh, Truyền hình Hà Nội"),
    ],
)
def test_names_with_a_place_are_written_out_for_every_place(old, new):
    """One row "Báo {place}" stands for all provinces but those with rows of their own."""
    assert heirs(old) == [new]


def test_places_with_own_names_do_not_follow_the_pattern():
    """The merger in Hồ Chí Minh City was paused; its names are not built."""
    assert heirs("Đài Phát thanh và Truyền hình Hồ Chí Minh") == []


def test_a_place_behind_the_name_is_no_hindrance():
    """A district's place goes with it; a province's stays with the sở."""
    assert heirs("Phòng Nội vụ huyện Kim Bảng", "cchc") == ["Phòng Văn hóa - Xã hội"]
    assert heirs("Sở TT&TT Lâm Đồng") == ["Sở Khoa học và Công nghệ Lâm Đồng"]
    assert heirs("Phòng Nội vụ kiêm nhiệm") == []


def test_every_name_of_the_changes_is_a_name_and_no_pattern():
    """Consumers match the names as they stand."""
    names = [row.old_name for row in load_catalog(ON_2027).agencies]
    assert len(names) > 600
    assert not [name for name in names if "{" in name or " / " in name]


def test_no_heir_of_the_day_is_itself_dead():
    """Chains end at a body that lives."""
    catalog = load_catalog(ON_2027)
    dead = {
        (row.old_name, new)
        for row in catalog.agencies
        for found in catalog.successors(row.old_name, row.function)
        for new in found.new_names
        if catalog.is_dead(new)
    }
    assert dead == set()


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Sở TT&TT", "Sở Thông tin và Truyền thông"),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
        ("Phòng TC-KH", "Phòng Tài chính - Kế hoạch"),
        ("Đài PT-TH Đắk Nông", "Đài Phát thanh - Truyền hình Đắk Nông"),
    ],
)
def test_short_forms_of_old_names_have_the_same_heirs(short, full):
    """Plans abbreviate the bodies they address."""
    assert heirs(short) == heirs(full) != []


def test_every_short_form_stands_for_a_body_of_the_table():
    """An alias of nothing would never be followed."""
    names = {row.old_name for row in load_table("agencies.csv", Agency)}
    aliases = load_table("agency_aliases.csv", AgencyAlias)
    assert {alias.old_name for alias in aliases} <= names
    assert not {alias.alias for alias in aliases} & names


def test_a_living_office_of_a_similar_name_is_left_alone():
    """A public unit's Phòng Tài chính - Kế toán is no commune official of before 2025."""
    assert not load_catalog(ON_2027).is_dead("Phòng Tài chính - Kế toán")
