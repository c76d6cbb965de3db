"""The words and drawn lines of a PDF, page by page, as lines of JSON: a program of its own.

It runs in a child process, so that a hostile file can be ended from outside, and imports nothing
but the standard library and PDFium, so that it starts fast. The first line printed is
``{"pages": n}`` or ``{"error": code}``; then one line a page (see ``_page``).
"""

from __future__ import annotations

import ctypes
import json
import math
import mmap
import sys
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2.raw as pdfium

# The longest plan with its appendices has 300 pages; reading more takes long and helps nobody.
MOST_PAGES = 700
# A page of small print has 8,000 letters.
MOST_CHARS_OF_PAGE = 60_000
MOST_CHARS = 4_000_000
# A task table has 300 pieces of line on a page; a map has 100,000.
MOST_PIECES_OF_PAGE = 5_000
MOST_OBJECTS_OF_PAGE = 50_000
DEEPEST_FORM = 3
# A drawn line is at most this thick, in points; wider ones are shaded areas.
THICKEST_RULE = 3.0
# Letters stand apart by less than this share of their size; a wider gap parts words.
WIDEST_INNER_GAP = 0.6
BOLD_WEIGHT = 600
RAISED_SIZE = 0.8
# A scan laid in askew leans by less, in degrees; a watermark by 30 and more.
SLIGHT_SLANT = 4.0
# How far type stands above and below its line, by its size (Times and its kin).
ASCENT, DESCENT = 0.89, 0.22

# FPDF_ERR_… of PDFium to codes of ``ReadError``.
_ERRORS = {pdfium.FPDF_ERR_PASSWORD: "encrypted", pdfium.FPDF_ERR_SECURITY: "encrypted"}
# PDFium puts these where a line ends in a hyphen; Vietnamese is not hyphenated, so it is real.
_HYPHENS = (0x02, 0xFFFE)
_UPRIGHT, _SIDEWAYS, _ASLANT = range(3)
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_SPACES = frozenset((0x09, 0x0A, 0x0D, 0x20, 0x3000))
_HARD_SPACE, _ZERO, _NINE = 0xA0, 0x30, 0x39

Matrix = tuple[float, float, float, float, float, float]


def main(path: str) -> None:
    """Print the pages of the file ``path``."""
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY) as data:
        size = len(data)
        buffer = (ctypes.c_char * size).from_buffer(data)
        for record in _records(buffer, size):
            sys.stdout.write(json.dumps(record, ensure_ascii=True, separators=(",", ":")) + "\n")
            sys.stdout.flush()
        del buffer


def _records(buffer: ctypes.Array, size: int) -> Iterator[dict]:
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(buffer, size, None)
    if not document:
        yield {"error": _ERRORS.get(pdfium.FPDF_GetLastError(), "damaged")}
        return
    count = pdfium.FPDF_GetPageCount(document)
    if not 0 < count <= MOST_PAGES:
        yield {"error": "too-large" if count else "damaged"}
        return
    yield {"pages": count}
    chars = 0
    for index in range(count):
        record = _page(document, index)
        chars += record.pop("chars", 0)
        if chars > MOST_CHARS:
            record = {"error": "too-large"}
        yield record
        if "error" in record:
            return
    pdfium.FPDF_CloseDocument(document)


def _page(document: ctypes.c_void_p, index: int) -> dict:
    """Return ``width``, ``height``, ``images`` (their share), ``words``, ``marks``, ``rules``."""
    page = pdfium.FPDF_LoadPage(document, index)
    if page and pdfium.FPDFPage_GetAnnotCount(page) > 0:
        # Number and date stamped on by an office system are notes on the page until it prints.
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        pdfium.FPDF_ClosePage(page)
        page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return {"error": "damaged", "page": index + 1}
    paper = _Paper(page)
    text = pdfium.FPDFText_LoadPage(page)
    count = pdfium.FPDFText_CountChars(text) if text else 0
    if count > MOST_CHARS_OF_PAGE:
        return {"error": "too-large"}
    words = _Words(text, paper)
    read = words.read(count) if text else []
    drawing = _Drawing(paper)
    drawing.read(page)
    record = {
        "page": index + 1, "width": paper.width, "height": paper.height, "chars": count,
        "images": drawing.image_share(), "curves": drawing.curves,
        "words": read, "marks": words.marks, "rules": drawing.rules,
    }  # fmt: skip
    if text:
        pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
    return record


class _Paper:
    """Turns the coordinates of the file into points from the top left of the upright page."""

    def __init__(self, page: ctypes.c_void_p) -> None:
        self.rotation = pdfium.FPDFPage_GetRotation(page)
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        self._left, self._bottom, self._right, self._top = box.left, box.bottom, box.right, box.top
        across, along = box.right - box.left, box.top - box.bottom
        self.width, self.height = (along, across) if self.rotation % 2 else (across, along)

    def box(self, x0: float, y0: float, x1: float, y1: float) -> list[float]:
        """Return left, top, right, bottom of a box whose ``y`` grow upwards."""
        if self.rotation == 0:
            corners = (x0 - self._left, self._top - y1, x1 - self._left, self._top - y0)
        elif self.rotation == 1:
            corners = (y0 - self._bottom, x0 - self._left, y1 - self._bottom, x1 - self._left)
        elif self.rotation == 2:
            corners = (self._right - x1, y0 - self._bottom, self._right - x0, y1 - self._bottom)
        else:
            corners = (self._top - y1, self._right - x1, self._top - y0, self._right - x0)
        return [round(value, 1) for value in corners]

    def settled(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, ...]:
        """Move what was measured on an upright page, ``y`` negated, to its corner.

        On a turned page ``box`` has moved each letter there already.
        """
        if self.rotation:
            return x0, top, x1, bottom
        return x0 - self._left, top + self._top, x1 - self._left, bottom + self._top


class _Words:
    """Gathers letters into words: parted by spaces, by gaps and by the ends of lines.

    What is printed aslant is a mark on the paper, not text: ``marks``.
    """

    def __init__(self, text: ctypes.c_void_p, paper: _Paper) -> None:
        self._text, self._paper = text, paper
        self.marks: list[str] = []
        self._name = ctypes.create_string_buffer(160)

    def read(self, count: int) -> list[list]:
        """Return ``[text, left, top, right, bottom, size, bold]`` of each word."""
        words: list[list] = []
        codes: list[int] = []
        first, turn = 0, _UPRIGHT
        x0 = x1 = top = bottom = size = 0.0
        letter = pdfium.FS_RECTF()
        pointer = ctypes.byref(letter)
        text, upright = self._text, self._paper.rotation == 0
        unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
        for at in range(count):
            code = unicode_of(text, at)
            if code in _SPACES or (code == _HARD_SPACE and not codes):
                self._close(words, codes, first, (x0, top, x1, bottom), size, turn)
                codes = []
                continue
            box_of(text, at, pointer)
            left, right, high, low = letter.left, letter.right, -letter.top, -letter.bottom
            if not upright:
                left, high, right, low = self._paper.box(left, -low, right, -high)
            if codes and turn == _UPRIGHT:
                far = left - x1 > WIDEST_INNER_GAP * size or left < x0 - size
                if far or high > bottom or low < top or self._is_raised(at, code, codes):
                    self._close(words, codes, first, (x0, top, x1, bottom), size, turn)
                    codes = []
            if not codes:
                first, x0, x1, top, bottom = at, left, right, high, low
                size, turn = self._size(at), self._turn(at)
            x0, x1, top, bottom = min(x0, left), max(x1, right), min(top, high), max(bottom, low)
            codes.append(code)
        self._close(words, codes, first, (x0, top, x1, bottom), size, turn)
        return words

    def _close(
        self,
        words: list[list],
        codes: list[int],
        first: int,
        box: tuple[float, float, float, float],
        size: float,
        turn: int,
    ) -> None:
        """Add the word of ``codes`` to ``words``, or to the marks if it is aslant."""
        if not codes:
            return
        word = self._word(codes, first, box, size, turn)
        if turn == _ASLANT:
            self.marks.append(word[0])
        elif word[0]:
            words.append(word)

    def _turn(self, at: int) -> int:
        """Say how a letter stands on the page as it is seen."""
        degrees = math.degrees(pdfium.FPDFText_GetCharAngle(self._text, at))
        slant = (degrees + 90 * self._paper.rotation + SLIGHT_SLANT) % 90
        if slant > 2 * SLIGHT_SLANT:
            return _ASLANT
        quarter = round((degrees + 90 * self._paper.rotation) / 90) % 4
        return _SIDEWAYS if quarter % 2 else _UPRIGHT

    def _is_raised(self, at: int, code: int, before: list[int]) -> bool:
        """Say whether a figure right behind a letter is the number of a note, or an exponent."""
        if not _ZERO <= code <= _NINE or _ZERO <= before[-1] <= _NINE:
            return False
        size_of = pdfium.FPDFText_GetFontSize
        return size_of(self._text, at) < RAISED_SIZE * size_of(self._text, at - 1)

    def _size(self, at: int) -> float:
        """The size of type as printed, in points."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, at, matrix)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        return pdfium.FPDFText_GetFontSize(self._text, at) * scale

    def _word(
        self,
        codes: list[int],
        at: int,
        letters: tuple[float, float, float, float],
        size: float,
        turn: int,
    ) -> list:
        signs = [0x2D if code in _HYPHENS else code for code in codes]
        text = "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in signs)
        left, top, right, bottom = self._paper.settled(*letters)
        if turn == _UPRIGHT:
            # Letters have boxes as high as they are; words are as high as their type.
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(self._text, at, ctypes.byref(x), ctypes.byref(y))
            baseline = self._paper.box(x.value, y.value, x.value, y.value)[1]
            top, bottom = baseline - ASCENT * size, baseline + DESCENT * size
        box = [round(value, 1) for value in (left, top, right, bottom, size)]
        text = unicodedata.normalize("NFC", text.translate(_LIGATURES))
        return [text, *box, self._is_bold(at)]

    def _is_bold(self, at: int) -> int:
        flags = ctypes.c_int()
        size = pdfium.FPDFText_GetFontInfo(self._text, at, self._name, 160, ctypes.byref(flags))
        if 0 < size <= 160 and b"bold" in self._name.raw[:size].lower():
            return 1
        return int(pdfium.FPDFText_GetFontWeight(self._text, at) >= BOLD_WEIGHT)


class _Drawing:
    """Gathers straight lines and the area of pictures of a page, also inside its forms."""

    def __init__(self, paper: _Paper) -> None:
        self._paper = paper
        self._area = 0.0
        self._seen = 0
        self.curves = 0
        self.rules: list[list[float]] = []

    def image_share(self) -> float:
        """The part of the page that pictures cover."""
        return round(min(self._area / max(self._paper.width * self._paper.height, 1), 1.0), 2)

    def read(self, page: ctypes.c_void_p) -> None:
        """Walk through the objects of ``page``."""
        for at in range(pdfium.FPDFPage_CountObjects(page)):
            self._object(pdfium.FPDFPage_GetObject(page, at), _UNMOVED, 0)
            if self._seen > MOST_OBJECTS_OF_PAGE:
                return

    def _object(self, item: ctypes.c_void_p, outer: Matrix, depth: int) -> None:
        self._seen += 1
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            if len(self.rules) < MOST_PIECES_OF_PAGE:
                self._path(item, _after(_matrix(item), outer))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = _bounds(_matrix(item), outer)
            self._area += max(x1 - x0, 0) * max(y1 - y0, 0)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST_FORM:
            inner = _after(_matrix(item), outer)
            for at in range(pdfium.FPDFFormObj_CountObjects(item)):
                if self._seen > MOST_OBJECTS_OF_PAGE:
                    return
                self._object(pdfium.FPDFFormObj_GetObject(item, at), inner, depth + 1)

    def _path(self, item: ctypes.c_void_p, matrix: Matrix) -> None:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
        points: list[tuple[float, float]] = []
        x, y = ctypes.c_float(), ctypes.c_float()
        for at in range(min(pdfium.FPDFPath_CountSegments(item), MOST_PIECES_OF_PAGE)):
            segment = pdfium.FPDFPath_GetPathSegment(item, at)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                self._shape(points, bool(stroke.value), bool(fill.value))
                points = []
            elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
                self.curves += 1
            points.append(_moved(x.value, y.value, matrix))
            if pdfium.FPDFPathSegment_GetClose(segment):
                points.append(points[0])
        self._shape(points, bool(stroke.value), bool(fill.value))

    def _shape(self, points: list[tuple[float, float]], stroked: bool, filled: bool) -> None:
        """A thin shape is one rule; of a stroked larger one each straight side is."""
        if len(points) < 2:
            return
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
        if min(x1 - x0, y1 - y0) <= THICKEST_RULE:
            if stroked or filled:
                self.rules.append(self._paper.box(x0, y0, x1, y1))
        elif stroked:
            for (ax, ay), (bx, by) in pairwise(points):
                if (ax, ay) != (bx, by) and min(abs(ax - bx), abs(ay - by)) < 1:
                    side = min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
                    self.rules.append(self._paper.box(*side))


_UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _matrix(item: ctypes.c_void_p) -> Matrix:
    raw = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, raw):
        return _UNMOVED
    return raw.a, raw.b, raw.c, raw.d, raw.e, raw.f


def _after(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
            e * g + f * i + k, e * h + f * j + m)  # fmt: skip


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(inner: Matrix, outer: Matrix) -> tuple[float, float, float, float]:
    """The box of the unit square, in which PDF draws every picture."""
    matrix = _after(inner, outer)
    corners = [_moved(x, y, matrix) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    return min(xs), min(ys), max(xs), max(ys)


if __name__ == "__main__":
    main(sys.argv[1])
