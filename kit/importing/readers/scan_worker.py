"""One page of a picture file or PDF as bare pixels: a program of its own.

It runs in a child process, so that a hostile file can only end the child. Called with ``count
PATH`` it prints the number of pages; with ``page PATH INDEX`` a line ``width height dpi`` and then
the pixels, three bytes each. What it refuses it names on standard error in one word.
"""

from __future__ import annotations

import sys
from math import ceil, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from pypdfium2 import PdfPage

# Of a PDF page as rendered; a smaller sheet gets no more.
DPI = 300
POINTS_PER_INCH = 72
# A4 at 600 dpi has 35 million, a good telephone takes 50; pictures beyond 20 are made smaller.
LARGEST_PIXELS, MOST_PIXELS = 52_000_000, 20_000_000
MOST_PAGES = 700
# A scan is one picture, as large as the page, at one of the usual resolutions.
FILLING_SHARE, SCANNED_DPI = 0.6, (100, 620)
FORMATS = ("PNG", "JPEG", "TIFF", "BMP")


class Refused(Exception):
    """The file is no picture, too large, or has no such page; the text is the code."""


def main(arguments: list[str]) -> None:
    """Print what the arguments ask for."""
    task, path = arguments[0], Path(arguments[1])
    source = _Pdf(path) if _is_pdf(path) else _Pictures(path)
    if task == "count":
        sys.stdout.write(str(source.count))
        return
    size, dpi, pixels = source.page(int(arguments[2]))
    sys.stdout.buffer.write(f"{size[0]} {size[1]} {dpi:.2f}\n".encode("ascii"))
    sys.stdout.buffer.write(pixels)


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        return b"%PDF-" in file.read(1024)


class _Pdf:
    def __init__(self, path: Path) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(path)
        self.count = len(self._document)

    def page(self, index: int) -> tuple[tuple[int, int], float, bytes]:
        page = self._document[index]
        width, height = page.get_size()
        dpi = _dpi_of_scan(page, width * height) or DPI
        scale = min(dpi / POINTS_PER_INCH, sqrt(MOST_PIXELS / max(width * height, 1)))
        picture = page.render(scale=scale).to_pil().convert("RGB")
        return picture.size, scale * POINTS_PER_INCH, picture.tobytes()


def _dpi_of_scan(page: PdfPage, area: float) -> float | None:
    """Return the resolution of the picture that fills the page: other ones would blur it."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    for item in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) >= FILLING_SHARE * area:
            dpi = item.get_px_size()[0] / (right - left) * POINTS_PER_INCH
            return dpi if SCANNED_DPI[0] <= dpi <= SCANNED_DPI[1] else None
    return None


class _Pictures:
    def __init__(self, path: Path) -> None:
        from PIL import Image, UnidentifiedImageError

        # The size is judged here, before anything is unpacked.
        Image.MAX_IMAGE_PIXELS = None
        try:
            self._image = Image.open(path, formats=FORMATS)
        except UnidentifiedImageError as error:
            raise Refused("not-a-picture") from error
        self.count = getattr(self._image, "n_frames", 1) if self._image.format == "TIFF" else 1
        if self.count > MOST_PAGES:
            raise Refused("too-large")

    def page(self, index: int) -> tuple[tuple[int, int], float, bytes]:
        from PIL import ImageOps

        if self.count > 1:
            self._image.seek(index)
        pixels = self._image.width * self._image.height
        if pixels > LARGEST_PIXELS:
            raise Refused("too-large")
        dpi = float(self._image.info.get("dpi", (0, 0))[0] or 0)
        factor = ceil(sqrt(pixels / MOST_PIXELS))
        image = self._image.reduce(factor) if factor > 1 else self._image
        image = _on_white(ImageOps.exif_transpose(image))
        return image.size, dpi / factor, image.tobytes()


def _on_white(image: Picture) -> Picture:
    from PIL import Image

    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    if "A" in image.getbands() or "transparency" in image.info:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return image.convert("RGB")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Refused as refused:
        sys.exit(str(refused))
