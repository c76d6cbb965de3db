"""The workbook of one unit. Mirrors kit/tailoring/profile_unit_book.py."""

import pytest
from openpyxl import Workbook, load_workbook

from kit.errors import ReadError
from kit.model import OwnedChannel, UnitProfile
from kit.tailoring.profile_sheet import read_profile, write_profile
from kit.tailoring.sheet_looks import UNCONFIRMED


@pytest.fixture
def unit(catalog):
    """The ward of the samples."""
    return catalog.units.get("phường Nam Gia Nghĩa, Lâm Đồng")


@pytest.fixture
def form(catalog, unit, tmp_path):
    """The path of an empty form."""
    return write_profile(UnitProfile(), unit, tmp_path / "p.xlsx", catalog=catalog)


def fill(path, sheet, changes):
    """Write ``changes`` (cell → value) into a sheet of the workbook."""
    book = load_workbook(path)
    for cell, value in changes.items():
        book[sheet][cell].value = value
    book.save(path)


def answer(path, question):
    """The cell of a question's answer."""
    sheet = load_workbook(path)["Đơn vị"]
    return next(f"B{row[0].row}" for row in sheet.iter_rows() if row[0].value == question)


def column(path, sheet):
    """The values of the first column below the header."""
    return [row[0].value for row in load_workbook(path)[sheet].iter_rows(min_row=3) if row[1].value]


def refused(path, catalog):
    """The error with which the workbook is refused."""
    with pytest.raises(ReadError) as caught:
        read_profile(path, catalog=catalog)
    return caught.value


def test_form_offers_the_offices_of_the_law_unconfirmed(form, catalog, unit):
    """Every default office stands there, yellow, "chưa biết"; none is a fact."""
    sheet = load_workbook(form)["Phòng, đơn vị"]
    names = [row.name_vi for row in catalog.offices_of(unit)]
    assert [sheet.cell(3 + at, 2).value for at in range(len(names))] == names
    assert set(column(form, "Phòng, đơn vị")) == {"chưa biết"}
    assert sheet["B3"].fill.fgColor.rgb == UNCONFIRMED.fgColor.rgb
    assert read_profile(form, catalog=catalog).offices == ()


def test_form_asks_nothing_twice_and_guesses_nothing(form):
    """Each answer of the empty form is "chưa biết"."""
    sheet = load_workbook(form)["Đơn vị"]
    answers = [row[1].value for row in sheet.iter_rows(min_row=4) if row[0].value]
    assert set(answers) == {"chưa biết"}


def test_form_names_the_unit(form):
    """The title says whose form it is."""
    assert load_workbook(form)["Đơn vị"]["A1"].value.endswith("phường Nam Gia Nghĩa, tỉnh Lâm Đồng")


def test_confirmed_offices_are_facts(form, catalog):
    """ "Có" keeps an office with its key and functions, "không có" leaves it out."""
    rows = len(column(form, "Phòng, đơn vị"))
    fill(form, "Phòng, đơn vị", {f"A{3 + at}": "không có" for at in range(1, rows)} | {"A3": "có"})
    (office,) = read_profile(form, catalog=catalog).offices
    assert office.key == "van_hoa_xa_hoi"
    assert "cchc" in office.functions


def test_office_added_by_hand_gets_a_key(form, catalog):
    """A row of one's own needs a name only; it is a subordinate office."""
    rows = len(column(form, "Phòng, đơn vị"))
    added = {f"A{3 + rows}": "có", f"B{3 + rows}": "Ban Quản lý chợ"}
    fill(form, "Phòng, đơn vị", {f"A{3 + at}": "không có" for at in range(rows)} | added)
    (office,) = read_profile(form, catalog=catalog).offices
    assert (office.key, office.relation) == ("ban_quan_ly_cho", "subordinate")


def test_half_answered_table_is_refused(form, catalog):
    """One office confirmed and the others left open would lose them: each is named."""
    fill(form, "Phòng, đơn vị", {"A3": "có"})
    error = refused(form, catalog)
    assert error.code == "bad-profile"
    assert "trang tính “Phòng, đơn vị”, dòng 4, cột “Đơn vị có?”" in error.where


def test_no_office_at_all_is_refused(form, catalog):
    """A unit without any office is a slip."""
    rows = len(column(form, "Phòng, đơn vị"))
    fill(form, "Phòng, đơn vị", {f"A{3 + at}": "không có" for at in range(rows)})
    assert refused(form, catalog).code == "bad-profile"


def test_no_channels_is_an_answer(form, catalog):
    """All "không có" means none; all "chưa biết" means nobody said."""
    rows = len(column(form, "Kênh"))
    assert read_profile(form, catalog=catalog).channels is None
    fill(form, "Kênh", {f"A{3 + at}": "không có" for at in range(rows)})
    assert read_profile(form, catalog=catalog).channels == ()


def test_channel_with_count_and_who_runs_it(form, catalog):
    """A channel is read by its name as its key."""
    rows = len(column(form, "Kênh"))
    fill(form, "Kênh", {f"A{3 + at}": "không" for at in range(rows)}
         | {"A3": "x", "C3": "Phòng A", "D3": "12"})  # fmt: skip
    expected = OwnedChannel(key="loudspeaker", run_by="Phòng A", count=12)
    assert read_profile(form, catalog=catalog).channels == (expected,)


def test_status_left_empty_is_refused(form, catalog):
    """An empty status is neither yes nor no nor "chưa biết"."""
    fill(form, "Kênh", {"A5": None})
    assert "dòng 5" in refused(form, catalog).where


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Số hộ", "nhiều"), ("Một cửa cấp xã", "lạ"), ("Ngày chốt kết quả nhiệm vụ", "31/4/2027"),
        ("Áp dụng hệ thống quản lý chất lượng ISO", "có thể"), ("Dân số", -1),
    ],
)  # fmt: skip
def test_wrong_answer_is_named_with_its_question(form, catalog, question, value):
    """Sheet, row, question and what may stand there instead."""
    cell = answer(form, question)
    fill(form, "Đơn vị", {cell: value})
    error = refused(form, catalog)
    assert error.code == "bad-profile"
    assert f"trang tính “Đơn vị”, dòng {cell[1:]}, cột “Trả lời”" in error.where
    assert question in error.message_vi


def test_all_faults_are_said_at_once(form, catalog):
    """Two wrong answers, one error."""
    fill(form, "Đơn vị", {answer(form, "Số hộ"): "x", answer(form, "Dân số"): "y"})
    assert "2 chỗ sai" in refused(form, catalog).message_vi


def test_question_of_ones_own_is_not_dropped_in_silence(form, catalog):
    """An answer to a question that the kit does not know is pointed out."""
    fill(form, "Đơn vị", {"A40": "Số chợ", "B40": 3})
    assert "Số chợ" in refused(form, catalog).message_vi


def test_column_of_ones_own_is_not_dropped_in_silence(form, catalog):
    """Nor is a column in a table; a remark may stay."""
    fill(form, "Người ký", {"D2": "Ghi chú"})
    assert read_profile(form, catalog=catalog) == UnitProfile()
    fill(form, "Người ký", {"D2": "Số điện thoại"})
    assert "cột “Số điện thoại”" in refused(form, catalog).where


def test_pages_that_are_gone_are_not_known(form, catalog):
    """A workbook with one page left is read all the same."""
    book = load_workbook(form)
    for name in ("Kênh", "Phòng, đơn vị", "Người ký"):
        del book[name]
    book.save(form)
    assert read_profile(form, catalog=catalog) == UnitProfile()


def test_workbook_of_something_else(tmp_path, catalog):
    """A list of names is no profile."""
    book = Workbook()
    book.active.append(["Họ và tên"])
    book.save(tmp_path / "x.xlsx")
    assert refused(tmp_path / "x.xlsx", catalog).code == "no-profile"


def test_functions_of_a_typo_are_refused(form, catalog):
    """A function that does not exist is named, not kept as a key."""
    fill(form, "Phòng, đơn vị", {"A3": "có", "E3": "cải cách hành chánh"})
    assert "cột “Việc được giao”" in refused(form, catalog).message_vi
