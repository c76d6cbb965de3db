"""Blocks of a PDF: its text layer, and OCR for the pages that have none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kit.errors import ReadError
from kit.importing.blocks import Block
from kit.importing.readers.page_blocks import blocks_of_pages
from kit.importing.readers.pages import Page
from kit.importing.readers.pdf_pages import Progress, read_pdf_pages
from kit.importing.readers.pdf_text_layer import TextLayer, judge_pages
from kit.importing.readers.scan_engine import ocr_engine

_WHAT_VI = {
    TextLayer.MISSING: "là ảnh quét, không có chữ",
    TextLayer.BROKEN: "có lớp chữ hỏng (chép ra không thành tiếng Việt)",
}
# A message names at most so many pages.
MOST_NAMED = 8


def read_pdf_blocks(path: Path, progress: Progress | None = None) -> list[Block]:
    """Read the PDF ``path``; pages without a sound text layer are read by OCR.

    An exception raised by ``progress`` passes on.

    Raises:
        ReadError: codes ``no-text-layer`` and ``broken-text-layer`` if OCR is needed and not
            installed, and those of ``read_pdf_pages`` and of the reader of scans.
    """
    read = list(read_pdf_pages(path, progress))
    layers = judge_pages(read)
    pages = [one.page for one in read]
    unread = [at for at, layer in enumerate(layers) if layer is not TextLayer.SOUND]
    if unread:
        numbers = [pages[at].number for at in unread]
        for page in _scanned(path, numbers, layers[unread[0]], progress):
            pages[page.number - 1] = page
    return blocks_of_pages(pages)


def _scanned(
    path: Path, numbers: Sequence[int], layer: TextLayer, progress: Progress | None
) -> list[Page]:
    """Read pages by OCR."""
    try:
        ocr_engine(path.name)
    except ReadError as missing:
        raise _unreadable(path.name, numbers, layer, missing.fix_vi) from missing
    # OpenCV comes with an extra, so it is asked for only where it is there.
    from kit.importing.readers.scan_pages import read_scan_pages

    return list(read_scan_pages(path, numbers, progress))


def _unreadable(name: str, numbers: Sequence[int], layer: TextLayer, fix_vi: str) -> ReadError:
    named = ", ".join(map(str, numbers[:MOST_NAMED])) + (" …" if len(numbers) > MOST_NAMED else "")
    return ReadError(
        layer.value, f"Trang {named} của tệp PDF {_WHAT_VI[layer]}.", where=name, fix_vi=fix_vi
    )
