"""Open a .docx as a zip of XML parts, with the limits that keep a hostile file harmless.

Entities are never resolved and nothing is fetched; sizes are checked before anything is
unpacked, and the zip reader itself stops at the size that the directory states.
"""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import etree

from kit.errors import ReadError
from kit.importing.readers.zip_directory import is_directory_bounded

# A plan of 500 pages is about 8 MB of XML. lxml needs some ten times a part's size in memory,
# and reading must stay below 500 MB.
LARGEST_PART_BYTES = 30_000_000
# Pictures and fonts count here too; nobody mails a plan of more.
LARGEST_FILE_BYTES = 100_000_000
MOST_PARTS = 5_000
# Each element and attribute costs some 200 bytes of memory, however few it has in the file.
MOST_MARKS = 1_200_000

_OLE_MAGIC = b"\xd0\xcf\x11\xe0"
_DOCUMENT_TYPE = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
)
_STRICT_TYPE = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"


class DocxPackage:
    """The parts of one .docx; parts are parsed on demand."""

    def __init__(self, archive: zipfile.ZipFile, where: str) -> None:
        self._archive, self._where = archive, where
        self._names = {info.filename for info in archive.infolist()}

    def part(self, name: str) -> etree._Element | None:
        """Return the root of an XML part, ``None`` if the package has no such part.

        Raises:
            ReadError: code ``damaged`` or ``too-large``.
        """
        data = self.raw(name)
        if data is None:
            return None
        if data.count(b"<") + data.count(b"=") > MOST_MARKS:
            raise too_large(self._where)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise damaged(self._where) from error

    def raw(self, name: str) -> bytes | None:
        """Return the bytes of a part, ``None`` if the package has no such part.

        Raises:
            ReadError: code ``damaged`` or ``too-large``.
        """
        if name not in self._names:
            return None
        if self._archive.getinfo(name).file_size > LARGEST_PART_BYTES:
            raise too_large(self._where)
        try:
            return self._archive.read(name)
        except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError) as error:
            raise damaged(self._where) from error
        except (RuntimeError, NotImplementedError, OSError) as error:
            # Encrypted, packed in an unknown way, or (bzip2) not unpacking: an OSError.
            raise damaged(self._where) from error

    def names(self, prefix: str) -> list[str]:
        """Return the names of the parts that begin with ``prefix``, sorted."""
        return sorted(name for name in self._names if name.startswith(prefix))

    def document(self) -> etree._Element:
        """Return the main document part.

        Raises:
            ReadError: code ``not-a-docx`` if the package holds no Word document.
        """
        root = self.part(self._main_name())
        if root is None or not root.tag.endswith("}document"):
            raise not_a_docx(self._where)
        return root

    def _main_name(self) -> str:
        relations = self.part("_rels/.rels")
        for relation in relations if relations is not None else ():
            if relation.get("Type") in (_DOCUMENT_TYPE, _STRICT_TYPE):
                return relation.get("Target", "").lstrip("/")
        return "word/document.xml"


@contextmanager
def open_docx(path: Path) -> Iterator[DocxPackage]:
    """Open ``path`` with all guards.

    Raises:
        ReadError: codes ``empty-file``, ``encrypted-or-old-doc``, ``not-a-docx``, ``macro-file``,
            ``damaged``, ``too-large``.
    """
    where = path.name
    size = path.stat().st_size
    if size == 0:
        raise ReadError("empty-file", "Tệp trống.", where=where, fix_vi="Tải lại hoặc xin lại tệp.")
    if size > LARGEST_FILE_BYTES or not is_directory_bounded(path):
        raise too_large(where)
    _check_magic(path, where)
    try:
        with zipfile.ZipFile(path) as archive:
            _check_directory(archive, where)
            yield DocxPackage(archive, where)
    except (zipfile.BadZipFile, EOFError, zlib.error) as error:
        raise damaged(where) from error


def too_large(where: str) -> ReadError:
    """Return the error for a file beyond the limits."""
    return ReadError(
        "too-large",
        "Tệp lớn hơn mức chương trình nhận.",
        where=where,
        fix_vi="Mở bằng Word, xóa hình ảnh, tách phần phụ lục rồi lưu lại.",
    )


def damaged(where: str) -> ReadError:
    """Return the error for a file that breaks off or contradicts itself."""
    return ReadError(
        "damaged",
        "Tệp bị hỏng hoặc tải chưa trọn.",
        where=where,
        fix_vi="Tải lại tệp; nếu vẫn lỗi, mở bằng Word rồi lưu thành tệp .docx mới.",
    )


def not_a_docx(where: str) -> ReadError:
    """Return the error for a file whose name says .docx and whose inside does not."""
    return ReadError(
        "not-a-docx",
        "Tệp có đuôi .docx nhưng không phải văn bản Word.",
        where=where,
        fix_vi="Mở bằng Word rồi chọn Lưu thành, kiểu Word Document (.docx).",
    )


def _check_magic(path: Path, where: str) -> None:
    with path.open("rb") as file:
        head = file.read(4)
    if head == _OLE_MAGIC:
        raise ReadError(
            "encrypted-or-old-doc",
            "Tệp đặt mật khẩu hoặc là tệp Word cũ (.doc).",
            where=where,
            fix_vi="Mở bằng Word, bỏ mật khẩu, lưu thành tệp .docx.",
        )
    if head[:2] != b"PK":
        raise not_a_docx(where)


def _check_directory(archive: zipfile.ZipFile, where: str) -> None:
    infos = archive.infolist()
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_FILE_BYTES:
        raise too_large(where)
    names = {info.filename for info in infos}
    if any(name.endswith("vbaProject.bin") for name in names):
        raise ReadError(
            "macro-file",
            "Tệp có chứa macro.",
            where=where,
            fix_vi="Mở bằng Word, lưu thành kiểu Word Document (.docx) không macro.",
        )
    if "_rels/.rels" not in names and "word/document.xml" not in names:
        raise not_a_docx(where)
