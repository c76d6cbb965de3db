"""OpenFile: a Word file opened to be changed, its nodes found by the numbers of its layout."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import docx
from docx.document import Document
from docx.section import Section
from lxml import etree

from kit.errors import ReadError
from kit.importing.readers.docx_numbering import Numbering
from kit.importing.readers.docx_package import open_docx
from kit.importing.readers.docx_walk import Walk


@dataclass(frozen=True)
class OpenFile:
    """An open copy; the file it came from is never written.

    Attributes:
        paragraphs: nodes in the order of ``PageLayout.paragraphs``.
        tables: nodes by ``TableLayout.number``.
    """

    document: Document
    sections: tuple[Section, ...]
    paragraphs: tuple[etree._Element, ...]
    tables: dict[int, etree._Element]

    @classmethod
    def open(cls, source: Path, target: Path) -> OpenFile:
        """Open ``source``, of which a changed copy will go to ``target``.

        Raises:
            ReadError: ``not-docx`` for another kind of file; ``same-file``; those of
                ``open_docx``.
        """
        _refuse(source, target)
        with open_docx(source) as package:
            numbering = Numbering(package)
        document = docx.Document(str(source))
        walked = list(Walk(numbering, source.name).read(document.element.body))
        return cls(
            document,
            tuple(document.sections),
            tuple(one.node for one in walked),
            {one.cell.table: one.cell.table_node for one in walked if one.cell},
        )


def write_file(document: Document, target: Path) -> None:
    """Write ``document`` to ``target`` in one step; an older file of that name is replaced.

    Raises:
        ReadError: ``cannot-write``.
    """
    beside = target.with_name(f".{target.name}.{uuid4().hex[:8]}")
    try:
        document.save(str(beside))
        os.replace(beside, target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ReadError(
            "cannot-write", f"Không ghi được tệp: {error.strerror or error}.", where=target.name,
            fix_vi="Đóng tệp đang mở trong Word, hoặc chọn thư mục khác.",
        ) from error  # fmt: skip


def _refuse(source: Path, target: Path) -> None:
    if source.suffix.lower() != ".docx":
        raise ReadError(
            "not-docx", "Chỉ sửa, ghi chú được tệp Word (.docx).", where=source.name,
            fix_vi="Mở tệp bằng Word, lưu thành .docx rồi chạy lại.",
        )  # fmt: skip
    if target.exists() and source.resolve() == target.resolve():
        raise ReadError(
            "same-file", "Tệp mới trùng với tệp gốc; tệp gốc không bao giờ bị ghi đè.",
            where=target.name, fix_vi="Đặt tên khác, ví dụ “ke_hoach_da_sua.docx”.",
        )  # fmt: skip
