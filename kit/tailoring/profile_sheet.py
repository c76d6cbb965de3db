"""UnitProfile ⇄ workbook: one file for one unit, or one file with a row a unit for a province."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from kit.catalog import Catalog, load_catalog
from kit.errors import ReadError
from kit.model import Unit, UnitProfile
from kit.sheets.files import read_grids
from kit.tailoring.profile_province_book import (
    is_unit_named,
    read_province_book,
    units_table,
    write_province_book,
)
from kit.tailoring.profile_unit_book import has_questions, read_unit_book, write_unit_book


def write_profile(
    profile: UnitProfile, unit: Unit, path: Path | str, *, catalog: Catalog | None = None
) -> Path:
    """Write the workbook in which a unit answers once what only it knows.

    Args:
        profile: what is known so far; an empty one gives the form with "chưa biết" throughout.
        unit: whose it is; decides which offices and channels are offered, all unconfirmed.
        path: the .xlsx to write.
        catalog: names and default offices of a day, today's if left out.

    Raises:
        TailorError: ``cell-too-long``.
        SaveError: ``cannot-write`` if the file is open elsewhere or the folder refuses.
    """
    return write_unit_book(profile, unit, Path(path), catalog or _catalog_of_today())


def read_profile(
    path: Path | str, *, unit: Unit | None = None, catalog: Catalog | None = None
) -> UnitProfile:
    """Read the profile of one unit; pages and answers that are gone are not known.

    Args:
        path: the workbook of the unit, or of a province.
        unit: whose row of a province's workbook is meant.
        catalog: as for ``write_profile``.

    Raises:
        ReadError: those of ``read_grids``; ``no-profile``; ``many-units`` for a province's
            workbook without ``unit``, ``unit-not-listed`` if it has no row of it;
            ``bad-profile`` with every wrong cell by sheet, row and column, and how to mend it.
    """
    path, catalog = Path(path), catalog or _catalog_of_today()
    grids = read_grids(path)
    if has_questions(grids) or units_table(grids) is None:
        return read_unit_book(grids, path, catalog)
    if unit is None:
        raise ReadError(
            "many-units", "Tệp là bảng của nhiều đơn vị", where=path.name,
            fix_vi="Chọn đơn vị trước, hoặc dùng hồ sơ riêng của đơn vị.",
        )  # fmt: skip
    profiles = read_province_book(grids, path, catalog)
    name = next((name for name in profiles if is_unit_named(name, unit)), None)
    if name is None:
        raise ReadError(
            "unit-not-listed", f"Bảng không có dòng của {unit.name}", where=path.name,
            fix_vi="Thêm dòng của đơn vị, ghi đúng tên và tỉnh.",
        )  # fmt: skip
    return profiles[name]


def write_profiles(
    profiles: Mapping[str, UnitProfile], path: Path | str, *, catalog: Catalog | None = None
) -> Path:
    """Write one workbook for many units: a row a unit, lists on sheets of their own.

    Args:
        profiles: unit name (``Xã Tân Tiến, Lâm Đồng``) → profile; empty ones make a form.
        path: the .xlsx to write.
        catalog: as for ``write_profile``.

    Raises:
        TailorError: ``cell-too-long``.
        SaveError: ``cannot-write``.
    """
    return write_province_book(profiles, Path(path), catalog or _catalog_of_today())


def read_profiles(path: Path | str, *, catalog: Catalog | None = None) -> dict[str, UnitProfile]:
    """Read a table of units: ours, or anybody's with a column ``Đơn vị``.

    A unit's name carries its province ("Xã Tân Tiến, Lâm Đồng") where the column ``Tỉnh`` says it.

    Raises:
        ReadError: those of ``read_grids``; ``no-units``; ``bad-profile``, among others for an
            unknown column, a unit named twice, a person without a position.
    """
    path = Path(path)
    return read_province_book(read_grids(path), path, catalog or _catalog_of_today())


def _catalog_of_today() -> Catalog:
    return load_catalog(dt.date.today())
