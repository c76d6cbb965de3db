"""UnitProfile ⇄ workbook: one file for one unit, or one file with a row a unit for a province."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from kit.catalog import Catalog, load_catalog
from kit.model import Unit, UnitProfile
from kit.tailoring.profile_province_book import read_province_book, write_province_book
from kit.tailoring.profile_unit_book import read_unit_book, write_unit_book


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


def read_profile(path: Path | str, *, catalog: Catalog | None = None) -> UnitProfile:
    """Read the workbook of one unit; pages and answers that are gone are not known.

    Raises:
        ReadError: those of ``read_grids``; ``no-profile``; ``bad-profile`` with every wrong
            cell by sheet, row and column, and how to mend it.
    """
    return read_unit_book(Path(path), catalog or _catalog_of_today())


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
    return read_province_book(Path(path), catalog or _catalog_of_today())


def _catalog_of_today() -> Catalog:
    return load_catalog(dt.date.today())
