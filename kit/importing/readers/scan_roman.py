"""Roman numbers of I alone: their strokes are counted, for OCR takes "III" for "II", "IH", "HI".

The number of a section or quarter hangs on one stroke, and no dictionary helps.
"""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from kit.importing.readers.scan_tesseract import ReadWord

# What strokes of "I" are read as, then the end of a section number or the year of a quarter.
_QUARTER = re.compile(r"(?P<strokes>[IH1l|]{1,4})(?P<rest>[.,:]|/+\d{4}[.,;]?|)")
_STROKES = re.compile(rf"(?=[1l|]*[IH]){_QUARTER.pattern}")
# No numeral has four of them.
MOST_STROKES = 3
# A stroke is dark over this share of the height between the serifs.
STROKE_SHARE = 0.85
SERIF_SHARE = 0.2
DARK = 128
# Strokes of one numeral are nearer than this share of the word's height; slash and "2" are wider.
WIDEST_GAP_BY_HEIGHT = 0.8
# A number that was counted, not read, is shown to people.
COUNTED = 60.0


def with_counted_strokes(word: ReadWord, grey: np.ndarray, *, before: str = "") -> ReadWord:
    """Return ``word`` of the picture ``grey`` with as many I as it has strokes.

    "11" alone is eleven; behind "Quý" (the word ``before``) it is the second quarter.
    """
    pattern = _QUARTER if before.casefold() == "quý" else _STROKES
    match = pattern.fullmatch(word.text)
    if not match:
        return word
    count = _strokes(grey[word.top : word.bottom, word.x0 : word.x1])
    rest = match["rest"].replace("//", "/")
    text = "I" * count + rest
    is_one = count == 1 and match["strokes"] == "1"
    if not 1 <= count <= MOST_STROKES or is_one or text == word.text:
        return word
    return replace(word, text=text, confidence=min(word.confidence, COUNTED))


def _strokes(grey: np.ndarray) -> int:
    """Count the upright strokes with which a word begins; the sides of a later 0 are too far."""
    height = grey.shape[0]
    edge = round(height * SERIF_SHARE)
    middle = grey[edge : height - edge] < DARK
    if not middle.size:
        return 0
    is_stroke = middle.mean(axis=0) >= STROKE_SHARE
    starts = np.flatnonzero(np.diff(is_stroke.astype(np.int8), prepend=0) == 1)
    far = np.flatnonzero(np.diff(starts) > WIDEST_GAP_BY_HEIGHT * height)
    return int(far[0]) + 1 if far.size else len(starts)
