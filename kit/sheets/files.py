"""Workbooks on disk: open one that anybody made, save one of ours. Grids in, grids out.

Sizes are checked before anything is unpacked, entities are refused, and whatever a damaged
file makes openpyxl raise becomes a ``ReadError``.
"""

from __future__ import annotations

import os
import re
import secrets
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from kit.errors import ReadError, SaveError
from kit.sheets.cells import BrokenCell, meant_text

# A province's profiles are below 1 MB; openpyxl takes some 20 times the XML's size in memory.
LARGEST_FILE_BYTES = 10_000_000
LARGEST_CONTENT_BYTES = 20_000_000
MOST_PARTS = 2_000
# A table of tasks or units is far smaller; a stray cell beyond is a slip.
MOST_ROWS = 20_000
MOST_COLUMNS = 300
MOST_MERGED_CELLS = 200_000

_FILLED_RANGE = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?\bref=[\"']([^\"']+)")
_OLE_MAGIC = b"\xd0\xcf\x11\xe0"
# What openpyxl, zipfile and the XML readers raise on a file that contradicts itself.
_BROKEN = (
    ArithmeticError, AttributeError, EOFError, InvalidFileException, LookupError, RuntimeError,
    SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


# First row, first column, last row, last column, all from 0.
Area = tuple[int, int, int, int]


@dataclass(frozen=True)
class Grid:
    """The values of one sheet.

    Attributes:
        rows: every row from the first on, as long as the widest; a text is what was meant, an
            empty cell ``None``, a cell without a usable value a ``BrokenCell``.
        merged: the merged ranges.
        percents: row and column, from 0, of the numbers that are shown in per cent.
    """

    name: str
    rows: tuple[tuple[object, ...], ...]
    merged: tuple[Area, ...] = ()
    percents: frozenset[tuple[int, int]] = frozenset()

    def merged_at(self, row: int) -> tuple[Area, ...]:
        """Return the merged ranges that ``row`` has a part in."""
        return tuple(self._merged_by_row.get(row, ()))

    @cached_property
    def _merged_by_row(self) -> dict[int, list[Area]]:
        by_row: dict[int, list[Area]] = {}
        for area in self.merged:
            for row in range(area[0], min(area[2] + 1, len(self.rows))):
                by_row.setdefault(row, []).append(area)
        return by_row


def read_grids(path: Path) -> tuple[Grid, ...]:
    """Return the sheets of the workbook at ``path``; formulas as the results that Excel kept.

    Raises:
        ReadError: ``no-such-file``, ``empty-file``, ``not-xlsx``, ``encrypted-or-old-xls``,
            ``too-large``, ``damaged``.
    """
    _check_file(path)
    with _damage_named(path):
        formulas = load_workbook(path)
        has_formulas = any(c.data_type == "f" for s in formulas.worksheets for c in _cells(s))
        results = load_workbook(path, data_only=True) if has_formulas else formulas
        return tuple(
            _grid(sheet, result, path)
            for sheet, result in zip(formulas.worksheets, results.worksheets, strict=True)
        )


def save_book(book: Workbook, path: Path) -> Path:
    """Save ``book`` in one step, without a trace of who or what made it.

    Raises:
        SaveError: ``cannot-write`` if the file is open elsewhere or the folder refuses.
    """
    book.properties.creator = ""  # none would read as "openpyxl"
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        book.save(beside)
        os.replace(beside, path)
    except OSError as error:
        raise SaveError(
            "cannot-write", f"Không ghi được tệp Excel: {error.strerror or error}",
            where=str(path), fix_vi="Đóng tệp đang mở trong Excel, hoặc chọn thư mục khác.",
        ) from error  # fmt: skip
    finally:
        beside.unlink(missing_ok=True)
    return path


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise ReadError(
            "no-such-file", "Không có tệp này", where=str(path), fix_vi="Kiểm tra lại tên tệp."
        )
    if path.stat().st_size == 0:
        raise ReadError(
            "empty-file", "Tệp trống", where=path.name, fix_vi="Tải lại hoặc xin lại tệp."
        )
    with path.open("rb") as file:
        head = file.read(4)
    if head == _OLE_MAGIC:
        raise ReadError(
            "encrypted-or-old-xls", "Tệp đặt mật khẩu hoặc là tệp Excel cũ (.xls)",
            where=path.name, fix_vi="Mở bằng Excel, bỏ mật khẩu, lưu thành tệp .xlsx.",
        )  # fmt: skip
    if head[:2] != b"PK":
        raise _not_xlsx(path)
    with _damage_named(path), zipfile.ZipFile(path) as archive:
        _check_archive(archive, path)


def _check_archive(archive: zipfile.ZipFile, path: Path) -> None:
    infos = archive.infolist()
    is_large = (
        path.stat().st_size > LARGEST_FILE_BYTES
        or sum(info.file_size for info in infos) > LARGEST_CONTENT_BYTES
        or len(infos) > MOST_PARTS
    )
    if is_large:
        raise _too_large(path.name)
    if "xl/workbook.xml" not in archive.namelist():
        raise _not_xlsx(path)
    for info in infos:
        if info.filename.endswith((".xml", ".rels")):
            _check_part(archive.read(info), path)


def _check_part(xml: bytes, path: Path) -> None:
    """Refuse a document type, which only an attack has, and ranges that openpyxl would fill."""
    if b"<!DOCTYPE" in xml[:4096].replace(b"\x00", b"").upper():
        raise _damaged(path)
    cells = 0
    for found in _FILLED_RANGE.finditer(xml):
        left, top, right, bottom = range_boundaries(found[1].decode("ascii"))
        cells += ((right or 0) - (left or 0) + 1) * ((bottom or 0) - (top or 0) + 1)
    if cells > MOST_MERGED_CELLS:
        raise _too_large(path.name)


@contextmanager
def _damage_named(path: Path) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise _damaged(path) from error


def _cells(sheet: Worksheet) -> list[Cell]:
    """Return the cells that the file holds; walking all rows would build millions."""
    return list(sheet._cells.values())


def _grid(sheet: Worksheet, results: Worksheet, path: Path) -> Grid:
    values: dict[tuple[int, int], object] = {}
    for cell in _cells(sheet):
        value = _value(cell, results)
        if value is not None:
            values[cell.row - 1, cell.column - 1] = value
    height = max((row for row, _ in values), default=-1) + 1
    width = max((column for _, column in values), default=-1) + 1
    if height > MOST_ROWS or width > MOST_COLUMNS:
        raise _too_large(f"{path.name}, trang tính “{sheet.title}”")
    rows = tuple(tuple(values.get((r, c)) for c in range(width)) for r in range(height))
    merged = tuple(
        (area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1)
        for area in sheet.merged_cells.ranges
    )
    percents = frozenset(
        place
        for place, value in values.items()
        if isinstance(value, int | float)
        and "%" in sheet.cell(place[0] + 1, place[1] + 1).number_format
    )
    return Grid(sheet.title, rows, merged, percents)


def _value(cell: Cell, results: Worksheet) -> object:
    value = cell.value
    if cell.data_type == "f":
        result = results.cell(cell.row, cell.column)
        if result.value is None:
            return BrokenCell("công thức chưa có kết quả, hãy gõ giá trị vào ô")
        cell, value = result, result.value
    if cell.data_type == "e":
        return BrokenCell(f"ô báo lỗi {value}, hãy gõ giá trị vào ô")
    return meant_text(value) if isinstance(value, str) else value


def _too_large(where: str) -> ReadError:
    return ReadError(
        "too-large", "Tệp Excel lớn hơn mức chương trình nhận", where=where,
        fix_vi="Chép riêng bảng cần đọc sang một tệp mới rồi lưu.",
    )  # fmt: skip


def _damaged(path: Path) -> ReadError:
    return ReadError(
        "damaged", "Tệp Excel bị hỏng hoặc tải chưa trọn", where=path.name,
        fix_vi="Tải lại tệp; nếu vẫn lỗi, mở bằng Excel rồi lưu thành tệp .xlsx mới.",
    )  # fmt: skip


def _not_xlsx(path: Path) -> ReadError:
    return ReadError(
        "not-xlsx", "Tệp không phải bảng tính .xlsx", where=path.name,
        fix_vi="Mở bằng Excel rồi chọn Lưu thành, kiểu Excel Workbook (.xlsx).",
    )  # fmt: skip
