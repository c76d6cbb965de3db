"""OcrEngine: is the reading of scans installed, and what to install if it is not.

Tesseract is a program of its own, with its languages as files; pictures are prepared by OpenCV
and opened by Pillow. Nothing is fetched from the internet.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from kit.errors import ReadError

LANGUAGE = "vie"
# Where Windows' installer puts it; the program is not on the path there.
WINDOWS_PROGRAM = Path(r"C:\Program Files\Tesseract-OCR\tesseract.exe")
# Module of Python: the name that pip knows it by.
MODULES = {"cv2": "opencv-python-headless", "PIL": "pillow"}

_PIP_VI = 'chạy pip install "cchc-kit[ocr]" (máy không có mạng: chép gói .whl từ máy khác)'
_PROGRAM_VI = (
    "cài tesseract: Windows chạy tệp cài tesseract-ocr-w64-setup và đánh dấu Vietnamese; "
    "Debian/Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-vie"
)
_LANGUAGE_VI = (
    "chép tệp vie.traineddata vào thư mục tessdata của tesseract "
    "(Debian/Ubuntu: sudo apt install tesseract-ocr-vie)"
)


@dataclass(frozen=True)
class OcrEngine:
    """The tesseract of this machine.

    Attributes:
        program: its path.
        finds_upright: the data that tells which way up a page is (``osd``) are there.
    """

    program: str
    finds_upright: bool

    @property
    def environment(self) -> dict[str, str]:
        """One thread a page: pages run side by side, and threads inside a page slow both."""
        return {**os.environ, "OMP_THREAD_LIMIT": "1"}


def ocr_engine(where: str) -> OcrEngine:
    """Return the engine; ``where`` is the file that needs it.

    Raises:
        ReadError: code ``no-ocr``; its message names what is missing, its fix how to install it.
    """
    missing = [name for module, name in MODULES.items() if find_spec(module) is None]
    if missing:
        raise _no_ocr(f"thư viện Python {', '.join(missing)}", _PIP_VI, where)
    program = tesseract_program()
    if program is None:
        raise _no_ocr("chương trình tesseract", _PROGRAM_VI, where)
    languages = _languages(program)
    if LANGUAGE not in languages:
        raise _no_ocr("dữ liệu tiếng Việt (vie) của tesseract", _LANGUAGE_VI, where)
    return OcrEngine(program, finds_upright="osd" in languages)


def tesseract_program() -> str | None:
    """Return the path of tesseract, ``None`` if it is not installed."""
    found = shutil.which("tesseract")
    return found or (str(WINDOWS_PROGRAM) if WINDOWS_PROGRAM.is_file() else None)


def _languages(program: str) -> set[str]:
    try:
        done = subprocess.run(
            [program, "--list-langs"], capture_output=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return set()
    return set(done.stdout.decode("utf-8", "replace").split())


def _no_ocr(missing: str, fix: str, where: str) -> ReadError:
    return ReadError(
        "no-ocr",
        f"Tệp này là ảnh hoặc bản quét; máy chưa nhận dạng được chữ vì thiếu {missing}.",
        where=where,
        fix_vi=f"Để đọc bản quét, {fix}. Hoặc xin tệp Word (.docx) của văn bản.",
    )
