"""OpenFile: a Word file opened to be changed, its nodes found by the numbers of its layout."""

from __future__ import annotations

import errno
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
        refuse_copy(source, target)
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

    A folder that is not there yet is made.

    Raises:
        ReadError: ``cannot-write``.
    """
    beside = target.with_name(f".{target.name}.{uuid4().hex[:8]}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        document.save(str(beside))
        os.replace(beside, target)
    except OSError as error:
        if beside.parent.is_dir():
            beside.unlink(missing_ok=True)
        raise ReadError(
            "cannot-write", _why_not(error, target), where=str(target),
            fix_vi="Đóng tệp đang mở trong Word, hoặc chọn tên khác, thư mục khác.",
        ) from error  # fmt: skip


def is_word_file(path: Path) -> bool:
    """Say whether ``path`` is of the kind that can be commented and mended."""
    return path.suffix.lower() == ".docx"


def refuse_copy(source: Path, target: Path) -> None:
    """Refuse a copy that cannot be made, before anything is read.

    Raises:
        ReadError: ``not-docx`` for another kind of file, as source or as target; ``same-file``.
    """
    if source.exists() and not is_word_file(source):
        raise ReadError(
            "not-docx", "Chỉ sửa, ghi chú được tệp Word (.docx).", where=source.name,
            fix_vi="Lưu thành .docx bằng Word (dự thảo .yaml: cchc render) rồi chạy lại; "
            "hoặc dùng --html.",
        )  # fmt: skip
    if not is_word_file(target):
        raise ReadError(
            "not-docx", "Bản sao để sửa, ghi chú phải là tệp .docx.", where=target.name,
            fix_vi="Đặt tên có đuôi .docx, ví dụ “ke_hoach_da_sua.docx”.",
        )  # fmt: skip
    if target.exists() and source.resolve() == target.resolve():
        raise ReadError(
            "same-file", "Tệp mới trùng với tệp gốc; tệp gốc không bao giờ bị ghi đè.",
            where=target.name, fix_vi="Đặt tên khác, ví dụ “ke_hoach_da_sua.docx”.",
        )  # fmt: skip


def _why_not(error: OSError, target: Path) -> str:
    if target.is_dir():
        return "Tên tệp mới là tên của một thư mục."
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return "Ổ đĩa đã đầy, không ghi được tệp."
    return "Không ghi được tệp."
