"""A .docx as PDF, through the LibreOffice of this machine; without one the user is told so."""

from __future__ import annotations

from pathlib import Path

from kit.errors import RenderError
from kit.office import convert, office_program


def to_pdf(path: Path) -> Path:
    """Write the PDF of the .docx at ``path`` beside it and return its path.

    Raises:
        RenderError: ``no-office`` without LibreOffice; ``no-pdf`` if it gives none.
    """
    program = office_program()
    if program is None:
        raise RenderError(
            "no-office", "Máy chưa có LibreOffice nên chưa xuất được PDF", where=path.name,
            fix_vi="Mở tệp .docx bằng Word rồi chọn Save As, PDF; hoặc cài LibreOffice.",
        )  # fmt: skip
    pdf, why = convert(program, path, "pdf", path.parent)
    if pdf is None:
        raise RenderError(
            "no-pdf", f"LibreOffice không xuất được PDF: {why or 'không nói lý do'}",
            where=path.name,
            fix_vi="Đóng các cửa sổ LibreOffice rồi thử lại, hoặc dùng Word để lưu thành PDF.",
        )  # fmt: skip
    return pdf
