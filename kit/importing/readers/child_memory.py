"""Memory of a child process that reads a page: how much it may take, and whether it takes more.

A hostile file can make a reader ask for all there is; the child is looked at again and again.
"""

from __future__ import annotations

import subprocess

import psutil

# Tesseract takes 70 MB, a page of 20 million pixels 150; PDFium takes less.
MOST_MEMORY_BYTES = 350_000_000


def takes_too_much(child: subprocess.Popen[bytes]) -> bool:
    """Say whether ``child`` takes more memory than a page needs; one that has ended takes none."""
    try:
        return psutil.Process(child.pid).memory_info().rss > MOST_MEMORY_BYTES
    except psutil.Error:
        return False
