"""The workbook of one unit: a page of questions, then a page for each table.

What nobody knows says "chưa biết". Offices of the law are offered, yellow and unconfirmed:
until somebody answers for them they are no facts of the profile.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl.utils import get_column_letter

from kit.catalog import Catalog
from kit.catalog.rows import OfficeRow
from kit.errors import ReadError
from kit.model import Office, OwnedChannel, Record, Unit, UnitProfile
from kit.sheets.cells import NOT_KNOWN_VI, put_text
from kit.sheets.files import Grid, save_book
from kit.tailoring.profile_fields import (
    CHANNELS,
    FIELDS,
    OFFICES,
    TABLES,
    ProfileTable,
    TableColumn,
)
from kit.tailoring.profile_reading import (
    Faults,
    FoundTable,
    TableRow,
    check_titles,
    comparable,
    find_table,
    record_of,
)
from kit.tailoring.profile_words import Names, meant, names_of
from kit.tailoring.profile_writing import STATUS_WIDTH, ProfileBook, put_hint
from kit.tailoring.sheet_looks import (
    dress_cell,
    dress_header,
    dress_hint,
    dress_title,
    fit_height,
    fit_to_a4,
)

MAIN_VI = "Đơn vị"
QUESTION_VI, ANSWER_VI, HINT_VI = "Thông tin", "Trả lời", "Giải thích"
GUIDE_VI = (
    "Điền những gì đơn vị biết chắc. Điều chưa rõ cứ để “chưa biết”: khi lập kế hoạch, phần mềm sẽ "
    "hỏi lại, không tự đoán. Các trang tính sau: "
)
_WIDTHS = (38, 44, 52)
_TITLE_ROW, _GUIDE_ROW, _HEADER_ROW, _FIRST_ROW = 1, 2, 3, 4


def write_unit_book(profile: UnitProfile, unit: Unit, path: Path, catalog: Catalog) -> Path:
    """Write the workbook of ``unit``; see ``profile_sheet.write_profile``."""
    names = names_of(catalog)
    offices = [(True, office) for office in profile.offices] or [
        (None, _suggested(row)) for row in catalog.offices_of(unit)
    ]
    book = ProfileBook(names, [office for _, office in offices])
    _put_questions(book, profile, unit)
    for table in TABLES:
        if table is OFFICES:
            rows = offices
        elif table is CHANNELS:
            rows = _channel_rows(profile, unit, catalog)
        else:
            rows = [(True, record) for record in getattr(profile, table.key)]
        leading = _status_column(table)
        marked = [((status,) if leading else (), record) for status, record in rows]
        book.put_table(table, marked, leading, table.hint_vi)
    return save_book(book.book, path)


def has_questions(grids: Sequence[Grid]) -> bool:
    """Say whether a sheet asks the questions of one unit."""
    return any(find_table(grid, [QUESTION_VI, ANSWER_VI]) for grid in grids)


def read_unit_book(grids: Sequence[Grid], path: Path, catalog: Catalog) -> UnitProfile:
    """Read the workbook of one unit; see ``profile_sheet.read_profile``."""
    names, faults = names_of(catalog), Faults()
    tables = {comparable(table.sheet_vi): table for table in TABLES}
    facts: dict[str, object] = {}
    has_pages = False
    for grid in grids:
        questions = find_table(grid, [QUESTION_VI, ANSWER_VI])
        if questions:
            has_pages = True
            facts |= _answers(questions, names, faults)
        table = tables.get(comparable(grid.name))
        if table:
            has_pages = True
            facts[table.key] = _records(table, grid, names, faults)
    if not has_pages:
        raise ReadError(
            "no-profile", "Tệp Excel không phải hồ sơ đơn vị", where=path.name,
            fix_vi=f"Cần trang tính có cột “{QUESTION_VI}” và “{ANSWER_VI}”; hãy xuất mẫu hồ sơ "
            "rồi điền vào mẫu.",
        )  # fmt: skip
    faults.stop_if_any(path)
    return UnitProfile(**facts)


def _suggested(row: OfficeRow) -> Office:
    return Office(
        key=row.key, name=row.name_vi, code=row.code, relation=row.relation, functions=row.functions
    )


def _channel_rows(
    profile: UnitProfile, unit: Unit, catalog: Catalog
) -> list[tuple[bool | None, OwnedChannel]]:
    """Return the unit's channels, then the others of its level: not there, or not known."""
    owned = [(True, channel) for channel in profile.channels or ()]
    have = {channel.key for _, channel in owned}
    answer = None if profile.channels is None else False
    others = (row.key for row in catalog.channels_at(unit.level) if row.key not in have)
    return owned + [(answer, OwnedChannel(key=key)) for key in others]


def _status_column(table: ProfileTable) -> tuple[TableColumn, ...]:
    if not table.status_vi:
        return ()
    return (TableColumn("status", table.status_vi, STATUS_WIDTH, "status"),)


def _put_questions(book: ProfileBook, profile: UnitProfile, unit: Unit) -> None:
    sheet = book.book.create_sheet(MAIN_VI, 0)
    for at, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    name = ", ".join(filter(None, (unit.name, unit.superior)))
    put_text(sheet.cell(_TITLE_ROW, 1), f"Hồ sơ đơn vị: {name}")
    dress_title(sheet.cell(_TITLE_ROW, 1))
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(_WIDTHS))
    sheet.row_dimensions[_TITLE_ROW].height = 28
    pages = ", ".join(table.sheet_vi for table in TABLES)
    put_hint(sheet, _GUIDE_ROW, f"{GUIDE_VI}{pages}.", _WIDTHS)
    for at, title in enumerate((QUESTION_VI, ANSWER_VI, HINT_VI), start=1):
        put_text(sheet.cell(_HEADER_ROW, at), title)
        dress_header(sheet.cell(_HEADER_ROW, at))
    for row, field in enumerate(FIELDS, start=_FIRST_ROW):
        question, answer, hint = (sheet.cell(row, at) for at in (1, 2, 3))
        put_text(question, field.title_vi)
        dress_cell(question)
        value = getattr(profile, field.key)
        book.put_fact(answer, field.kind, None if value == () and field.kind == "list" else value)
        put_text(hint, field.hint_vi)
        dress_hint(hint)
        book.offer(sheet, answer.coordinate, field.kind, field.key)
        texts = (field.title_vi, answer.value, field.hint_vi)
        fit_height(sheet, row, zip(texts, _WIDTHS, strict=True))
    sheet.freeze_panes = sheet.cell(_FIRST_ROW, 1)
    fit_to_a4(sheet, header_rows=f"{_HEADER_ROW}:{_HEADER_ROW}")


def _answers(found: FoundTable, names: Names, faults: Faults) -> dict[str, object]:
    fields = {comparable(field.title_vi): field for field in FIELDS}
    facts: dict[str, object] = {}
    for row in found.rows:
        question, answer = row.get(QUESTION_VI), row.get(ANSWER_VI)
        field = fields.get(comparable(question))
        if field is None:
            if answer is not None:
                reason = f"không có mục “{question}” trong hồ sơ; chép đúng tên mục của mẫu"
                faults.add(found.sheet, row.number, QUESTION_VI, reason)
            continue
        if field.key in facts:
            reason = f"mục “{question}” ghi hai lần; giữ một dòng"
            faults.add(found.sheet, row.number, QUESTION_VI, reason)
        try:
            facts[field.key] = meant(field.kind, answer, names)
        except ValueError as error:
            faults.add(found.sheet, row.number, ANSWER_VI, f"{field.title_vi}: {error}")
    return facts


def _records(
    table: ProfileTable, grid: Grid, names: Names, faults: Faults
) -> tuple[Record, ...] | None:
    needed = [column.title_vi for column in table.columns if column.is_required]
    found = find_table(grid, needed)
    if found is None:
        faults.add(grid.name, 1, needed[0], "không thấy dòng tiêu đề có cột này; ghi lại tiêu đề")
        return None
    titles = [column.title_vi for column in (*_status_column(table), *table.columns)]
    check_titles(found, titles, faults)
    if table.status_vi and found.rows and found.rows[0].has(table.status_vi):
        return _confirmed(table, found, names, faults)
    records = [record_of(table, row, found.sheet, names, faults) for row in found.rows]
    kept = tuple(record for record in records if record)
    return kept or (None if table is CHANNELS else ())


def _confirmed(
    table: ProfileTable, found: FoundTable, names: Names, faults: Faults
) -> tuple[Record, ...] | None:
    """Return the rows that the unit has; all rows must be answered, or none."""
    records: list[Record | None] = []
    waiting: list[TableRow] = []
    for row in found.rows:
        status = _status_of(table, row, found.sheet, names, faults)
        if status is None:
            waiting.append(row)
        elif status:
            records.append(record_of(table, row, found.sheet, names, faults))
    if len(waiting) == len(found.rows):
        return None if table is CHANNELS else ()
    for row in waiting:
        reason = f"dòng khác đã trả lời, dòng này còn “{NOT_KNOWN_VI}”; chọn “có” hoặc “không có”"
        faults.add(found.sheet, row.number, table.status_vi, reason)
    if table is OFFICES and not records:
        reason = "chưa phòng nào được chọn “có”; chọn ít nhất một phòng"
        faults.add(found.sheet, found.rows[0].number, table.status_vi, reason)
    return tuple(record for record in records if record)


def _status_of(
    table: ProfileTable, row: TableRow, sheet: str, names: Names, faults: Faults
) -> bool | None:
    cell = row.get(table.status_vi)
    if cell is None:
        choices = f"chọn “có”, “không có” hoặc “{NOT_KNOWN_VI}”"
        faults.add(sheet, row.number, table.status_vi, f"chưa chọn; {choices}")
        return False
    try:
        return meant("status", cell, names)
    except ValueError as error:
        faults.add(sheet, row.number, table.status_vi, str(error))
        return False
