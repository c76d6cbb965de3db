"""Pictures of pages: drawn line by line, or printed from a PDF, and made worse like a scan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFont

# Debian's fonts-liberation2; the older one of that name lacks Vietnamese letters.
FONT = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"
DPI = 300
SCAN_DPI = 200


def drawn_page(
    lines: Sequence[str], *, size_pt: float = 13, width: int = 2480, height: int = 1200
) -> np.ndarray:
    """Return a grey page at 300 dpi with ``lines`` of Times from an inch below its top."""
    image = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, round(size_pt * DPI / 72))
    for at, line in enumerate(lines):
        pen.text((300, 200 + at * round(size_pt * 1.6 * DPI / 72)), line, 0, font=font)
    return np.array(image)


def printed_pages(pdf: Path) -> Iterator[np.ndarray]:
    """Yield the pages of a PDF in grey at 200 dpi."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield np.array(page.render(scale=SCAN_DPI / 72).to_pil().convert("L"))


def scanned(grey: np.ndarray, *, degrees: float = 0.7, noise: float = 12, seed: int = 1):
    """Return the page turned a little, greyish, blurred, with noise and specks."""
    height, width = grey.shape
    chance = np.random.default_rng(seed)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned = cv2.warpAffine(grey, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    blurred = cv2.GaussianBlur(turned, (0, 0), 0.6).astype(np.float32)
    noisy = blurred * 0.86 + 20 + chance.normal(0, noise, grey.shape)
    result = np.clip(noisy, 0, 255).astype(np.uint8)
    specks = grey.size * 3 // 10_000
    rows, columns = chance.integers(0, height, specks), chance.integers(0, width, specks)
    result[rows, columns] = chance.integers(0, 80, specks)
    return result


def saved(path: Path, *pages: np.ndarray, dpi: int = SCAN_DPI) -> Path:
    """Save pages as one picture file or PDF, by its suffix."""
    first, *more = (Image.fromarray(page) for page in pages)
    if path.suffix == ".pdf":
        first.save(path, save_all=True, append_images=more, resolution=dpi)
    elif path.suffix in (".tif", ".tiff"):
        first.save(path, save_all=True, append_images=more, dpi=(dpi, dpi))
    else:
        first.save(path, dpi=(dpi, dpi))
    return path
