"""The shelf of drafts: what lies in the folder, and names."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from filelock import FileLock
from pydantic import ValidationError

from kit.drafts.folders import drafts_folder
from kit.drafts.trouble import save_error
from kit.drafts.versions import FOLDER, list_versions, versions_folder
from kit.drafts.yaml_text import data_of
from kit.errors import SaveError
from kit.model import Unit, nfc
from kit.model.vietnamese import fold

SUFFIX = ".yaml"
# The first keys of a file (schema, unit, year) lie well within this.
HEAD_BYTES = 4096
MAX_NAME = 100

_TOP_KEY = re.compile(r"(?m)^(?=\w+:)")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


@dataclass(frozen=True)
class DraftFile:
    """One file of the shelf. ``unit`` and ``year`` are ``None`` if its head cannot be read."""

    path: Path
    saved_at: dt.datetime
    unit: str | None
    year: int | None


def list_drafts(folder: Path | None = None) -> list[DraftFile]:
    """Return the drafts in ``folder`` (default: the user's), newest first.

    Reads only the head of each file, so that a hundred drafts open at once. A damaged one is
    known by its last version; without one it is listed with ``unit`` None, as other YAML files.
    """
    folder = folder or drafts_folder()
    files = [_known(p) for p in folder.glob(f"*{SUFFIX}") if p.is_file()]
    return sorted(files, key=lambda f: f.saved_at, reverse=True)


def draft_name(unit: Unit, year: int) -> str:
    """Return a file name without suffix: ``2027_phuong-nam-gia-nghia_lam-dong``.

    Plain letters, because ZIP and USB between Windows and others break the rest; with the
    superior's name, because hundreds of communes share theirs with another.
    """
    parts = [str(year), unit.name]
    if unit.superior:
        parts.append(re.sub(r"(?i)^(?:tỉnh|thành phố|Ủy ban nhân dân)\s+", "", unit.superior))
    return "_".join(_NOT_PLAIN.sub("-", fold(part)).strip("-") for part in parts)


def free_path(name: str, folder: Path | None = None) -> Path:
    """Return the path for a new draft called ``name``: ``-2``, ``-3`` … where one exists.

    Raises:
        SaveError: ``bad-name`` if the name cannot be a file's on every system.
    """
    folder, name = folder or drafts_folder(), _checked_name(name)
    path, count = folder / f"{name}{SUFFIX}", 1
    while path.exists():
        count += 1
        path = folder / f"{name}-{count}{SUFFIX}"
    return path


def rename(path: Path, name: str) -> Path:
    """Rename a draft and its versions; return the new path.

    Raises:
        SaveError: ``bad-name``, ``name-taken``, or what the system refuses.
    """
    new = path.with_name(f"{_checked_name(name)}{SUFFIX}")
    if new == path:
        return path
    if new.exists() and not new.samefile(path):
        raise SaveError(
            "name-taken", f"Đã có dự thảo tên “{name}”", where=str(new), fix_vi="Chọn tên khác."
        )
    try:
        (path.parent / FOLDER).mkdir(exist_ok=True)
        with FileLock(path.parent / FOLDER / f"{path.stem}.lock", timeout=5):
            path.rename(new)
            if versions_folder(path).is_dir():
                versions_folder(path).rename(versions_folder(new))
    except OSError as error:
        raise save_error(error, path) from error
    return new


def described(path: Path) -> DraftFile:
    """Return what the head of a draft's file tells, without reading the rest.

    Nothing is told by one that another program holds, or that nobody may read.
    """
    unit, year = None, None
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES).decode("utf-8-sig", errors="ignore")
        parts = [part for part in _TOP_KEY.split(head) if re.match(r"(?:unit|year):", part)]
        data = data_of("".join(parts)) or {}
        unit, year = Unit.model_validate(data.get("unit")).name, int(data.get("year"))
    except (OSError, yaml.YAMLError, ValidationError, TypeError, ValueError):
        unit, year = None, None
    saved_at = dt.datetime.fromtimestamp(path.stat().st_mtime)
    return DraftFile(path, saved_at, unit, year)


def _known(path: Path) -> DraftFile:
    file = described(path)
    if file.unit is None:
        for version in list_versions(path)[:1]:
            head = described(version)
            file = replace(file, unit=head.unit, year=head.year)
    return file


def _checked_name(name: str) -> str:
    name = nfc(name).strip().removesuffix(SUFFIX).strip()
    is_bad = not name or len(name) > MAX_NAME or name[0] == "." or name[-1] in ". "
    if is_bad or _FORBIDDEN.search(name) or _RESERVED.fullmatch(name):
        raise SaveError(
            "bad-name",
            f"Không đặt được tên tệp “{name}”",
            where="tên dự thảo",
            fix_vi='Đặt tên ngắn, không có < > : " / \\ | ? * và không kết thúc bằng dấu chấm.',
        )
    return name
