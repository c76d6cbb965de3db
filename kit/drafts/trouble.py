"""What the operating system refuses, said so that a planner can mend it."""

from __future__ import annotations

import errno
from pathlib import Path

from kit.errors import SaveError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


def save_error(error: OSError, path: Path) -> SaveError:
    """Return the ``SaveError`` for ``error``: ``disk-full``, ``read-only``, ``cannot-save``."""
    if error.errno in _FULL:
        code, what = "disk-full", "Ổ đĩa đã đầy, dự thảo chưa lưu được"
        fix = "Xóa bớt tệp trên ổ đĩa rồi lưu lại; nội dung trên màn hình vẫn còn."
    elif error.errno in _DENIED:
        code, what = "read-only", "Không có quyền ghi vào thư mục hoặc tệp đang bị khóa"
        fix = "Đóng chương trình đang mở tệp, hoặc lưu vào thư mục khác."
    elif error.errno == errno.ENOENT:
        code, what = "no-folder", "Không thấy thư mục của dự thảo"
        fix = "Cắm lại USB hoặc nối lại ổ mạng, hoặc lưu vào thư mục khác."
    else:
        code, what = "cannot-save", f"Không lưu được: {error.strerror or error}"
        fix = "Lưu vào thư mục khác rồi báo người phụ trách máy."
    return SaveError(code, what, where=str(path), fix_vi=fix)
