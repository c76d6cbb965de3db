"""Workbooks as people make them. Mirrors kit/importing/readers/xlsx_blocks.py."""

import datetime as dt
import zipfile

import openpyxl
import pytest

from kit.errors import ReadError
from kit.importing import read_plan
from kit.importing.readers.xlsx_blocks import read_xlsx_blocks
from kit.resources import samples_folder
from kit.tailoring.appendix import write_appendix

HEAD = ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian"]


@pytest.fixture
def book():
    return openpyxl.Workbook()


def saved(book, tmp_path):
    path = tmp_path / "a.xlsx"
    book.save(path)
    return path


def test_a_task_list_with_title_groups_and_merged_cells(book, tmp_path):
    """The lines above are text; a merged lead counts for each row; the title gives the year."""
    sheet = book.active
    sheet.append(["Phụ lục nhiệm vụ tuyên truyền cải cách hành chính năm 2027"])
    sheet.merge_cells("A1:F1")
    sheet.append([])
    for row in (
        HEAD, ["I", "Trên môi trường số"], [1, "Đăng tin", "12 tin", "Phòng A", "Thôn", "Quý I"],
        [2, "Đăng ảnh", "05 ảnh", None, "Thôn", dt.datetime(2027, 3, 31)],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("D5:D6")
    plan = read_plan(saved(book, tmp_path))

    assert [(t.no, t.group, t.lead, t.timing.text) for t in plan.tasks] == [
        ("1", "Trên môi trường số", "Phòng A", "Quý I"),
        ("2", "Trên môi trường số", "Phòng A", "31/3/2027"),
    ]
    assert plan.year == 2027
    assert plan.tasks[0].timing.end == dt.date(2027, 3, 31)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (dt.datetime(2027, 2, 5), "05/02/2027"),
        (12.0, "12"),
        (1.25, "1,25"),
        ("  Phát\n tờ rơi ", "Phát\ntờ rơi"),
        ("\uf0b7 Kê\u0301", "• Kế"),
    ],
)
def test_values_read_as_people_write_them(book, tmp_path, value, printed):
    """Not as Excel keeps them."""
    book.active["A1"] = value
    assert [block.text for block in read_xlsx_blocks(saved(book, tmp_path))] == [printed]


def test_a_head_of_two_columns_is_a_table_of_its_own(book, tmp_path):
    """Issuer and national name stand side by side above the list."""
    sheet = book.active
    sheet.append(["ỦY BAN NHÂN DÂN", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    sheet.append(["Kèm theo Kế hoạch"])
    sheet.append(HEAD)
    blocks = read_xlsx_blocks(saved(book, tmp_path))

    assert {b.cell.table for b in blocks if b.cell} == {1, 2}
    assert [b.text for b in blocks if not b.cell] == ["Kèm theo Kế hoạch"]
    assert blocks[-1].place == "trang tính “Sheet”, dòng 3"


def test_every_sheet_is_read_and_named(book, tmp_path):
    """Hidden sheets too: nothing is lost."""
    book.active.append(["Việc một"])
    hidden = book.create_sheet("Ẩn")
    hidden.append(["Việc hai"])
    hidden.sheet_state = "hidden"
    said = []
    blocks = read_xlsx_blocks(saved(book, tmp_path), said.append)

    assert [(b.text, b.style) for b in blocks] == [
        ("Sheet", "mark"), ("Việc một", "normal"), ("Ẩn", "mark"), ("Việc hai", "normal"),
    ]  # fmt: skip
    assert len(said) == 3


def test_a_touched_cell_at_the_end_of_the_sheet_costs_nothing(book, tmp_path):
    """A million empty rows stand between."""
    book.active["A1"] = "Việc"
    book.active["XFD1048576"] = " "
    assert len(read_xlsx_blocks(saved(book, tmp_path))) == 1


def test_ten_thousand_rows_are_read(book, tmp_path):
    """No plan has them, a register may."""
    book.active.append(HEAD)
    for number in range(10_000):
        book.active.append([number + 1, "Đăng tin", "12 tin", "Phòng A", "Thôn", "Quý I"])
    assert len(read_plan(saved(book, tmp_path)).tasks) == 10_000


def test_our_own_appendix_reads_back(tmp_path):
    """What step 4 gives as Excel is a task list like any other."""
    plan = read_plan(samples_folder() / "plans" / "commune.yaml")
    path = tmp_path / "a.xlsx"
    write_appendix(plan.tasks, path)
    read = read_plan(path)

    assert [(t.content, t.lead, t.timing.text) for t in read.tasks] == [
        (t.content, t.lead, t.timing.text) for t in plan.tasks
    ]


def test_a_broken_sheet_is_said_to_be_broken(book, tmp_path):
    """XML that contradicts itself inside a sound zip."""
    source = saved(book, tmp_path)
    broken = tmp_path / "b.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(broken, "w") as new:
        for info in old.infolist():
            torn = b"<worksheet><sheetData><row r='x'>"
            new.writestr(info, torn if "sheet1" in info.filename else old.read(info))
    with pytest.raises(ReadError) as caught:
        read_xlsx_blocks(broken)
    assert caught.value.code == "damaged"


def test_a_share_is_read_in_per_cent(book, tmp_path):
    """0.125 shown as 12,5% is 12,5%; the same number elsewhere stays as it is."""
    sheet = book.active
    sheet.append([0.125])
    sheet.append([0.125])
    sheet["A1"].number_format = "0.0%"

    assert [b.text for b in read_xlsx_blocks(saved(book, tmp_path))] == ["12,5%", "0,125"]


def test_formatted_rows_without_words_are_no_rows(book, tmp_path):
    """A format in the last row that Excel has costs nothing and says nothing."""
    sheet = book.active
    sheet["A1"] = "Danh mục"
    sheet.cell(1_048_576, 1).number_format = "0%"

    assert [b.text for b in read_xlsx_blocks(saved(book, tmp_path))] == ["Danh mục"]


def test_a_titled_list_is_a_task_list_alone(book, tmp_path):
    """A title in capitals over the list makes no plan that breaks off."""
    sheet = book.active
    for row in (["DANH MỤC NHIỆM VỤ NĂM 2027"], HEAD, [1, "Tin", "Tin", "Phòng A", "", "Quý I"]):
        sheet.append(row)
    codes = {note.code for note in read_plan(saved(book, tmp_path)).notes}

    assert "tasks-alone" in codes
    assert "cut-source" not in codes
