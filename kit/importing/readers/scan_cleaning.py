"""A picture of a page made ready for OCR: grey, even, straight, without stamps and lines.

All pictures are numpy arrays at ``DPI``. Lines are taken out before the letters are read, since
OCR takes them for letters, and kept as rules, since they part the cells of a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np

DPI = 300
PIXELS_PER_POINT = DPI / 72
# A page of text is dark over a twentieth, with large tables a tenth; a photo over two fifths.
MOST_INK = 0.25
# A strip with one line of text is higher.
SMALLEST_PIXELS = 40
# A red stamp covers a hundredth of its page; a page in black has less red than this by noise.
RED_SHARE = 0.0005
RED_OVER_OTHERS = 60
# Nobody feeds a sheet more crookedly; more is a page lying on its side.
LARGEST_SKEW = 5.0
# The peak is looked at this far around the best of the coarse steps.
FINE_RANGE = 0.4
# A degree's 50th moves the end of a line by a fifth of a point.
FINEST_SKEW = 0.02
MOST_POINTS = 60_000
# Below is ink, above is paper: found by trial on noisy pages at 200 dpi.
BLACK, WHITE = 60, 200
# The title of a plan is set in 14 points.
LARGEST_LETTER_PT = 20
# Longer than a dash, higher than a letter of a heading.
SHORTEST_RULE_PT = 18
THICKEST_RULE_PT = 3.5


@dataclass(frozen=True)
class Picture:
    """A page ready for OCR.

    Attributes:
        grey: letters dark on white, 8 bits.
        rules: drawn lines as (x0, top, x1, bottom) in pixels.
    """

    grey: np.ndarray
    rules: tuple[tuple[int, int, int, int], ...]


def clean(picture: np.ndarray) -> Picture | None:
    """Return the picture (grey or RGB) straightened and without stamp, shadow, specks and lines.

    ``None`` if it cannot be a page of text: too small, or covered all over.
    """
    if min(picture.shape[:2]) < SMALLEST_PIXELS:
        return None
    grey = _without_specks(even(_without_red(picture)))
    if (_ink(grey) > 0).mean() > MOST_INK:
        return None
    grey = _without_edges(grey)
    grey = rotated(grey, -skew(grey))
    rules, ink = _rules(grey)
    bare = grey.copy()
    bare[ink] = 255
    return Picture(bare, rules)


def even(grey: np.ndarray) -> np.ndarray:
    """Take shadows and grey paper away: each spot is compared with the paper around it."""
    height, width = grey.shape
    small = cv2.resize(
        grey, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA
    )
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    paper = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(grey, paper, scale=255)


def darker(grey: np.ndarray) -> np.ndarray:
    """Return the picture with its faint specks white and its letters black."""
    levels = (np.arange(256) - BLACK) * 255 / (WHITE - BLACK)
    return cv2.LUT(grey, np.clip(levels, 0, 255).astype(np.uint8))


def skew(grey: np.ndarray) -> float:
    """Return by how many degrees the lines of text rise to the right (negative: fall)."""
    small = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    rows, columns = np.nonzero(_ink(small))
    if len(rows) < 100:
        return 0.0
    step = max(1, len(rows) // MOST_POINTS)
    rows, columns = rows[::step].astype(np.float32), columns[::step].astype(np.float32)
    sharpness = partial(_sharpness, rows, columns)
    best = max(np.linspace(-LARGEST_SKEW, LARGEST_SKEW, 41), key=sharpness)
    near = np.linspace(best - FINE_RANGE, best + FINE_RANGE, 33)
    values = np.array([sharpness(degrees) for degrees in near])
    # The middle of the peak: its highest value jumps by chance.
    weights = ((values - values.min()) / max(np.ptp(values), 1)) ** 4
    return float(near @ weights / weights.sum()) if weights.any() else 0.0


def rotated(grey: np.ndarray, degrees: float) -> np.ndarray:
    """Return the picture turned counter-clockwise about its middle; new corners are white."""
    if abs(degrees) < FINEST_SKEW:
        return grey
    height, width = grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(grey, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)


def _without_red(picture: np.ndarray) -> np.ndarray:
    """Return the picture in grey; where red was stamped, red light shows the black beneath."""
    if picture.ndim == 2:
        return picture
    red, green, blue = (picture[..., at] for at in range(3))
    is_red = cv2.subtract(red, cv2.max(green, blue)) > RED_OVER_OTHERS
    if is_red.mean() > RED_SHARE:
        return np.ascontiguousarray(red)
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)


def _without_specks(grey: np.ndarray) -> np.ndarray:
    return cv2.medianBlur(grey, 3)


def _without_edges(grey: np.ndarray) -> np.ndarray:
    """Take away the dark rim of a scan: what touches the edge and is longer than a letter."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(_ink(grey))
    rim = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    longer = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    is_rim = np.zeros(len(stats), bool)
    is_rim[rim] = longer[rim] > LARGEST_LETTER_PT * PIXELS_PER_POINT
    is_rim[0] = False
    if not is_rim.any():
        return grey
    bare = grey.copy()
    bare[is_rim[labels]] = 255
    return bare


def _ink(grey: np.ndarray) -> np.ndarray:
    return cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)[1]


def _sharpness(rows: np.ndarray, columns: np.ndarray, degrees: float) -> float:
    """How clearly rows of ink and white alternate if the page is turned by ``degrees``."""
    tangent = np.float32(np.tan(np.radians(degrees)))
    heights = (rows + columns * tangent).astype(np.int32)
    counts = np.bincount(heights - heights.min())
    return float(np.square(np.diff(counts, prepend=0)).sum())


def _rules(grey: np.ndarray) -> tuple[tuple[tuple[int, int, int, int], ...], np.ndarray]:
    """Return the drawn lines and the mask of their ink."""
    ink = _ink(grey)
    boxes, mask = [], np.zeros(grey.shape, bool)
    for is_horizontal in (True, False):
        found, part = _lines(ink, is_horizontal)
        boxes += found
        mask |= part
    return tuple(boxes), mask


def _lines(ink: np.ndarray, is_horizontal: bool) -> tuple[list, np.ndarray]:
    along = round(SHORTEST_RULE_PT * PIXELS_PER_POINT)
    across = 3
    size = (along, 1) if is_horizontal else (1, along)
    thick = (1, across) if is_horizontal else (across, 1)
    # A line a little crooked or frayed is made whole before it is looked for.
    whole = cv2.dilate(ink, cv2.getStructuringElement(cv2.MORPH_RECT, thick))
    lines = cv2.morphologyEx(whole, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, size))
    return _boxes(lines, is_horizontal)


def _boxes(lines: np.ndarray, is_horizontal: bool) -> tuple[list, np.ndarray]:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(lines)
    thickest = THICKEST_RULE_PT * PIXELS_PER_POINT
    shortest = SHORTEST_RULE_PT * PIXELS_PER_POINT
    boxes, keep = [], np.zeros(count, bool)
    for label in range(1, count):
        x, y, width, height, _area = (int(value) for value in stats[label])
        length, thickness = (width, height) if is_horizontal else (height, width)
        if thickness <= thickest and length >= shortest:
            boxes.append((x, y, x + width, y + height))
            keep[label] = True
    mask = keep[labels]
    return boxes, cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
