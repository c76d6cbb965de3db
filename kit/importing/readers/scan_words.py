"""The words of one prepared page: text by the page, tables cell by cell.

Read with the page, a lone number in a cell is lost and words of neighbouring cells run together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import cv2
import numpy as np

from kit.importing.readers.page_grid import Grid, GridCell, grids_of
from kit.importing.readers.pages import Rule, Word
from kit.importing.readers.scan_cleaning import PIXELS_PER_POINT, Picture, darker
from kit.importing.readers.scan_roman import with_counted_strokes
from kit.importing.readers.scan_tesseract import BLOCK, DIGITS, LINE, PAGE, ReadWord, Tesseract
from kit.importing.readers.scan_type import ASCENT, DESCENT, type_lines, usual_sizes
from kit.importing.readers.scan_votes import decided, is_disputed, makes_sense, one_reading

# Borders of a cell stay out of its picture; tesseract wants paper around the letters.
BORDER_PIXELS, MARGIN_PIXELS = 3, 20
# A line that is read a third time: paper taken along above and below, and its size by the page's.
LINE_ROOM_PIXELS, LINE_SCALE = 6, 0.75
# A full stop at 10 points has this many dark pixels.
LEAST_INK_PIXELS = 20
DARK = 128
# A column of numbers: so much of its cells, and each so narrow that it holds a number alone.
NUMBERS_SHARE = 0.5
WIDEST_NUMBER_PT = 24
# Lines that end so near to each other end at the margin, if there are so many.
AT_MARGIN_PT, FEWEST_FULL_LINES = 3.5, 3
# Scraps of lines and specks: signs that no document prints alone.
_SCRAPS = frozenset("|¦ˆ^~`¬'\"“”‘’°*\\<>{}[]=")
SURE_SCRAP = 70


def rules_of(picture: Picture) -> tuple[Rule, ...]:
    """Return the drawn lines of the page in points."""
    return tuple(Rule(*(value / PIXELS_PER_POINT for value in box)) for box in picture.rules)


def words_of(picture: Picture, tesseract: Tesseract) -> tuple[Word, ...]:
    """Return the words of the page with their boxes in points."""
    grids = grids_of(rules_of(picture))
    rest = picture.grey.copy()
    found: list[Word] = []
    for grid in grids:
        found += _table_words(picture.grey, grid, tesseract)
        x0, top, x1, bottom = _pixels(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1])
        rest[max(top - BORDER_PIXELS, 0) : bottom, max(x0 - BORDER_PIXELS, 0) : x1] = 255
    if has_ink(rest):
        found += _at_margin(list(_typed(_read_well([rest], PAGE, tesseract)[0])))
    sizes = usual_sizes([word.size for word in found])
    return tuple(replace(word, size=sizes[word.size]) for word in found)


def has_ink(grey: np.ndarray) -> bool:
    """Say whether anything is printed on the picture."""
    return int((grey < DARK).sum()) >= LEAST_INK_PIXELS


def _read_well(
    pictures: Sequence[np.ndarray], segmentation: int, tesseract: Tesseract
) -> list[list[ReadWord]]:
    """Read twice; lines on which the readings differ a third time; nonsense only once."""
    first = tesseract.read(pictures, segmentation)
    if not makes_sense([word for words in first for word in words]):
        return first
    second = tesseract.read([darker(picture) for picture in pictures], segmentation)
    read = [one_reading(*both) for both in zip(first, second, strict=True)]
    disputed = [
        (at, line) for at, words in enumerate(read) for line in _lines(words)
        if any(is_disputed(word) for word in read[at] if _line(word) == line)
    ]  # fmt: skip
    strips = [_strip(pictures[at], read[at], line) for at, line in disputed]
    third = dict(zip(disputed, tesseract.read(strips, LINE), strict=True))
    return [
        _counted([_settled(word, third.get((at, _line(word)))) for word in words], picture)
        for at, (words, picture) in enumerate(zip(read, pictures, strict=True))
    ]


def _counted(words: Sequence[ReadWord | None], picture: np.ndarray) -> list[ReadWord]:
    """Drop what is no word; count the strokes of Roman numbers."""
    kept = [word for word in words if word and not _is_scrap(word)]
    before = ["", *(word.text for word in kept)]
    return [with_counted_strokes(w, picture, before=b) for w, b in zip(kept, before, strict=False)]


def _settled(word: ReadWord, third: Sequence[ReadWord] | None) -> ReadWord | None:
    return decided(word, third) if third is not None and is_disputed(word) else word


def _line(word: ReadWord) -> tuple[int, int]:
    return word.line_top, word.line_bottom


def _lines(words: Sequence[ReadWord]) -> list[tuple[int, int]]:
    return list(dict.fromkeys(_line(word) for word in words))


def _strip(grey: np.ndarray, words: Sequence[ReadWord], line: tuple[int, int]) -> np.ndarray:
    """Cut a line out, a little smaller: other pixels, so that its reading is another one."""
    own = [word for word in words if _line(word) == line]
    x0, x1 = min(word.x0 for word in own), max(word.x1 for word in own)
    room = LINE_ROOM_PIXELS
    strip = grey[max(line[0] - room, 0) : line[1] + room, max(x0 - room, 0) : x1 + room]
    strip = cv2.copyMakeBorder(strip, *[MARGIN_PIXELS] * 4, cv2.BORDER_CONSTANT, value=255)
    return _smaller(strip)


def _smaller(grey: np.ndarray) -> np.ndarray:
    return cv2.resize(grey, None, fx=LINE_SCALE, fy=LINE_SCALE, interpolation=cv2.INTER_AREA)


def _table_words(grey: np.ndarray, grid: Grid, tesseract: Tesseract) -> Iterable[Word]:
    inked = [(cell, crop) for cell in grid.cells if has_ink(crop := _crop(grey, cell))]
    read = _read_well([crop for _, crop in inked], BLOCK, tesseract)
    cells = [cell for cell, _ in inked]
    for at, words in _numbers_again(cells, [crop for _, crop in inked], read, tesseract):
        read[at] = words
    for cell, words in zip(cells, read, strict=True):
        x0, top, _, _ = _corner(cell)
        yield from _typed([_moved(word, x0 - MARGIN_PIXELS, top - MARGIN_PIXELS) for word in words])


def _crop(grey: np.ndarray, cell: GridCell) -> np.ndarray:
    x0, top, x1, bottom = _corner(cell)
    crop = grey[top:bottom, x0:x1]
    margin = [MARGIN_PIXELS] * 4
    if not crop.size:
        return np.full((1, 1), 255, np.uint8)
    return cv2.copyMakeBorder(crop, *margin, cv2.BORDER_CONSTANT, value=255)


def _corner(cell: GridCell) -> tuple[int, int, int, int]:
    x0, top, x1, bottom = _pixels(cell.x0, cell.top, cell.x1, cell.bottom)
    edge = BORDER_PIXELS
    return x0 + edge, top + edge, x1 - edge, bottom - edge


def _numbers_again(
    cells: Sequence[GridCell],
    crops: Sequence[np.ndarray],
    read: Sequence[Sequence[ReadWord]],
    tesseract: Tesseract,
) -> Iterable[tuple[int, list[ReadWord]]]:
    """Read cells of a number column again, as numbers, where something else was read.

    A lone "5" is often taken for a letter; its column says what it is.
    """
    columns: defaultdict[int, list[int]] = defaultdict(list)
    for at, cell in enumerate(cells):
        if cell.row > 0:
            columns[cell.column].append(at)
    doubted = []
    for places in columns.values():
        numbers = [at for at in places if _is_number(read[at])]
        if len(numbers) >= NUMBERS_SHARE * len(places):
            doubted += [at for at in places if at not in numbers and _is_narrow(crops[at])]
    smaller = [_smaller(crops[at]) for at in doubted]
    again = tesseract.read(smaller, LINE, letters=DIGITS)
    return [(at, words) for at, words in zip(doubted, again, strict=True) if _is_number(words)]


def _is_number(words: Sequence[ReadWord]) -> bool:
    return len(words) == 1 and words[0].text.strip(".").isdigit()


def _is_narrow(crop: np.ndarray) -> bool:
    columns = np.flatnonzero((crop < DARK).any(axis=0))
    return bool(columns[-1] - columns[0] < WIDEST_NUMBER_PT * PIXELS_PER_POINT)


def _is_scrap(word: ReadWord) -> bool:
    return word.confidence < SURE_SCRAP and set(word.text) <= _SCRAPS


def _moved(word: ReadWord, right: int, down: int) -> ReadWord:
    return replace(
        word, x0=word.x0 + right, x1=word.x1 + right, top=word.top + down,
        bottom=word.bottom + down, line_top=word.line_top + down,
        line_bottom=word.line_bottom + down,
    )  # fmt: skip


def _typed(words: Sequence[ReadWord]) -> Iterable[Word]:
    """Turn the words of one picture into words in points, as high as their type."""
    types = type_lines(words)
    for word in words:
        line = types[_line(word)]
        box = word.x0, line.base - ASCENT * line.size, word.x1, line.base + DESCENT * line.size
        points = [value / PIXELS_PER_POINT for value in (*box, line.size)]
        yield Word(word.text, *points, confidence=word.confidence)


def _at_margin(words: Sequence[Word]) -> list[Word]:
    """Let lines that end at the right margin end there exactly, as justified text does.

    The box that OCR draws ends with the ink of the last letter, whatever its room in the type.
    """
    last: dict[tuple[float, float], Word] = {}
    for word in words:
        line = (word.top, word.bottom)
        last[line] = max(word, last.get(line, word), key=lambda one: one.x1)
    ends = [word.x1 for word in last.values()]
    near = Counter(at for end in ends for at in (int(end) - 1, int(end), int(end) + 1))
    margin = max((at for at, count in near.items() if count >= FEWEST_FULL_LINES), default=None)
    if margin is None:
        return list(words)
    edge = max(end for end in ends if abs(end - margin) <= AT_MARGIN_PT)
    full = {id(word) for word in last.values() if 0 <= edge - word.x1 <= AT_MARGIN_PT}
    return [replace(word, x1=edge) if id(word) in full else word for word in words]


def _pixels(*points: float) -> tuple[int, ...]:
    return tuple(round(value * PIXELS_PER_POINT) for value in points)
