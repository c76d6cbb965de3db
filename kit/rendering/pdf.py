"""A .docx as PDF, through the LibreOffice of this machine; without one the user is told so."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from kit.errors import RenderError

PROGRAMS = ("soffice", "libreoffice")
# Where Windows installs it; the program is not on the path there.
WINDOWS_PROGRAM = Path(r"C:\Program Files\LibreOffice\program\soffice.com")
# A cold start on a slow computer takes half a minute.
LONGEST_SECONDS = 180


def office_program() -> str | None:
    """Return the path of LibreOffice, ``None`` if it is not installed."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    return found or (str(WINDOWS_PROGRAM) if WINDOWS_PROGRAM.is_file() else None)


def to_pdf(path: Path) -> Path:
    """Write the PDF of the .docx at ``path`` beside it and return its path.

    Raises:
        RenderError: ``no-office`` without LibreOffice; ``no-pdf`` if it gives none.
    """
    program = office_program()
    if program is None:
        raise RenderError(
            "no-office", "Máy chưa có LibreOffice nên chưa xuất được PDF", where=path.name,
            fix_vi="Mở tệp .docx bằng Word rồi chọn Save As, PDF; hoặc cài LibreOffice.",
        )  # fmt: skip
    # A profile of its own, since a running LibreOffice would answer in place of this one.
    with tempfile.TemporaryDirectory(prefix="cchc-pdf-") as profile:
        command = [
            program,
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(path.parent),
            str(path),
        ]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _no_pdf(path, str(error)) from error
    pdf = path.with_suffix(".pdf")
    if done.returncode or not pdf.is_file():
        raise _no_pdf(path, done.stderr.strip())
    return pdf


def _no_pdf(path: Path, why: str) -> RenderError:
    return RenderError(
        "no-pdf", f"LibreOffice không xuất được PDF: {why or 'không nói lý do'}", where=path.name,
        fix_vi="Đóng các cửa sổ LibreOffice rồi thử lại, hoặc dùng Word để lưu thành PDF.",
    )  # fmt: skip
