"""Load one table of the catalog, CSV or YAML, into rows; refuse what a clerk may have got wrong.

A CSV has the row's fields as heads; a cell of several values separates them by ``|``, a cell of
pairs writes ``name=value``. A YAML has its rows under ``rows``; other keys belong to its reader.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import types
import typing
import unicodedata
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar, Union

import yaml
from pydantic import BaseModel, ValidationError

from kit.catalog.overlaps import refuse_overlaps
from kit.catalog.rows import Row, SourceRow
from kit.errors import CatalogError

R = TypeVar("R", bound=BaseModel)

SOURCES = "sources.yaml"
LIST_SEPARATOR = "|"

# Only full ISO days: pydantic would also take "20250101", as seconds since 1970.
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# libyaml where the wheel has it: ten times faster, the same result.
_YAML_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_table(file: str | Path, row_class: type[R], day: dt.date | None = None) -> tuple[R, ...]:
    """Return the rows of ``file`` in their order; with ``day`` only those in force on it.

    Args:
        file: name inside ``kit/catalog/data``, or a path of its own.
        row_class: the row's contract; a key that it does not have is refused.
        day: both ends of a row's life are included; ``None`` returns all rows.

    Raises:
        CatalogError: ``no-table``, ``not-nfc``, ``not-a-table``, ``unknown-key``, ``bad-date``,
            ``bad-value``, ``unknown-source`` or ``overlap``; ``where`` names file, row and key.
    """
    if day is None:
        return _all_rows(str(file), row_class)
    return _rows_on(str(file), row_class, day)


@lru_cache(maxsize=512)
def _rows_on(file: str, row_class: type[R], day: dt.date) -> tuple[R, ...]:
    return tuple(row for row in _all_rows(file, row_class) if row.covers(day))


@lru_cache(maxsize=128)
def _all_rows(file: str, row_class: type[R]) -> tuple[R, ...]:
    text = _text_of(file)
    entries = _csv_entries(text, file, row_class) if file.endswith(".csv") else _yaml(text, file)
    rows = [(_row(entry, row_class, f"{file}, {at}"), at) for at, entry in entries]
    refuse_overlaps(rows, file)
    if row_class is not SourceRow:
        _refuse_unknown_sources(rows, file)
    return tuple(row for row, _ in rows)


def _text_of(file: str) -> str:
    inside = files("kit.catalog").joinpath("data", file)
    path = Path(file) if Path(file).is_absolute() else inside
    if not path.is_file():
        raise CatalogError(
            "no-table", f"Không có bảng danh mục “{file}”.", where=file,
            fix_vi="Kiểm tra tên tệp trong kit/catalog/data.",
        )  # fmt: skip
    text = path.read_text("utf-8")
    for number, line in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            raise CatalogError(
                "not-nfc", "Có chữ tiếng Việt chưa ở dạng dựng sẵn (NFC).",
                where=f"{file}, dòng {number}", fix_vi="Gõ lại dòng này bằng bảng mã dựng sẵn.",
            )  # fmt: skip
    return text


def _csv_entries(text: str, file: str, row_class: type[BaseModel]) -> list[tuple[str, dict]]:
    reader = csv.DictReader(io.StringIO(text), restkey="", strict=True)
    kinds = {name: _kind(field.annotation) for name, field in row_class.model_fields.items()}
    entries = []
    for raw in reader:
        at = f"dòng {reader.line_num}"
        if "" in raw or None in raw.values():
            raise CatalogError(
                "not-a-table", "Số ô của dòng không khớp dòng tiêu đề.", where=f"{file}, {at}",
                fix_vi="Đặt ô có dấu phẩy trong dấu ngoặc kép.",
            )  # fmt: skip
        cells = {name: cell.strip() for name, cell in raw.items() if cell.strip()}
        entries.append((at, {n: _cell(c, kinds.get(n, "")) for n, c in cells.items()}))
    return entries


def _kind(annotation: Any) -> str:
    """Return ``list`` or ``dict`` for a field that one cell holds several values of, else ""."""
    options = typing.get_args(annotation) if _is_union(annotation) else (annotation,)
    origins = {typing.get_origin(option) for option in options}
    return "list" if tuple in origins else "dict" if dict in origins else ""


def _is_union(annotation: Any) -> bool:
    return typing.get_origin(annotation) in (Union, types.UnionType)


def _cell(cell: str, kind: str) -> object:
    if not kind:
        return cell
    parts = [part.strip() for part in cell.split(LIST_SEPARATOR) if part.strip()]
    return dict(part.partition("=")[::2] for part in parts) if kind == "dict" else parts


def _yaml(text: str, file: str) -> list[tuple[str, dict]]:
    try:
        loaded = yaml.load(text, Loader=_YAML_LOADER)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a day that no calendar has
        code = "not-a-table" if isinstance(error, yaml.YAMLError) else "bad-date"
        where = getattr(getattr(error, "problem_mark", None), "line", None)
        raise CatalogError(
            code, f"Không đọc được bảng: {error}.",
            where=file if where is None else f"{file}, dòng {where + 1}",
            fix_vi="Sửa dòng này theo cú pháp YAML, ngày dạng năm-tháng-ngày.",
        ) from None  # fmt: skip
    rows = loaded.get("rows") if isinstance(loaded, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise CatalogError(
            "not-a-table", "Bảng không có danh sách “rows”.", where=file,
            fix_vi="Đặt các dòng dữ liệu dưới khóa rows.",
        )  # fmt: skip
    return [(f"mục {number}", row) for number, row in enumerate(rows, 1)]


def _row(entry: dict, row_class: type[R], where: str) -> R:
    where = f"{where}, {_name_of(entry, row_class)}"
    for name, value in entry.items():
        field = row_class.model_fields.get(name)
        if field is None:
            raise CatalogError(
                "unknown-key", f"Không có cột “{name}” trong bảng này.", where=where,
                fix_vi=f"Chỉ dùng các cột: {', '.join(row_class.model_fields)}.",
            )  # fmt: skip
        if _holds_day(field.annotation) and not _is_day(value):
            raise CatalogError(
                "bad-date", f"Cột “{name}” không phải một ngày: {value!r}.", where=where,
                fix_vi="Ghi ngày dạng 2025-07-01; không rõ ngày thì để trống và ghi chú.",
            )  # fmt: skip
    try:
        return row_class.model_validate(entry)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"])) or "dòng"
        code = "bad-date" if first["type"].startswith("date") else "bad-value"
        raise CatalogError(
            code, f"Cột “{field}” sai: {first['msg']}.", where=where,
            fix_vi="Sửa giá trị này theo mô tả của bảng.",
        ) from None  # fmt: skip


def _name_of(entry: dict, row_class: type[BaseModel]) -> str:
    names = getattr(row_class, "KEY", ()) or ("key", "id")
    return " ".join(str(entry[name]) for name in names if entry.get(name)) or "không có khóa"


def _holds_day(annotation: Any) -> bool:
    return dt.date in (annotation, *typing.get_args(annotation))


def _is_day(value: object) -> bool:
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return True
    return isinstance(value, str) and bool(_ISO_DAY.fullmatch(value))


def _refuse_unknown_sources(rows: list[tuple[Row, str]], file: str) -> None:
    known = _source_ids()
    for row, at in rows:
        if row.source.partition("#")[0] not in known:
            raise CatalogError(
                "unknown-source", f"Không có nguồn “{row.source}” trong {SOURCES}.",
                where=f"{file}, {at}", fix_vi=f"Thêm nguồn vào {SOURCES} hoặc sửa mã nguồn.",
            )  # fmt: skip


@lru_cache(maxsize=1)
def _source_ids() -> frozenset[str]:
    return frozenset(row.id for row in _all_rows(SOURCES, SourceRow))
