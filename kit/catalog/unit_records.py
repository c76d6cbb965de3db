"""Records of units made from the list, and how an error names units."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kit.catalog.rows import OfficeRow
from kit.catalog.unit_list import TWO_LEVELS_FROM, Commune, Province
from kit.catalog.unit_names import UnitQuery
from kit.errors import CatalogError
from kit.model import Unit
from kit.model.vietnamese import same, sort_key

MOST_SUGGESTIONS = 10


def province_unit(province: Province) -> Unit:
    """Return the record of a province; its place is the bare name, but "Thành phố Hồ Chí Minh"."""
    return Unit(
        name=province.name,
        level="province",
        type_word=province.type_word,
        place=_place(province),
        valid_from=province.valid_from,
        valid_to=province.valid_to,
        code=province.code,
    )


def commune_unit(commune: Commune, superior: str) -> Unit:
    """Return the record of a commune below ``superior``, the province's name on the day."""
    return Unit(
        name=commune.name,
        level="commune",
        type_word=commune.type_word,
        superior=superior,
        place=_place(commune),
        valid_from=TWO_LEVELS_FROM,
        code=commune.code,
    )


def _place(unit: Province | Commune) -> str:
    """Địa danh of the date line: the whole name where its type word takes a capital.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4.a.
    """
    return unit.name if unit.name[:1].isupper() else unit.bare_name


def department_unit(row: OfficeRow, home: Unit) -> Unit:
    """Return the record of a sở, ban, ngành of the province ``home``."""
    return Unit(
        name=row.name_vi,
        level="department",
        type_word=row.name_vi.split(" ", 1)[0].lower(),
        superior=home.name,
        place=home.place,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def is_spelt(asked: UnitQuery, unit: Unit) -> bool:
    """Whether the diacritics agree: "Tân Tiến" is not "Tân Tiên" to one who typed them."""
    return same(asked.bare, unit.bare_name) or same(asked.text, unit.name)


def by_province(unit: Unit) -> tuple:
    """Key that sorts units by province, then by name, in Vietnamese order."""
    return sort_key(unit.superior or ""), sort_key(unit.name)


def listed(units: Sequence[Unit]) -> str:
    """Join names with their provinces as a person would type them; the rest is counted."""
    names = [f"{u.name}, {u.superior}" if u.superior else u.name for u in units]
    shown = names[:MOST_SUGGESTIONS]
    more = len(names) - len(shown)
    return "; ".join(shown) + (f"; và {more} đơn vị khác" if more else "")


def no_such_unit(
    name: str, near: Sequence[Unit], day: dt.date, heir: str | None = None
) -> CatalogError:
    """Return the error ``no-such-unit`` with the heir, else with similar names, best first."""
    if heir:
        fix = f"Đơn vị này nay là {heir}."
    elif near:
        fix = f"Có phải: {listed(near)}?"
    elif day < TWO_LEVELS_FROM:
        fix = "Danh mục chỉ có đơn vị cấp xã từ 01/7/2025; gõ tên đơn vị bằng tay."
    else:
        fix = "Kiểm tra tên, thêm tên tỉnh sau dấu phẩy; hoặc gõ đơn vị bằng tay."
    message = f"Không có đơn vị “{name}” vào ngày {day:%d/%m/%Y}."
    return CatalogError("no-such-unit", message, where=name, fix_vi=fix)
