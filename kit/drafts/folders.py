"""Where drafts live: the user's Documents/CCHC, never the program's own folder."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from kit.errors import SaveError

# Points the whole kit to another home: a shared drive, a workshop's folder, a test's own.
HOME_VARIABLE = "CCHC_HOME"
FOLDER = "CCHC"
TEMPLATES = "mau"


def drafts_folder() -> Path:
    """Return the drafts folder, made if it is not there yet.

    Raises:
        SaveError: ``no-folder`` if it cannot be made.
    """
    named = os.environ.get(HOME_VARIABLE)
    return _made(Path(named) if named else Path(platformdirs.user_documents_dir()) / FOLDER)


def own_templates_folder() -> Path:
    """Return the folder of the office's own templates (``mau/``); an update never touches it.

    Raises:
        SaveError: ``no-folder`` if it cannot be made.
    """
    return _made(drafts_folder() / TEMPLATES)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(
            "no-folder",
            f"Không tạo được thư mục dự thảo: {error.strerror or error}",
            where=str(folder),
            fix_vi=f"Kiểm tra quyền ghi, hoặc đặt biến {HOME_VARIABLE} trỏ tới thư mục khác.",
        ) from error
    return folder
