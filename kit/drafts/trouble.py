"""What the operating system refuses, said so that a planner can mend it."""

from __future__ import annotations

import errno
from pathlib import Path

from kit.errors import SaveError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, getattr(errno, "ESTALE", -1)}

# Windows tells more by its own numbers; Python turns most of them into EACCES or EINVAL.
# 32, 33: another program holds the file. 39, 112, 1295: disk or quota full. 3, 21, 53, 55, 59,
# 64, 67, 1167: path, drive, share or stick is not there (any more).
_WINDOWS_HELD = {32, 33}
_WINDOWS_FULL = {39, 112, 1295}
_WINDOWS_GONE = {3, 21, 53, 55, 59, 64, 67, 1167}


def save_error(error: OSError, path: Path) -> SaveError:
    """Return the ``SaveError`` for ``error``.

    Its code is ``disk-full``, ``file-held``, ``no-folder``, ``read-only`` or ``cannot-save``.
    """
    number, windows = error.errno, getattr(error, "winerror", None)
    if number in _FULL or windows in _WINDOWS_FULL:
        code, what = "disk-full", "Ổ đĩa đã đầy, dự thảo chưa lưu được"
        fix = "Xóa bớt tệp trên ổ đĩa rồi lưu lại."
    elif windows in _WINDOWS_HELD:
        code, what = "file-held", "Chương trình khác đang giữ tệp dự thảo"
        fix = "Đóng chương trình đang mở tệp (Notepad, Word, phần mềm đồng bộ) rồi lưu lại."
    elif number in _GONE or windows in _WINDOWS_GONE:
        code, what = "no-folder", "Không thấy thư mục của dự thảo"
        fix = "Cắm lại USB hoặc nối lại ổ mạng rồi lưu lại, hoặc lưu vào thư mục khác."
    elif number in _DENIED:
        code, what = "read-only", "Không có quyền ghi vào thư mục hoặc tệp đang bị khóa"
        fix = "Đóng chương trình đang mở tệp, hoặc lưu vào thư mục khác."
    else:
        code, what = "cannot-save", f"Không lưu được: {error.strerror or error}"
        fix = "Lưu vào thư mục khác rồi báo người phụ trách máy."
    return SaveError(code, what, where=str(path), fix_vi=fix)
