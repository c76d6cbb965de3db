"""The workbook of a province. Mirrors kit/tailoring/profile_province_book.py."""

import pytest
from openpyxl import Workbook, load_workbook

from kit.errors import ReadError
from kit.model import OwnedChannel, Signer, SubUnits, UnitProfile
from kit.tailoring.profile_sheet import read_profiles, write_profiles

HEAD = ["STT", "Đơn vị", "Tỉnh", "Người ký", "Chức vụ", "Một cửa cấp xã"]


def table(tmp_path, *rows, sheets=()):
    """A table of units as somebody types it, with more sheets (name, rows)."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for name, more in sheets:
        sheet = book.create_sheet(name)
        for row in more:
            sheet.append(row)
    book.save(tmp_path / "u.xlsx")
    return tmp_path / "u.xlsx"


def refused(path, catalog):
    """The error with which the workbook is refused."""
    with pytest.raises(ReadError) as caught:
        read_profiles(path, catalog=catalog)
    return caught.value


def test_table_typed_by_hand(tmp_path, catalog):
    """The columns of every units table, a title above, in words that people use."""
    path = table(
        tmp_path, ["DANH SÁCH ĐƠN VỊ"], HEAD,
        [1, "Xã Tân Tiến", "Lâm Đồng", "Họ và tên người ký", "Chủ tịch", "một cấp"],
        [2, "Phường Nam Gia Nghĩa", None, None, None, "chưa biết"],
    )  # fmt: skip
    profiles = read_profiles(path, catalog=catalog)
    assert list(profiles) == ["Xã Tân Tiến, Lâm Đồng", "Phường Nam Gia Nghĩa"]
    first = profiles["Xã Tân Tiến, Lâm Đồng"]
    assert first.service_centre == "one_level"
    assert first.signers == (Signer(position="Chủ tịch", name="Họ và tên người ký"),)
    assert profiles["Phường Nam Gia Nghĩa"] == UnitProfile()


def test_any_field_may_be_a_column(tmp_path, catalog):
    """Questions of the profile are columns, channels may be named in one cell."""
    path = table(
        tmp_path, ["Đơn vị", "Số hộ", "Kênh", "Áp dụng hệ thống quản lý chất lượng ISO"],
        ["Xã A", "2.000", "Trang Zalo chính thức (Zalo OA)", "không"],
        ["Xã B", None, "không có", None], ["Xã C", None, None, None],
    )  # fmt: skip
    profiles = read_profiles(path, catalog=catalog)
    expected = UnitProfile(households=2000, channels=(OwnedChannel(key="zalo"),), runs_iso=False)
    assert profiles["Xã A"] == expected
    assert profiles["Xã B"].channels == ()
    assert profiles["Xã C"].channels is None


def test_other_sheets_belong_to_the_unit_they_name(tmp_path, catalog):
    """A row of "Thôn, tổ dân phố" finds its unit whatever the case and the place of the tone."""
    rows = [["Đơn vị", "Loại", "Tổng số"], ["xã hoà Bình", "thôn", 7]]
    path = table(tmp_path, ["Đơn vị"], ["Xã Hòa Bình"], sheets=[("Thôn, tổ dân phố", rows)])
    profiles = read_profiles(path, catalog=catalog)
    assert profiles["Xã Hòa Bình"].sub_units == (SubUnits(word="thôn", count=7),)


def test_names_that_differ_in_a_tone_are_two_units(tmp_path, catalog):
    """ "Tân Hòa" and "Tân Hoa" are two communes."""
    path = table(tmp_path, ["Đơn vị"], ["Xã Tân Hòa"], ["Xã Tân Hoa"])
    assert len(read_profiles(path, catalog=catalog)) == 2


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ([1, "Xã A", None, "Họ và tên người ký", None, None], "dòng 2, cột “Chức vụ”"),
        ([1, None, None, None, "Chủ tịch", None], "dòng 2, cột “Đơn vị”"),
        ([1, "Xã A", None, None, None, "hai cửa"], "dòng 2, cột “Một cửa cấp xã”"),
    ],
)
def test_wrong_rows_are_named(tmp_path, catalog, row, place):
    """Sheet, row and column of each fault."""
    error = refused(table(tmp_path, HEAD, row), catalog)
    assert error.code == "bad-profile"
    assert place in error.where


def test_unit_named_twice(tmp_path, catalog):
    """Two rows of one unit cannot both hold."""
    error = refused(table(tmp_path, ["Đơn vị"], ["Xã A"], ["xã A"]), catalog)
    assert "dòng 3" in error.where


def test_row_of_a_unit_that_is_not_listed(tmp_path, catalog):
    """A row for nobody is not dropped in silence."""
    rows = [["Đơn vị", "Loại"], ["Xã B", "thôn"]]
    path = table(tmp_path, ["Đơn vị"], ["Xã A"], sheets=[("Thôn, tổ dân phố", rows)])
    assert "trang tính “Thôn, tổ dân phố”, dòng 2" in refused(path, catalog).where


def test_column_with_a_slip_in_its_title(tmp_path, catalog):
    """A mistyped title would lose its column; it is named instead."""
    error = refused(table(tmp_path, ["Đơn vị", "Số hộp"], ["Xã A", 3]), catalog)
    assert "cột “Số hộp”" in error.where


def test_channels_said_to_be_none_and_listed(tmp_path, catalog):
    """Two sheets that contradict each other are not reconciled by guess."""
    rows = [["Đơn vị", "Kênh"], ["Xã A", "Trang Zalo chính thức (Zalo OA)"]]
    path = table(tmp_path, ["Đơn vị", "Kênh"], ["Xã A", "không có"], sheets=[("Kênh", rows)])
    assert "trang tính “Kênh”, dòng 2" in refused(path, catalog).where


def test_workbook_without_units(tmp_path, catalog):
    """Without a column "Đơn vị" there is nothing to read."""
    assert refused(table(tmp_path, ["Họ và tên"], ["Học viên 1"]), catalog).code == "no-units"


def test_province_has_its_own_column(tmp_path, catalog):
    """The name is split at the province only; other commas belong to the name."""
    names = ("Xã Tân Tiến, Lâm Đồng", "Sở Văn hóa, Thể thao và Du lịch")
    path = write_profiles(dict.fromkeys(names, UnitProfile()), tmp_path / "p.xlsx", catalog=catalog)
    sheet = load_workbook(path).worksheets[0]
    assert [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=3, max_row=4)] == [
        ("Xã Tân Tiến", "Lâm Đồng"),
        (names[1], None),
    ]


def test_first_columns_are_those_of_every_units_table(tmp_path, catalog):
    """The order of design.md: unit, province, signer, position, one-stop shop."""
    path = write_profiles({"Xã A": UnitProfile()}, tmp_path / "p.xlsx", catalog=catalog)
    header = next(load_workbook(path).worksheets[0].iter_rows(min_row=2, max_row=2))
    assert [cell.value for cell in header[:5]] == HEAD[1:]
