"""Save a draft so that neither a power cut nor a second window can lose a planner's work."""

from __future__ import annotations

import contextlib
import errno
import glob
import hashlib
import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from filelock import FileLock, Timeout

from kit.drafts.reading import is_readable, set_aside
from kit.drafts.trouble import save_error
from kit.drafts.versions import FOLDER, keep_version
from kit.drafts.yaml_text import draft_to_text
from kit.errors import SaveError
from kit.model import Draft

Result = TypeVar("Result")

# Virus scanners and sync clients hold a fresh file for a moment on Windows.
HELD_TRIES = 8
HELD_WAIT_SECONDS = 0.05
LOCK_SECONDS = 5.0


def file_hash(path: Path) -> str:
    """Return the SHA-256 of the file's bytes, in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def save_draft(draft: Draft, path: Path | str, expected_hash: str | None = None) -> str:
    """Write ``draft`` to ``path`` and return the hash of what now stands there.

    The file is replaced in one step: at every moment it is the old draft or the new one. The
    replaced one is kept as a version.

    Args:
        draft: the draft.
        path: the file; its folder must exist.
        expected_hash: hash that the caller last read or saved. ``None`` saves in any case.

    Raises:
        SaveError: ``changed-on-disk`` if somebody else saved meanwhile (nothing is written),
            ``missing-on-disk`` if the file is gone, ``file-busy`` if another window is saving,
            ``disk-full``, ``file-held``, ``no-folder``, ``read-only``, ``cannot-save`` from the
            system. After any of these the file is what it was.
    """
    path = Path(path)
    content = draft_to_text(draft).encode()
    try:
        with _lock(path):
            return _save(content, path, expected_hash)
    except Timeout as error:
        raise SaveError(
            "file-busy", "Một cửa sổ khác đang lưu dự thảo này", where=str(path),
            fix_vi="Đợi vài giây rồi lưu lại, hoặc đóng cửa sổ kia.",
        ) from error  # fmt: skip
    except OSError as error:
        raise save_error(error, path) from error


def _save(content: bytes, path: Path, expected_hash: str | None) -> str:
    new_hash = hashlib.sha256(content).hexdigest()
    old_hash = _patiently(lambda: file_hash(path)) if path.exists() else None
    if expected_hash is not None and old_hash != expected_hash:
        raise _conflict(path, is_gone=old_hash is None)
    if old_hash == new_hash:
        return new_hash
    _clear_away(path)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if old_hash is not None:
            _put_away(path, is_known=expected_hash is not None)
        _patiently(lambda: os.replace(beside, path))
    finally:
        with contextlib.suppress(OSError):  # The next save clears it away.
            beside.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return new_hash


def _clear_away(path: Path) -> None:
    """Remove what killed saves left beside the draft; a rest that is held open waits."""
    for left_over in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
        with contextlib.suppress(OSError):
            left_over.unlink(missing_ok=True)


def _put_away(path: Path, *, is_known: bool) -> None:
    """Keep the old content as a version; what is no draft at all is set aside for good.

    What the caller knows he has on the screen, one change further. Where it cannot be kept, as
    on a stick with room for one copy only, his new words are more than a version of the old.
    """
    if is_known:
        with contextlib.suppress(OSError):
            keep_version(path)
    elif is_readable(path):
        keep_version(path)
    elif set_aside(path) is None:
        raise PermissionError(errno.EACCES, "cannot set aside", str(path))


def _lock(path: Path) -> FileLock:
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such folder", str(path.parent))
    folder = path.parent / FOLDER
    folder.mkdir(exist_ok=True)
    return FileLock(folder / f"{path.stem}.lock", timeout=LOCK_SECONDS)


def _patiently(act: Callable[[], Result]) -> Result:
    """Do ``act``, on Windows again while another program holds the file for a moment."""
    for left in reversed(range(HELD_TRIES)):
        try:
            return act()
        except PermissionError:
            if not left or not is_windows():
                raise
            time.sleep(HELD_WAIT_SECONDS)


def is_windows() -> bool:
    """Say whether files that are open elsewhere cannot be replaced here."""
    return os.name == "nt"


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut; Windows has no such call.

    The draft is in its place by now. To call the save failed because a network drive knows no
    such call either would make the next one a conflict with ourselves.
    """
    if is_windows():
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _conflict(path: Path, *, is_gone: bool) -> SaveError:
    if is_gone:
        return SaveError(
            "missing-on-disk", "Tệp dự thảo đã bị xóa, đổi tên hoặc chuyển đi", where=str(path),
            fix_vi="Lưu thành tệp mới, hoặc đưa tệp về chỗ cũ.",
        )  # fmt: skip
    return SaveError(
        "changed-on-disk", "Dự thảo đã được lưu từ một cửa sổ hoặc máy khác", where=str(path),
        fix_vi="Chọn “Nạp bản mới” hoặc “Giữ bản của tôi”; cả hai bản đều còn.",
    )  # fmt: skip
