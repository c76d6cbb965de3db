"""Workbooks on disk, friendly and hostile. Mirrors kit/sheets/files.py."""

import re
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from kit.errors import ReadError
from kit.sheets.cells import BrokenCell
from kit.sheets.files import read_grids, save_book

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def path(tmp_path):
    """A small sound workbook."""
    book = Workbook()
    book.active["B2"] = "chữ"
    book.active["C2"] = "=1+1"
    return save_book(book, tmp_path / "a.xlsx")


def change_part(path, part, change):
    """Rewrite one part of the package."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts[part] = change(parts.get(part, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)


def code_of(path):
    """The code with which reading ``path`` is refused."""
    with pytest.raises(ReadError) as caught:
        read_grids(path)
    assert path.name in caught.value.where
    return caught.value.code


def test_grid_keeps_places(path):
    """Rows and columns stand where Excel shows them; a formula without result is broken."""
    (grid,) = read_grids(path)
    assert grid.rows[0] == (None, None, None)
    assert grid.rows[1][:2] == (None, "chữ")
    assert isinstance(grid.rows[1][2], BrokenCell)


def test_formula_is_read_as_its_kept_result(path):
    """What Excel computed last is the value."""
    change_part(path, SHEET, lambda xml: re.sub(rb"<v\s*/>|<v></v>", b"<v>2</v>", xml))
    assert read_grids(path)[0].rows[1][2] == 2


def test_saving_leaves_one_file_and_no_author(path):
    """No trace of who made it, nothing left beside."""
    assert load_workbook(path).properties.creator in (None, "")
    assert [p.name for p in path.parent.iterdir()] == ["a.xlsx"]


def test_no_such_file(tmp_path):
    """A wrong name is said as such."""
    assert code_of(tmp_path / "none.xlsx") == "no-such-file"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"), (b"<html>", "not-xlsx"),
        (b"\xd0\xcf\x11\xe0rest", "encrypted-or-old-xls"),
        (b"PK\x03\x04 cut off", "damaged"),
    ],
)  # fmt: skip
def test_files_that_are_no_workbook(tmp_path, content, code):
    """The first bytes say what a file is, not its name."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert code_of(path) == code


def test_zip_of_something_else(tmp_path):
    """A .docx renamed is no workbook."""
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert code_of(path) == "not-xlsx"


def test_truncated_file(path):
    """Half a download is damaged."""
    path.write_bytes(path.read_bytes()[:-200])
    assert code_of(path) == "damaged"


def test_broken_xml(path):
    """A sheet that breaks off is damaged, not an exception of the XML reader."""
    change_part(path, SHEET, lambda xml: xml[: len(xml) // 2])
    assert code_of(path) == "damaged"


def test_entities_are_refused(path):
    """A document type is only written by an attack."""
    change_part(
        path, SHEET, lambda xml: xml.replace(b"<worksheet", b"<!DOCTYPE worksheet><worksheet", 1)
    )
    assert code_of(path) == "damaged"


def test_zip_bomb(path):
    """Sizes are read from the directory before anything is unpacked."""
    change_part(path, "xl/media/a.bin", lambda _: b"\0" * 25_000_000)
    assert code_of(path) == "too-large"


def test_merged_range_over_the_whole_sheet(path):
    """A range of 17 billion cells is refused before openpyxl fills it."""
    area = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    change_part(path, SHEET, lambda xml: _with_end(xml, area))
    assert code_of(path) == "too-large"


def test_cell_in_the_last_corner(path):
    """One stray cell at the end of the sheet does not make a grid of billions."""
    row = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    change_part(path, SHEET, lambda xml: xml.replace(b"</sheetData>", row))
    assert code_of(path) == "too-large"


def _with_end(xml, end):
    return re.sub(rb"<pageMargins[^>]*>\s*(?:</pageMargins>)?\s*</worksheet>", end, xml)
