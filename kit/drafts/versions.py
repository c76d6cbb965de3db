"""Earlier versions of a draft, kept beside it in ``ban-luu/`` and thinned out as they grow many.

A version is named by its number and by the time it was saved. The number gives the order: a
clock that was set back makes no version older than those before it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import shutil
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

FOLDER = "ban-luu"
STAMP = "%Y%m%d-%H%M%S"

# Autosave writes every few seconds. The newest ten undo a slip; one an hour brings back this
# morning; one a day brings back last week, when the parent was not yet replaced. Hours and days
# on which the draft was worked on are counted, so that no wrong clock can age a version.
NEWEST = 10
HOURS = 24
DAYS = 30
# A province's draft is 0.4 MB; 64 versions of it are half of this.
MOST_BYTES = 50_000_000
# However large they are.
FEWEST = 3

_NAME = re.compile(r"(\d{6,})_(\d{8}-\d{6})")


def versions_folder(path: Path) -> Path:
    """Return the folder that keeps the versions of the draft at ``path``."""
    return path.parent / FOLDER / path.stem


def list_versions(path: Path) -> list[Path]:
    """Return the kept versions of the draft at ``path``, the last replaced one first."""
    folder = versions_folder(path)
    found = [p for p in folder.glob("*.yaml") if number_of(p)] if folder.is_dir() else []
    return sorted(found, key=number_of, reverse=True)


def number_of(version: Path) -> int:
    """Return the how many-th version of its draft this is, 0 for a file that is none."""
    return _named(version.stem)[0]


def saved_at(version: Path) -> dt.datetime | None:
    """Return when ``version`` was saved as the draft (local time), ``None`` for other files."""
    return _named(version.stem)[1]


@lru_cache(maxsize=1024)
def _named(stem: str) -> tuple[int, dt.datetime | None]:
    """Return number and time of a name; sixty names are asked at each keystroke."""
    found = _NAME.fullmatch(stem)
    try:
        return (int(found[1]), dt.datetime.strptime(found[2], STAMP)) if found else (0, None)
    except ValueError:
        return 0, None


def keep_version(path: Path) -> Path:
    """Keep the present content of ``path`` as a version, then thin the older ones out.

    A hard link costs nothing: saving puts a new file in the old one's place and never writes
    into it. Where the disk knows no links (USB sticks, some network drives) it is a copy. What
    is kept already, because a save was cut short after this point, is not kept twice.
    """
    folder = versions_folder(path)
    folder.mkdir(parents=True, exist_ok=True)
    kept = list_versions(path)
    if kept and _is_same(kept[0], path):
        return kept[0]
    when = dt.datetime.fromtimestamp(path.stat().st_mtime)
    number = number_of(kept[0]) + 1 if kept else 1
    new = folder / f"{number:06}_{when.strftime(STAMP)}.yaml"
    _link_or_copy(path, new)
    kept.insert(0, new)
    for old in {*superfluous(kept), *_beyond_bytes(kept)}:
        old.unlink(missing_ok=True)
    return new


def superfluous(versions: Iterable[Path]) -> list[Path]:
    """Return the versions to forget, given newest first."""
    hours: set[str] = set()
    days: set[str] = set()
    forget = []
    for position, path in enumerate(versions):
        when = saved_at(path)
        is_first = [_enter(hours, f"{when:%Y%m%d%H}", HOURS), _enter(days, f"{when:%Y%m%d}", DAYS)]
        if position >= NEWEST and not any(is_first):
            forget.append(path)
    return forget


def _enter(seen: set[str], label: str, most: int) -> bool:
    """Say whether ``label`` is new and there is room for it; then it is seen."""
    is_new = label not in seen and len(seen) < most
    if is_new:
        seen.add(label)
    return is_new


def _beyond_bytes(versions: list[Path]) -> list[Path]:
    total, beyond = 0, []
    for position, path in enumerate(versions):
        total += path.stat().st_size
        if position >= FEWEST and total > MOST_BYTES:
            beyond.append(path)
    return beyond


def _is_same(version: Path, path: Path) -> bool:
    return version.samefile(path) or version.read_bytes() == path.read_bytes()


def _link_or_copy(path: Path, kept: Path) -> None:
    """Put the version there whole or not at all, whatever happens meanwhile."""
    try:
        os.link(path, kept)
        return
    except OSError:
        beside = kept.with_name(f".{path.stem}.tmp")
    try:
        shutil.copy2(path, beside)
        os.replace(beside, kept)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
