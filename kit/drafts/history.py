"""What a draft was before: the list a planner chooses from, and bringing one of it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from kit.drafts.reading import load_draft
from kit.drafts.saving import save_draft
from kit.drafts.shelf import described
from kit.drafts.versions import list_versions, number_of, saved_at
from kit.errors import ReadError
from kit.model import Draft


@dataclass(frozen=True)
class Version:
    """One earlier state of a draft.

    Attributes:
        saved_at: when it was saved as the draft, by the clock of then.
        unit, year: ``None`` if its head cannot be read.
        changes_since: how many savings later the present draft is; 1 is the last before it.
    """

    path: Path
    saved_at: dt.datetime
    unit: str | None
    year: int | None
    changes_since: int


def earlier_versions(path: Path) -> tuple[Version, ...]:
    """Return the versions of the draft at ``path``, the last replaced one first.

    Only heads are read: sixty versions of a long plan are listed at once.
    """
    kept = list_versions(path)
    return tuple(_version(one, number_of(kept[0]) + 1 - number_of(one)) for one in kept)


def load_version(version: Path) -> Draft:
    """Read one version.

    Raises:
        ReadError: ``damaged-version``, or as in ``load_draft``.
    """
    try:
        return load_draft(version)
    except ReadError as error:
        if error.code != "damaged":
            raise
        raise ReadError(
            "damaged-version", "Bản lưu này bị hỏng", where=version.name,
            fix_vi="Chọn một bản lưu khác; dự thảo đang mở không thay đổi.",
        ) from error  # fmt: skip


def restore(path: Path, version: Path) -> str:
    """Make ``version`` the draft at ``path`` again; what stood there becomes a version itself.

    Returns:
        The hash to save by.

    Raises:
        ReadError, SaveError: as in ``load_version`` and ``save_draft``.
    """
    return save_draft(load_version(version), path)


def restore_last(path: Path) -> Path | None:
    """Put the newest version that can be read in the place of a draft that is damaged.

    Returns:
        The version, or ``None`` if there is none; then nothing was done.

    Raises:
        SaveError: if it cannot be written.
    """
    for version in list_versions(path):
        try:
            draft = load_version(version)
        except ReadError:
            continue
        save_draft(draft, path)
        return version
    return None


def _version(path: Path, changes_since: int) -> Version:
    head = described(path)
    return Version(path, saved_at(path), head.unit, head.year, changes_since)
