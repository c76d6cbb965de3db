"""What kind of file this is: by its content, whatever its name says."""

from __future__ import annotations

import re
import stat
import zipfile
from pathlib import Path

from kit.errors import ReadError
from kit.importing.readers.docx_package import too_large
from kit.importing.readers.zip_directory import is_directory_bounded

# Kinds that a suffix may hold; the first is what it should.
# A .doc from a web portal is often RTF, HTML or a .docx under an old name; Word opens them all.
OF_SUFFIX: dict[str, tuple[str, ...]] = {
    ".docx": ("docx",), ".xlsx": ("xlsx",), ".pdf": ("pdf",),
    ".html": ("html", "mht", "text"), ".htm": ("html", "mht", "text"),
    ".mht": ("mht", "html"), ".mhtml": ("mht", "html"),
    ".txt": ("text", "html"), ".md": ("text", "html"), ".yaml": ("text",), ".yml": ("text",),
    ".doc": ("ole", "rtf", "html", "docx", "mht"), ".rtf": ("rtf",), ".odt": ("odt",),
    ".xls": ("ole", "xlsx", "html", "mht"),
    ".png": ("image",), ".jpg": ("image",), ".jpeg": ("image",), ".tif": ("image",),
    ".tiff": ("image",), ".bmp": ("image",),
}  # fmt: skip
_NAMES_VI = {
    "docx": ("tệp Word (.docx)", ".docx"), "xlsx": ("bảng tính Excel (.xlsx)", ".xlsx"),
    "pdf": ("tệp PDF", ".pdf"), "html": ("trang web", ".html"), "text": ("tệp chữ", ".txt"),
    "rtf": ("tệp RTF", ".rtf"), "odt": ("văn bản OpenDocument", ".odt"),
    "mht": ("trang web lưu một tệp (.mht)", ".mht"), "image": ("tệp ảnh", ".jpg hoặc .png"),
}  # fmt: skip
_MAGIC = (
    (b"\xd0\xcf\x11\xe0", "ole"), (b"{\\rtf", "rtf"), (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"), (b"II*\x00", "image"), (b"MM\x00*", "image"), (b"BM", "image"),
    (b"GIF8", "image"),
)  # fmt: skip
_FIRST_TAGS = (
    rb"!doctype\s+html|html|head|body|meta|title|style|link|script|table|div|p|span|font|center"
    rb"|h[1-6]|ol|ul"
)
_HTML = re.compile(
    rb"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:" + _FIRST_TAGS + rb")\b", re.IGNORECASE | re.DOTALL
)
_MHT = re.compile(rb"^MIME-Version:\s*1", re.IGNORECASE | re.MULTILINE)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD_BYTES = 4096


def kind_of(path: Path) -> str:
    """Return the kind of a file that lies under a suffix we read.

    Returns:
        One of the kinds of ``OF_SUFFIX``. A file of no kind at all is what its suffix says, so
        that the reader of that kind can say what is wrong with it.

    Raises:
        ReadError: ``no-such-file``, ``unreadable``, ``unknown-kind``, ``empty-file``,
            ``wrong-extension``.
    """
    suffix = path.suffix.lower()
    head = _head(path)
    allowed = OF_SUFFIX.get(suffix)
    if allowed is None:
        raise ReadError(
            "unknown-kind", f"Chưa đọc được tệp kiểu {path.suffix or 'không có đuôi'}.",
            where=path.name,
            fix_vi="Lưu thành .docx (Word), .pdf, .xlsx hoặc .txt rồi nhập lại.",
        )  # fmt: skip
    if not head:
        raise ReadError(
            "empty-file", "Tệp trống.", where=path.name, fix_vi="Tải lại hoặc xin lại tệp."
        )
    found = _sniffed(path, head)
    if found is None or found in allowed:
        return found or allowed[0]
    if found not in _NAMES_VI or found == "text":
        # What looks like words under another suffix is a damaged file of that suffix.
        return allowed[0]
    name, better = _NAMES_VI[found]
    raise ReadError(
        "wrong-extension", f"Tệp có đuôi {suffix} nhưng thật ra là {name}.", where=path.name,
        fix_vi=f"Đổi đuôi tệp thành {better} rồi nhập lại.",
    )  # fmt: skip


def _head(path: Path) -> bytes:
    """Return the first bytes; a folder, a pipe and a device are no files."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileNotFoundError(path)
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise ReadError(
            "no-such-file", "Không có tệp này.", where=str(path), fix_vi="Kiểm tra lại tên tệp."
        ) from error
    except OSError as error:
        raise ReadError(
            "unreadable", "Máy không cho mở tệp này.", where=path.name,
            fix_vi="Đóng chương trình đang mở tệp, hoặc chép tệp sang thư mục Documents.",
        ) from error  # fmt: skip


def _sniffed(path: Path, head: bytes) -> str | None:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _of_zip(path)
    plain = head
    for mark in _BOMS:
        plain = plain.removeprefix(mark)
    if _MHT.search(plain):
        return "mht"
    if _HTML.match(plain.replace(b"\x00", b"")):
        return "html"
    is_binary = b"\x00" in head and not head.startswith(_BOMS[1:])
    return None if is_binary else "text"


def _of_zip(path: Path) -> str | None:
    try:
        if not is_directory_bounded(path):
            raise too_large(path.name)
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError):
        return None
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    return "odt" if "content.xml" in names else None
