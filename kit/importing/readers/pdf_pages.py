"""Pages of a PDF with a text layer, read in a child process that is watched and ended on trouble.

PDFium is C++ and the file may be hostile; a child can run out of time, of memory or crash, and
the planner still gets a sentence.
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kit.errors import ReadError
from kit.importing.blocks import Progress
from kit.importing.readers.child_memory import takes_too_much
from kit.importing.readers.pages import Page, Rule, Word

# A scan of 300 pages has 100 MB; a plan is far below.
LARGEST_BYTES = 150_000_000
# A page takes 10 ms; a slow computer, a hundred times as long.
LONGEST_SECONDS_OF_PAGE = 6.0
LONGEST_SECONDS, MORE_SECONDS_A_PAGE = 9.0, 0.2
# How often the child is looked at, in seconds; inflating takes 25 MB in that time.
WATCH_SECONDS = 0.05
# The head of a PDF may stand this far from its beginning; its end mark as far from its end.
MAGIC_WITHIN, END_WITHIN = 1024, 4096

_WORKER = Path(__file__).with_name("pdf_worker.py")
_HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)


@dataclass(frozen=True)
class PdfPage:
    """A page with what tells a scan from a text layer.

    Attributes:
        image_share: part of the paper that pictures cover, 0 to 1.
        curves: drawn curves; letters turned into outlines are made of them.
        mark: what is printed aslant over the page ("DỰ THẢO"), ``""`` if nothing is.
    """

    page: Page
    image_share: float
    curves: int
    mark: str = ""


def read_pdf_pages(path: Path, progress: Progress | None = None) -> Iterator[PdfPage]:
    """Yield the pages of the PDF ``path`` in order, each as soon as it is read.

    An exception raised by ``progress`` ends the child and passes on.

    Raises:
        ReadError: codes ``not-a-pdf``, ``encrypted``, ``damaged``, ``too-large``.
    """
    _check(path)
    command = [sys.executable, "-P", str(_WORKER), str(path)]
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_HIDDEN,
    )
    try:
        yield from _pages(child, path.name, progress)
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def _check(path: Path) -> None:
    """Refuse at once what is no whole PDF."""
    size = path.stat().st_size
    if size > LARGEST_BYTES:
        raise _trouble("too-large", path.name)
    with path.open("rb") as file:
        if b"%PDF-" not in file.read(MAGIC_WITHIN):
            raise _trouble("not-a-pdf", path.name)
        file.seek(max(size - END_WITHIN, 0))
        if b"%%EOF" not in file.read():
            raise _trouble("damaged", path.name)


def _pages(child: subprocess.Popen, name: str, progress: Progress | None) -> Iterator[PdfPage]:
    lines = _Lines(child)
    first = lines.next(LONGEST_SECONDS, name)
    count = first.get("pages", 0)
    ends = time.monotonic() + LONGEST_SECONDS + MORE_SECONDS_A_PAGE * count
    for number in range(1, count + 1):
        if progress:
            progress(f"Đọc trang {number} trên {count}")
        left = ends - time.monotonic()
        yield _page(lines.next(min(left, LONGEST_SECONDS_OF_PAGE), name))


class _Lines:
    """The records that the child prints; each is waited for with an eye on time and memory."""

    def __init__(self, child: subprocess.Popen) -> None:
        self._child = child
        self._queue: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=_pump, args=(child.stdout, self._queue), daemon=True).start()

    def next(self, seconds: float, name: str) -> dict:
        """Return the next record.

        Raises:
            ReadError: the child says so, is too slow, too large, or has crashed.
        """
        ends = time.monotonic() + seconds
        while True:
            try:
                line = self._queue.get(timeout=WATCH_SECONDS)
                break
            except queue.Empty:
                if time.monotonic() > ends or takes_too_much(self._child):
                    raise _trouble("too-large", name) from None
        if not line.endswith(b"\n"):
            raise _trouble("damaged", name)
        record = json.loads(line)
        if "error" in record:
            raise _trouble(record["error"], name, record.get("page"))
        return record


def _pump(pipe: IO[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    """Hand over line by line; an empty line at last says that the child has ended."""
    try:
        for line in pipe:
            lines.put(line)
    except ValueError:
        return  # closed by the reader, which wants no more
    lines.put(b"")


def _page(record: dict) -> PdfPage:
    words = tuple(
        Word(text, x0, top, x1, bottom, size, bool(bold))
        for text, x0, top, x1, bottom, size, bold in record["words"]
    )
    rules = tuple(Rule(*box) for box in record["rules"])
    page = Page(record["page"], record["width"], record["height"], words, rules)
    return PdfPage(page, record["images"], record["curves"], " ".join(record["marks"]))


_MESSAGES = {
    "not-a-pdf": (
        "Tệp không phải PDF dù có đuôi .pdf.",
        "Mở tệp xem thật ra là gì, hoặc tải lại bản gốc.",
    ),
    "encrypted": (
        "Tệp PDF có mật khẩu.",
        "Mở bằng mật khẩu, in ra PDF mới không đặt mật khẩu, rồi nhập lại.",
    ),
    "damaged": (
        "Tệp PDF hỏng hoặc tải chưa hết.",
        "Tải lại tệp; nếu mở được bằng trình duyệt thì in ra PDF mới rồi nhập lại.",
    ),
    "too-large": (
        "Tệp PDF quá lớn hoặc quá phức tạp để là một kế hoạch.",
        "Tách riêng phần kế hoạch (in các trang cần dùng ra PDF mới) rồi nhập lại.",
    ),
}


def _trouble(code: str, name: str, page: int | None = None) -> ReadError:
    message, fix = _MESSAGES[code]
    where = f"{name}, trang {page}" if page else name
    return ReadError(code, message, where=where, fix_vi=fix)
