"""Pages of a scan or photo to pages of words: side by side, in order, ended on a cancel."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np

from kit.importing.blocks import Progress
from kit.importing.readers.pages import Page, Word
from kit.importing.readers.scan_children import ChildFailed, Children
from kit.importing.readers.scan_cleaning import PIXELS_PER_POINT, clean
from kit.importing.readers.scan_engine import ocr_engine
from kit.importing.readers.scan_pictures import page_count, page_picture, trouble
from kit.importing.readers.scan_tesseract import Tesseract
from kit.importing.readers.scan_votes import is_sure, makes_sense
from kit.importing.readers.scan_words import rules_of, words_of

# Two pages at a time are enough for an office computer, and take 400 MB.
MOST_SIDE_BY_SIDE = 2
# So many words has a document at least; its number line and title have more.
LEAST_WORDS = 8
# A word of so many letters is wider than high.
LONG_TO_SEE = 4

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


def read_scan_pages(
    path: Path, page_numbers: Sequence[int] | None = None, progress: Progress | None = None
) -> Iterator[Page]:
    """Yield the pages ``page_numbers`` (from 1; all if ``None``) of a picture file or PDF.

    An exception raised by ``progress`` ends the children and passes on.

    Raises:
        ReadError: codes ``no-ocr``, ``not-a-picture``, ``damaged``, ``too-large``, ``too-hard``
            (OCR gave up), ``no-document`` (no page has the words of one).
    """
    engine = ocr_engine(path.name)
    workers = min(MOST_SIDE_BY_SIDE, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as pool, Children() as children:
        numbers = page_numbers or range(1, page_count(path, children) + 1)
        tesseract = Tesseract(engine, children)
        pages = _in_order(pool, workers, numbers, lambda n: _page(path, n, tesseract, children))
        seen: list[Word] = []
        for at in range(1, len(numbers) + 1):
            if progress:
                progress(f"Nhận dạng trang {at}/{len(numbers)}")
            page = next(pages)
            seen += page.words
            if at == len(numbers) and not is_document(seen):
                raise trouble("no-document", path.name)
            yield page


def is_document(words: Sequence[Word]) -> bool:
    """Say whether OCR's words are those of a text, not of leaves, faces or noise."""
    return _sure_words(words) >= LEAST_WORDS and makes_sense(words)


def _in_order(
    pool: ThreadPoolExecutor, ahead: int, numbers: Sequence[int], read: Callable[[int], Page]
) -> Iterator[Page]:
    """Yield the pages in order; only as many pictures as workers are in memory."""
    waiting: deque[Future[Page]] = deque()
    for number in numbers:
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
        waiting.append(pool.submit(read, number))
    while waiting:
        yield waiting.popleft().result()


def _page(path: Path, number: int, tesseract: Tesseract, children: Children) -> Page:
    """Read one page; a page that makes no sense is turned as its letters seem to stand."""
    picture = page_picture(path, number, children)
    try:
        return _upright(picture, number, tesseract)
    except ChildFailed as error:
        raise trouble("too-hard", f"{path.name}, trang {number}") from error


def _upright(picture: np.ndarray, number: int, tesseract: Tesseract) -> Page:
    page = _read(picture, number, tesseract)
    if not page.words or (is_document(page.words) and not _lies(page.words)):
        return page
    turn = _TURNS.get(tesseract.turn(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)))
    if turn is None:
        return page
    turned = _read(cv2.rotate(picture, turn), number, tesseract)
    return max(page, turned, key=lambda page: (not _lies(page.words), _sure_words(page.words)))


def _read(picture: np.ndarray, number: int, tesseract: Tesseract) -> Page:
    cleaned = clean(picture)
    height, width = (pixels / PIXELS_PER_POINT for pixels in picture.shape[:2])
    if cleaned is None:
        return Page(number, width, height, (), ())
    return Page(number, width, height, words_of(cleaned, tesseract), rules_of(cleaned))


def _lies(words: Sequence[Word]) -> bool:
    """Say whether most words run up or down the page, where tesseract reads them as well."""
    long = [word for word in words if len(word.text) >= LONG_TO_SEE]
    upended = [word for word in long if word.bottom - word.top > word.x1 - word.x0]
    return len(upended) > len(long) / 2


def _sure_words(words: Sequence[Word]) -> int:
    return sum(is_sure(word) for word in words)
