"""Faults of ours: one log file a month, named by a code that a planner can read out."""

from __future__ import annotations

import datetime as dt
import secrets
import traceback
from pathlib import Path

from kit.drafts import drafts_folder

FOLDER = "nhat-ky"


def record_incident(error: BaseException) -> tuple[str, Path]:
    """Write ``error`` with its traceback to the log; return its code and the file.

    The code is of a day and four hex digits, ``1125-3f0a``: short enough for the telephone.
    """
    now = dt.datetime.now()
    code = f"{now:%m%d}-{secrets.token_hex(2)}"
    folder = drafts_folder() / FOLDER
    folder.mkdir(exist_ok=True)
    path = folder / f"{now:%Y-%m}.txt"
    lines = "".join(traceback.format_exception(error))
    with path.open("a", encoding="utf-8") as file:
        file.write(f"[{code}] {now:%Y-%m-%d %H:%M:%S}\n{lines}\n")
    return code, path
