"""LibreOffice of this machine, if there is one: any office file into another kind of file."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

PROGRAMS = ("soffice", "libreoffice")
# Where Windows installs it; the program is not on the path there.
WINDOWS_PROGRAM = Path(r"C:\Program Files\LibreOffice\program\soffice.com")
# A cold start on a slow computer takes half a minute.
LONGEST_SECONDS = 180


def office_program() -> str | None:
    """Return the path of LibreOffice, ``None`` if it is not installed."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    return found or (str(WINDOWS_PROGRAM) if WINDOWS_PROGRAM.is_file() else None)


def convert(
    program: str, path: Path, kind: str, folder: Path, *, longest_seconds: float = LONGEST_SECONDS
) -> tuple[Path | None, str]:
    """Convert ``path`` into a file of ``kind`` (``pdf``, ``docx``, ``xlsx``) in ``folder``.

    Returns:
        The new file, or ``None`` and what the program said of it.
    """
    # A profile of its own, since a running LibreOffice would answer in place of this one.
    with tempfile.TemporaryDirectory(prefix="cchc-office-") as profile:
        command = [
            program,
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(path),
        ]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=longest_seconds, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return None, str(error)
    result = folder / f"{path.stem}.{kind}"
    if done.returncode or not result.is_file():
        return None, done.stderr.strip()
    return result, ""
