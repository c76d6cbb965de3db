"""read_scan_blocks: a picture or scanned PDF to blocks that carry how sure OCR was."""

from __future__ import annotations

from pathlib import Path

from kit.importing.blocks import Block, Progress
from kit.importing.readers.page_blocks import blocks_of_pages
from kit.importing.readers.scan_pages import read_scan_pages


def read_scan_blocks(path: Path, progress: Progress | None = None) -> list[Block]:
    """Read ``.png .jpg .jpeg .tif .tiff .bmp`` and scanned ``.pdf`` into blocks.

    Raises:
        ReadError: as ``read_scan_pages``.
    """
    return blocks_of_pages(read_scan_pages(path, progress=progress))
