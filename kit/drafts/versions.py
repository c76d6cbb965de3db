"""Earlier versions of a draft, kept beside it in ``ban-luu/`` and thinned out with age."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

FOLDER = "ban-luu"
STAMP = "%Y%m%d-%H%M%S-%f"

# Autosave writes every few seconds. The newest ten undo a slip; one an hour brings back this
# morning; one a day brings back last week, when the parent was not yet replaced.
NEWEST = 10
HOURS = 24
DAYS = 30


def versions_folder(path: Path) -> Path:
    """Return the folder that keeps the versions of the draft at ``path``."""
    return path.parent / FOLDER / path.stem


def list_versions(path: Path) -> list[Path]:
    """Return the kept versions of the draft at ``path``, newest first."""
    folder = versions_folder(path)
    found = [p for p in folder.glob("*.yaml") if saved_at(p)] if folder.is_dir() else []
    return sorted(found, key=lambda p: p.name, reverse=True)


def saved_at(version: Path) -> dt.datetime | None:
    """Return when ``version`` was saved as the draft (local time), ``None`` for other files."""
    try:
        return dt.datetime.strptime(version.stem, STAMP)
    except ValueError:
        return None


def keep_version(path: Path) -> Path:
    """Keep the present content of ``path`` as a version, then thin the older ones out.

    A hard link costs nothing: saving puts a new file in the old one's place and never writes
    into it. Where the disk knows no links (USB sticks, some network drives) it is a copy.
    """
    folder = versions_folder(path)
    folder.mkdir(parents=True, exist_ok=True)
    when = dt.datetime.fromtimestamp(path.stat().st_mtime)
    kept = folder / f"{when.strftime(STAMP)}.yaml"
    while kept.exists() and not kept.samefile(path):
        when += dt.timedelta(microseconds=1)
        kept = folder / f"{when.strftime(STAMP)}.yaml"
    if not kept.exists():
        _link_or_copy(path, kept)
    for old in superfluous(list_versions(path)):
        old.unlink(missing_ok=True)
    return kept


def superfluous(versions: Iterable[Path]) -> list[Path]:
    """Return the versions to forget, given newest first; ages count from the newest one."""
    dated = [(path, saved_at(path)) for path in versions]
    seen: set[tuple[str, str]] = set()
    forget = []
    for position, (path, when) in enumerate(dated):
        age = dated[0][1] - when
        hour, day = ("hour", f"{when:%Y%m%d%H}"), ("day", f"{when:%Y%m%d}")
        first_of_hour = hour not in seen and age <= dt.timedelta(hours=HOURS)
        first_of_day = day not in seen and age <= dt.timedelta(days=DAYS)
        seen |= {hour, day}
        if position >= NEWEST and not first_of_hour and not first_of_day:
            forget.append(path)
    return forget


def _link_or_copy(path: Path, kept: Path) -> None:
    try:
        os.link(path, kept)
    except OSError:
        shutil.copy2(path, kept)
