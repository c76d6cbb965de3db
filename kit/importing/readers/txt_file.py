"""The words of a text file: UTF-8, or one of the encodings that old Vietnamese files are in."""

from __future__ import annotations

from pathlib import Path

from kit.errors import ReadError
from kit.importing.readers.docx_package import too_large
from kit.importing.readers.old_encodings import decode_old

# Three million bytes hold a million Vietnamese letters, ten times the longest plan met.
LARGEST_BYTES = 3_000_000

# Old text read as UTF-8 has no sound letter at all; damaged UTF-8 has hundreds to each fault.
LETTERS_A_FAULT = 5

# Of Vietnamese in UTF-16 three quarters of the letters have an empty upper byte.
EMPTY_SHARE, FEWEST_BYTES = 0.4, 40
_JUDGED_BYTES = 10_000

_LOST = "\ufffd"
_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_OTHER_MAGIC = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")


def read_txt_file(path: Path) -> str:
    """Return the text of ``path``.

    Raises:
        ReadError: codes ``too-large`` and ``not-text``.
    """
    if path.stat().st_size > LARGEST_BYTES:
        raise too_large(path.name)
    data = path.read_bytes()
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), _bare_utf16(data))
    if data.startswith(_OTHER_MAGIC) or (encoding is None and b"\x00" in data):
        raise _not_text(path.name)
    try:
        return data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding:
            raise _not_text(path.name) from error
        return _damaged_utf8(data) or _in_old_encoding(data, path.name)


def _bare_utf16(data: bytes) -> str | None:
    """Return UTF-16 without its mark: spaces and plain letters leave every second byte empty."""
    if len(data) < FEWEST_BYTES:
        return None
    low, high = data[1:_JUDGED_BYTES:2], data[0:_JUDGED_BYTES:2]
    if low.count(0) > EMPTY_SHARE * len(low) and not high.count(0):
        return "utf-16-le"
    if high.count(0) > EMPTY_SHARE * len(high) and not low.count(0):
        return "utf-16-be"
    return None


def _damaged_utf8(data: bytes) -> str | None:
    """Return UTF-8 with a few bytes lost (a download that broke off), else ``None``."""
    text = data.decode("utf-8", "replace")
    letters = sum(1 for char in text if char.isalpha() and not char.isascii())
    return text if letters > LETTERS_A_FAULT * text.count(_LOST) else None


def _in_old_encoding(data: bytes, name: str) -> str:
    old = decode_old(data)
    if old is None:
        raise _not_text(name)
    return old


def _not_text(name: str) -> ReadError:
    return ReadError(
        "not-text",
        "Tệp không phải văn bản chữ UTF-8.",
        where=name,
        fix_vi="Mở bằng Word hoặc Notepad, lưu lại với mã UTF-8, hoặc nhập tệp .docx.",
    )
