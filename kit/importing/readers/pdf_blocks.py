"""Blocks of a PDF: its text layer, and OCR for the pages that have none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kit.errors import ReadError
from kit.importing.blocks import Block, Progress
from kit.importing.legacy_fonts import decode_by_look, font_of_look
from kit.importing.readers.page_blocks import blocks_of_pages, clean_text
from kit.importing.readers.pages import Page
from kit.importing.readers.pdf_pages import PdfPage, read_pdf_pages
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
    read = _in_unicode(list(read_pdf_pages(path, progress)))
    layers = judge_pages(read)
    pages = [one.page for one in read]
    unread = [at for at, layer in enumerate(layers) if layer is not TextLayer.SOUND]
    if unread:
        numbers = [pages[at].number for at in unread]
        scanned = _scanned(path, numbers, layers[unread[0]], progress)
        for page in _kept(scanned, needed=len(unread) == len(pages)):
            pages[page.number - 1] = page
    return [*blocks_of_pages(pages), *_marks(read)]


def _marks(pages: Sequence[PdfPage]) -> list[Block]:
    """Give what is printed aslant over the pages once, as a running head."""
    first = {one.mark: one.page.number for one in reversed(pages) if one.mark}
    return [
        Block(clean_text(mark), f"trang {number}, chữ chìm", "page-header", page=number)
        for mark, number in sorted(first.items(), key=lambda item: item[1])
    ]


def _in_unicode(pages: list[PdfPage]) -> list[PdfPage]:
    """Give text set in an old font its Unicode letters."""
    font = font_of_look([word.text for one in pages for word in one.page.words])
    if font is None:
        return pages
    result = []
    for one in pages:
        words = (replace(w, text=decode_by_look(w.text, font)) for w in one.page.words)
        result.append(replace(one, page=replace(one.page, words=tuple(words))))
    return result


def _kept(pages: Iterator[Page], *, needed: bool) -> Iterator[Page]:
    """Yield what OCR reads; photos among the pages of a text are no trouble."""
    try:
        yield from pages
    except ReadError as error:
        if needed or error.code != "no-document":
            raise


def _scanned(
    path: Path, numbers: Sequence[int], layer: TextLayer, progress: Progress | None
) -> Iterator[Page]:
    """Read pages by OCR."""
    try:
        ocr_engine(path.name)
    except ReadError as missing:
        raise _unreadable(path.name, numbers, layer, missing.fix_vi) from missing
    # OpenCV comes with an extra, so it is asked for only where it is there.
    from kit.importing.readers.scan_pages import read_scan_pages

    yield from read_scan_pages(path, numbers, progress)


def _unreadable(name: str, numbers: Sequence[int], layer: TextLayer, fix_vi: str) -> ReadError:
    named = ", ".join(map(str, numbers[:MOST_NAMED])) + (" …" if len(numbers) > MOST_NAMED else "")
    return ReadError(
        layer.value, f"Trang {named} của tệp PDF {_WHAT_VI[layer]}.", where=name, fix_vi=fix_vi
    )
