"""When the fault is ours: an apology for the planner, the traceback in a log for developers."""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import traceback
from pathlib import Path

from kit.drafts import drafts_folder
from kit.errors import SaveError

EXIT_DONE, EXIT_FINDINGS, EXIT_STOPPED = 0, 1, 2
LOG_FOLDER = "nhat-ky"


def report_bug(error: BaseException) -> Path:
    """Say sorry on standard error, keep the traceback in a log file and return its path."""
    path = _log_folder() / f"cchc-{dt.datetime.now():%Y%m%d-%H%M%S}.log"
    path.write_text("".join(traceback.format_exception(error)), "utf-8")
    print(
        "Xin lỗi, bộ công cụ gặp lỗi ngoài dự kiến; tệp của anh/chị không bị thay đổi.\n"
        f"  Chi tiết kỹ thuật nằm ở: {path}\n"
        "  Gửi tệp này cho người phụ trách bộ công cụ.",
        file=sys.stderr,
    )
    return path


def _log_folder() -> Path:
    try:
        folder = drafts_folder() / LOG_FOLDER
        folder.mkdir(exist_ok=True)
    except (SaveError, OSError):
        folder = Path(tempfile.gettempdir())
    return folder
