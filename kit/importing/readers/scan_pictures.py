"""The pages of a scan as pictures at one resolution, each made by a child process."""

from __future__ import annotations

import sys
from math import sqrt
from pathlib import Path

import cv2
import numpy as np

from kit.errors import ReadError
from kit.importing.readers.scan_children import ChildFailed, Children
from kit.importing.readers.scan_cleaning import DPI

# A page takes half a second; a large one on a slow computer ten.
LONGEST_SECONDS = 20.0
LARGEST_BYTES = 150_000_000
# A stated resolution is believed if the sheet is then between A6 and A2, in inches.
SHEETS = (5.0, 24.0)
# Without one the sheet is taken to be A4; nearly all are.
A4_INCHES = 297 / 25.4
MOST_PIXELS = 20_000_000

_WORKER = Path(__file__).with_name("scan_worker.py")


def page_count(path: Path, children: Children) -> int:
    """Return how many pages the picture file or PDF has.

    Raises:
        ReadError: codes ``not-a-picture``, ``damaged``, ``too-large``.
    """
    if path.stat().st_size > LARGEST_BYTES:
        raise trouble("too-large", path.name)
    return int(_ask(path, children, "count"))


def page_picture(path: Path, number: int, children: Children) -> np.ndarray:
    """Return page ``number`` (from 1) in RGB at ``DPI``, or less if the sheet is very large.

    Raises:
        ReadError: as ``page_count``.
    """
    output = _ask(path, children, "page", str(number - 1))
    head, _, pixels = output.partition(b"\n")
    width, height, stated = (float(word) for word in head.split())
    picture = np.frombuffer(pixels, np.uint8).reshape(int(height), int(width), 3)
    scale = min(DPI / _dpi(width, height, stated), sqrt(MOST_PIXELS / (width * height)))
    if abs(scale - 1) < 0.02:
        return picture
    finer = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    return cv2.resize(picture, size, interpolation=finer)


def trouble(code: str, where: str) -> ReadError:
    """Return the error of ``code``, with what to do about it."""
    message, fix = _MESSAGES[code]
    return ReadError(code, message, where=where, fix_vi=fix)


def _ask(path: Path, children: Children, *task: str) -> bytes:
    command = [sys.executable, "-P", str(_WORKER), task[0], str(path), *task[1:]]
    try:
        return children.run(command, longest_seconds=LONGEST_SECONDS)
    except ChildFailed as error:
        code = str(error).rsplit("\n", 1)[-1]
        raise trouble(code if code in _MESSAGES else "damaged", path.name) from error


def _dpi(width: float, height: float, stated: float) -> float:
    longer = max(width, height)
    if stated > 0 and SHEETS[0] <= longer / stated <= SHEETS[1]:
        return stated
    return longer / A4_INCHES


_MESSAGES = {
    "not-a-picture": (
        "Tệp không phải ảnh PNG, JPEG, TIFF hay BMP dù có đuôi như vậy.",
        "Mở tệp xem thật ra là gì; quét lại thành PDF hoặc ảnh PNG, JPEG.",
    ),
    "damaged": (
        "Ảnh hoặc bản quét hỏng, hoặc tải chưa hết.",
        "Tải lại tệp, hoặc quét lại văn bản.",
    ),
    "too-large": (
        "Ảnh hoặc bản quét quá lớn để là trang văn bản.",
        "Quét lại ở 300 dpi khổ A4, hoặc tách riêng các trang của kế hoạch.",
    ),
    "too-hard": (
        "Chương trình nhận dạng chữ không đọc nổi trang này.",
        "Quét lại trang ở 300 dpi, hoặc xin tệp Word (.docx) của văn bản.",
    ),
    "no-document": (
        "Ảnh không có chữ của văn bản, hoặc quá mờ để đọc.",
        "Quét lại ở 300 dpi, để phẳng và đủ sáng; kiểm tra có chọn nhầm ảnh không.",
    ),
}
