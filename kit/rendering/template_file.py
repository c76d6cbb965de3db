"""Read a template from its file: somebody else's file, opened with the reader's limits."""

from __future__ import annotations

from pathlib import Path

from kit.errors import ReadError, RenderError
from kit.importing.readers.docx_package import open_docx


def read_template(path: Path) -> bytes:
    """Return the content of the Word file at ``path``.

    Raises:
        RenderError: ``no-template`` if there is no such file; else the reader's code
            (``damaged``, ``not-a-docx``, ``too-large`` …) if it is no Word file.
    """
    if not path.is_file():
        raise RenderError(
            "no-template", f"Không có mẫu “{path.name}”", where=path.name,
            fix_vi="Chọn một mẫu trong danh sách mẫu.",
        )  # fmt: skip
    try:
        with open_docx(path) as package:
            package.document()
        return path.read_bytes()
    except ReadError as error:
        raise RenderError(
            error.code, error.message_vi, where=error.where, fix_vi=error.fix_vi
        ) from error
