"""The workbook of a province: a row a unit; lists of offices, channels … on sheets of their own.

The columns of the first sheet are those of every table of units (design.md §9): ``Đơn vị``,
``Tỉnh``, ``Người ký``, ``Chức vụ``, ``Một cửa cấp xã`` and the questions of a profile. On the
other sheets a row belongs to the unit that its first two columns name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl.utils import get_column_letter

from kit.catalog import Catalog
from kit.errors import CatalogError, ReadError
from kit.model import OwnedChannel, Record, Signer, Unit, UnitProfile
from kit.model.vietnamese import tone_normal
from kit.sheets.cells import put_text
from kit.sheets.files import Grid, save_book
from kit.tailoring.profile_fields import (
    CHANNELS,
    FIELDS,
    SIGNERS,
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
    value_of,
)
from kit.tailoring.profile_words import Names, names_of
from kit.tailoring.profile_writing import FIRST_ROW, HEADER_ROW, SPARE_ROWS, ProfileBook, put_hint
from kit.tailoring.sheet_looks import dress_cell, dress_header, fit_height, fit_to_a4

MAIN_VI = "Các đơn vị"
HINT_VI = (
    "Mỗi đơn vị một dòng; điều chưa rõ để “chưa biết”. Các phòng, kênh, thôn, nhiệm vụ năm trước "
    "ghi ở các trang tính sau, mỗi dòng nêu tên đơn vị."
)
RECORDS_HINT_VI = "Mỗi dòng nêu đơn vị và tỉnh đúng như ở trang tính đầu; chỉ ghi điều đã rõ."
# So many columns are legible on no single sheet of paper.
PAGES_WIDE = 3
UNIT = TableColumn("unit_name", "Đơn vị", 30, is_required=True)
PROVINCE = TableColumn("province", "Tỉnh", 20)
SIGNER = TableColumn("signer", "Người ký", 26)
POSITION = TableColumn("position", "Chức vụ", 20)
# Says whether the channels are known at all; which they are stands on their sheet.
HAS_CHANNELS = TableColumn("has_channels", "Kênh", 16, "known_list")
SEE_SHEET_VI = "xem trang Kênh"

_QUESTIONS = tuple(TableColumn(field.key, field.title_vi, 20, field.kind) for field in FIELDS)
_CENTRE = next(column for column in _QUESTIONS if column.key == "service_centre")
_OTHERS = tuple(column for column in _QUESTIONS if column is not _CENTRE)
COLUMNS = (UNIT, PROVINCE, SIGNER, POSITION, _CENTRE, HAS_CHANNELS, *_OTHERS)


def write_province_book(profiles: Mapping[str, UnitProfile], path: Path, catalog: Catalog) -> Path:
    """Write the workbook of many units; see ``profile_sheet.write_profiles``."""
    offices = [office for profile in profiles.values() for office in profile.offices]
    book = ProfileBook(names_of(catalog), offices)
    places = {name: _place_of(name, catalog) for name in profiles}
    _put_units(book, profiles, places)
    for table in TABLES:
        rows = [
            (places[name], record)
            for name, profile in profiles.items()
            for record in _on_sheet(table, profile)
        ]
        book.put_table(table, rows, (UNIT, PROVINCE), RECORDS_HINT_VI)
    return save_book(book.book, path)


def units_table(grids: Sequence[Grid]) -> FoundTable | None:
    """Return the table with a row a unit, ``None`` if no sheet has one."""
    lists = {comparable(table.sheet_vi) for table in TABLES}
    others = (grid for grid in grids if comparable(grid.name) not in lists)
    return next(filter(None, (find_table(grid, [UNIT.title_vi]) for grid in others)), None)


def is_unit_named(name: str, unit: Unit) -> bool:
    """Say whether ``name``, with or without its province, is the name of ``unit``."""
    province = unit.superior or ""
    bare = province.removeprefix("tỉnh ").removeprefix("thành phố ")
    names = (unit.name, f"{unit.name}, {province}", f"{unit.name}, {bare}")
    return _unit_key(name) in map(_unit_key, names)


def read_province_book(
    grids: Sequence[Grid], path: Path, catalog: Catalog
) -> dict[str, UnitProfile]:
    """Read the workbook of many units; see ``profile_sheet.read_profiles``."""
    tables = {comparable(table.sheet_vi): table for table in TABLES}
    main = units_table(grids)
    if main is None:
        raise ReadError(
            "no-units", "Không thấy bảng đơn vị trong tệp Excel", where=path.name,
            fix_vi="Bảng cần một dòng tiêu đề có cột “Đơn vị”, mỗi đơn vị một dòng.",
        )  # fmt: skip
    reader = _Reader(names_of(catalog))
    reader.read_units(main)
    for grid in grids:
        table = tables.get(comparable(grid.name))
        found = find_table(grid, [UNIT.title_vi]) if table else None
        if found:
            reader.read_records(table, found)
    reader.faults.stop_if_any(path)
    return reader.profiles()


def _place_of(name: str, catalog: Catalog) -> tuple[str, str | None]:
    """Split "Xã Tân Tiến, Lâm Đồng" into unit and province; other commas belong to the name."""
    unit, _, province = name.rpartition(", ")
    try:
        catalog.units.province(province)
    except CatalogError:
        return name, None
    return (unit, province) if unit else (name, None)


def _put_units(
    book: ProfileBook,
    profiles: Mapping[str, UnitProfile],
    places: Mapping[str, tuple[str, str | None]],
) -> None:
    sheet = book.book.create_sheet(MAIN_VI, 0)
    put_hint(sheet, 1, HINT_VI, [column.width for column in COLUMNS[:6]])
    for at, column in enumerate(COLUMNS, start=1):
        put_text(sheet.cell(HEADER_ROW, at), column.title_vi)
        dress_header(sheet.cell(HEADER_ROW, at))
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = column.width
        last_row = FIRST_ROW + len(profiles) + SPARE_ROWS - 1
        book.offer(sheet, f"{letter}{FIRST_ROW}:{letter}{last_row}", column.kind, column.key)
    for row, (name, profile) in enumerate(profiles.items(), start=FIRST_ROW):
        facts = _facts_of(places[name], profile)
        for at, column in enumerate(COLUMNS, start=1):
            asks = column not in (UNIT, PROVINCE, SIGNER, POSITION)
            book.put_fact(sheet.cell(row, at), column.kind, facts[column.key], says_unknown=asks)
        texts = [(sheet.cell(row, at).value, c.width) for at, c in enumerate(COLUMNS, start=1)]
        fit_height(sheet, row, texts)
    for row in range(FIRST_ROW + len(profiles), last_row + 1):
        for at in range(len(COLUMNS)):
            dress_cell(sheet.cell(row, at + 1))
    fit_height(sheet, HEADER_ROW, [(c.title_vi, c.width - 2) for c in COLUMNS])
    sheet.freeze_panes = sheet.cell(FIRST_ROW, 2)
    fit_to_a4(sheet, header_rows=f"{HEADER_ROW}:{HEADER_ROW}", pages_wide=PAGES_WIDE)
    sheet.print_title_cols = "A:A"


def _facts_of(place: tuple[str, str | None], profile: UnitProfile) -> dict[str, object]:
    signer = _lone_signer(profile)
    facts: dict[str, object] = {column.key: getattr(profile, column.key) for column in _QUESTIONS}
    facts["public_units"] = profile.public_units or None
    channels = profile.channels
    return facts | {
        "unit_name": place[0],
        "province": place[1],
        "signer": signer.name if signer else None,
        "position": signer.position if signer else None,
        "has_channels": (SEE_SHEET_VI,) if channels else channels,
    }


def _lone_signer(profile: UnitProfile) -> Signer | None:
    """Return the signer that fits into two cells; several, or one with a field, do not."""
    is_plain = len(profile.signers) == 1 and profile.signers[0].field is None
    return profile.signers[0] if is_plain else None


def _on_sheet(table: ProfileTable, profile: UnitProfile) -> Sequence[Record]:
    if table is SIGNERS and _lone_signer(profile):
        return ()
    return getattr(profile, table.key) or ()


class _Reader:
    """Gathers the facts of every unit from all sheets."""

    def __init__(self, names: Names) -> None:
        self.faults = Faults()
        self._names = names
        self._facts: dict[str, dict[str, object]] = {}
        self._units: dict[str, str] = {}

    def profiles(self) -> dict[str, UnitProfile]:
        """Return the profile of every unit, in the order of the first sheet."""
        return {self._units[unit]: UnitProfile(**facts) for unit, facts in self._facts.items()}

    def read_units(self, found: FoundTable) -> None:
        """Read the first sheet."""
        check_titles(found, [column.title_vi for column in COLUMNS], self.faults)
        for row in found.rows:
            name = self._name_in(row, found.sheet)
            if name is None:
                continue
            if _unit_key(name) in self._units:
                reason = f"“{name}” ghi hai lần; giữ một dòng"
                self.faults.add(found.sheet, row.number, UNIT.title_vi, reason)
            self._units[_unit_key(name)] = name
            self._facts[_unit_key(name)] = self._facts_in(row, found.sheet)

    def read_records(self, table: ProfileTable, found: FoundTable) -> None:
        """Read one of the other sheets."""
        titles = [column.title_vi for column in (UNIT, PROVINCE, *table.columns)]
        check_titles(found, titles, self.faults)
        for row in found.rows:
            name = self._name_in(row, found.sheet)
            if name is None:
                continue
            facts = self._facts.get(_unit_key(name))
            if facts is None:
                reason = f"“{name}” không có ở trang tính đầu; ghi đúng tên đơn vị và tỉnh"
                self.faults.add(found.sheet, row.number, UNIT.title_vi, reason)
                continue
            if table is CHANNELS and facts.get("channels") == ():
                reason = "trang tính đầu ghi đơn vị không có kênh nào; sửa một trong hai chỗ"
                self.faults.add(found.sheet, row.number, UNIT.title_vi, reason)
                continue
            record = record_of(table, row, found.sheet, self._names, self.faults)
            if record is not None:
                facts[table.key] = (*facts.get(table.key, ()), record)

    def _facts_in(self, row: TableRow, sheet: str) -> dict[str, object]:
        facts = {c.key: self._value(c, row, sheet) for c in _QUESTIONS if row.has(c.title_vi)}
        signer, position = (self._value(column, row, sheet) for column in (SIGNER, POSITION))
        if signer and not position:
            reason = f"có người ký “{signer}” mà chưa ghi chức vụ; ghi chức vụ"
            self.faults.add(sheet, row.number, POSITION.title_vi, reason)
        if position:
            facts["signers"] = (Signer(position=str(position), name=signer),)
        facts["channels"] = self._channels_in(row, sheet)
        return {key: value for key, value in facts.items() if value is not None}

    def _channels_in(self, row: TableRow, sheet: str) -> tuple[OwnedChannel, ...] | None:
        """Return the channels that the cell itself names, without who runs them."""
        listed = self._value(HAS_CHANNELS, row, sheet)
        if listed is None or listed == (SEE_SHEET_VI,):
            return None
        column = TableColumn("key", HAS_CHANNELS.title_vi, 0, "channel")
        cells = [TableRow(row.number, {comparable(column.title_vi): name}) for name in listed]
        keys = [self._value(column, cell, sheet) for cell in cells]
        return tuple(OwnedChannel(key=str(key)) for key in keys if key)

    def _name_in(self, row: TableRow, sheet: str) -> str | None:
        unit, province = (self._value(column, row, sheet) for column in (UNIT, PROVINCE))
        if unit is None:
            reason = "chưa ghi tên đơn vị; ghi vào hoặc xóa cả dòng"
            self.faults.add(sheet, row.number, UNIT.title_vi, reason)
            return None
        return ", ".join(str(part) for part in (unit, province) if part)

    def _value(self, column: TableColumn, row: TableRow, sheet: str) -> object:
        return value_of(column, row, sheet, self._names, self.faults)


def _unit_key(name: str) -> str:
    """Return a name as it is compared: "Hoà" is "Hòa", "Hoa" is somewhere else."""
    return " ".join(tone_normal(name).lower().split())
