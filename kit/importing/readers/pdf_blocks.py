"""Blocks of a PDF: its text layer, and OCR for the pages that have none."""

from __future__ import annotations

from pathlib import Path

from kit.importing.blocks import Block
from kit.importing.readers.page_blocks import blocks_of_pages
from kit.importing.readers.pdf_pages import Progress, read_pdf_pages


def read_pdf_blocks(path: Path, progress: Progress | None = None) -> list[Block]:
    """Read the PDF ``path``."""
    return blocks_of_pages(one.page for one in read_pdf_pages(path, progress))
