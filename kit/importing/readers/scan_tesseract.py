"""Tesseract's reading of pictures: words with their boxes, and which way up a page lies.

The program is called directly, not through pytesseract: that one has no way to end a child on a
cancel, to bound its threads, or to read many cells with one start of the program.
"""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median_low

import cv2
import numpy as np

from kit.importing.readers.scan_children import ChildFailed, Children
from kit.importing.readers.scan_cleaning import DPI
from kit.importing.readers.scan_engine import LANGUAGE, OcrEngine

# Page segmentation: tesseract finds the columns; one even block of text; one line.
PAGE, BLOCK, LINE = 3, 6, 7
_UPRIGHT = 0
# Rows of tesseract's table: page, block, paragraph, line, word.
_WORD_LEVEL = "5"
# A page takes a second, a photo full of texture twenty.
LONGEST_SECONDS = 60.0
# Of tesseract's own scale; below it a guess is as often wrong as right.
LEAST_SURE_TURN = 1.5
# A gap wider than so many times the height of letters parts two columns.
WIDEST_GAP = 2.5
# A full stop at 8 points is 4 pixels wide.
LARGEST_SPECK = 3
DIGITS = "0123456789"
# Signs that Vietnamese documents don't print, and what they print instead.
_SIGNS = str.maketrans({"\u2044": "/", "\u2215": "/", "\u2019": "'", "\u2014": "–"})


@dataclass(frozen=True)
class ReadWord:
    """A word as tesseract read it, in pixels of its picture.

    Attributes:
        line_top, line_bottom: edges of the line that it stands in.
        confidence: 0 to 100.
        other: what another reading has in its place, ``""`` for nothing; ``None`` if none differs.
    """

    text: str
    confidence: float
    x0: int
    top: int
    x1: int
    bottom: int
    line_top: int
    line_bottom: int
    other: str | None = None


class Tesseract:
    """One engine, with the children of one reading."""

    def __init__(self, engine: OcrEngine, children: Children) -> None:
        self._engine, self._children = engine, children

    def read(
        self, pictures: Sequence[np.ndarray], segmentation: int, *, letters: str = ""
    ) -> list[list[ReadWord]]:
        """Return the words of each picture; all are read with one start of the program.

        Args:
            pictures: grey, at ``DPI``.
            segmentation: ``PAGE``, ``BLOCK`` or ``LINE``.
            letters: the only signs that may be read; empty for all.
        """
        if not pictures:
            return []
        options = ["-l", LANGUAGE, "--dpi", str(DPI), "--psm", str(segmentation)]
        if letters:
            options += ["-c", f"tessedit_char_whitelist={letters}"]
        with tempfile.TemporaryDirectory(prefix="cchc-ocr-") as folder:
            listed = _saved(pictures, Path(folder))
            output = self._run([str(listed), "stdout", *options, "tsv"])
        return _words(output.decode("utf-8", "replace"), len(pictures))

    def turn(self, picture: np.ndarray) -> int:
        """Return by how many degrees the page must be turned clockwise to stand upright.

        0 also where tesseract is not sure, or sees too few letters.
        """
        if not self._engine.finds_upright:
            return 0
        with tempfile.TemporaryDirectory(prefix="cchc-ocr-") as folder:
            listed = _saved([picture], Path(folder))
            try:
                output = self._run([str(listed), "stdout", "--psm", str(_UPRIGHT)])
            except ChildFailed:
                return 0  # "Too few characters"
        said = dict(
            line.split(": ", 1) for line in output.decode("utf-8", "replace").splitlines()
            if ": " in line
        )  # fmt: skip
        is_sure = float(said.get("Orientation confidence", 0)) >= LEAST_SURE_TURN
        return int(said.get("Rotate", 0)) if is_sure else 0

    def _run(self, arguments: Sequence[str]) -> bytes:
        command = [self._engine.program, *arguments]
        return self._children.run(
            command, environment=self._engine.environment, longest_seconds=LONGEST_SECONDS
        )


def _saved(pictures: Sequence[np.ndarray], folder: Path) -> Path:
    """Save the pictures and, for tesseract, the list of their files."""
    files = [folder / f"{at}.png" for at in range(len(pictures))]
    for file, picture in zip(files, pictures, strict=True):
        # Not imwrite: on Windows it takes no path with Vietnamese letters.
        _, data = cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 1])
        file.write_bytes(data.tobytes())
    listed = folder / "pictures.txt"
    listed.write_text("".join(f"{file}\n" for file in files), encoding="utf-8")
    return listed


def _words(table: str, count: int) -> list[list[ReadWord]]:
    """Read tesseract's table: level, page, block, paragraph, line, word, box, confidence, text."""
    lines: dict[tuple[str, ...], list[ReadWord]] = {}
    for row in table.splitlines()[1:]:
        fields = row.split("\t")
        if len(fields) != 12 or fields[0] != _WORD_LEVEL:
            continue
        left, top, width, height = map(int, fields[6:10])
        text = unicodedata.normalize("NFC", fields[11]).translate(_SIGNS).strip()
        if text and min(width, height) > LARGEST_SPECK:
            word = ReadWord(text, float(fields[10]), left, top, left + width, top + height, 0, 0)
            lines.setdefault(tuple(fields[1:5]), []).append(word)
    pages: list[list[ReadWord]] = [[] for _ in range(count)]
    for (page, *_), words in lines.items():
        for part in _parts(words):
            pages[int(page) - 1] += _in_line(part)
    return pages


def _parts(words: Sequence[ReadWord]) -> list[list[ReadWord]]:
    """Part a line where two columns meet, each with a type of its own."""
    widest = WIDEST_GAP * median_low(word.bottom - word.top for word in words)
    parts: list[list[ReadWord]] = []
    for word in sorted(words, key=lambda word: word.x0):
        if parts and word.x0 - parts[-1][-1].x1 <= widest:
            parts[-1].append(word)
        else:
            parts.append([word])
    return parts


def _in_line(words: Sequence[ReadWord]) -> list[ReadWord]:
    """Give the words the height of their line: that of its usual words, not of a scribble."""
    usual = median_low(word.bottom - word.top for word in words)
    plain = [word for word in words if usual / 2 <= word.bottom - word.top <= usual * 1.5]
    top, bottom = min(word.top for word in plain), max(word.bottom for word in plain)
    return [replace(word, line_top=top, line_bottom=bottom) for word in words]
