"""read_plan: a file of any known kind to a Plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kit.errors import ReadError
from kit.importing.blocks import Block
from kit.importing.plan_parser import Progress, parse_plan
from kit.importing.plan_yaml import load_plan
from kit.importing.readers.docx_blocks import read_docx_blocks
from kit.importing.readers.docx_package import too_large
from kit.importing.readers.txt_blocks import read_txt_blocks
from kit.model import Plan

# The longest plan met has 100,000 characters; ten times that is no plan, and takes seconds.
LARGEST_TEXT = 1_000_000
# UTF-8 needs up to three bytes for a Vietnamese letter.
LARGEST_TEXT_BYTES = 3 * LARGEST_TEXT

_Source = tuple[list[Block], Plan]

_ZIP_MAGIC, _PDF_MAGIC, _OLE_MAGIC = b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0"


def read_plan(path: Path | str, progress: Progress | None = None) -> Plan:
    """Read the plan in the file ``path``: ``.yaml``, ``.txt``, ``.md`` or ``.docx``.

    Args:
        path: the file; its suffix says its kind.
        progress: called with one Vietnamese sentence at each stage.

    Raises:
        ReadError: codes ``no-such-file``, ``unknown-kind``, ``empty-file``, ``not-text``,
            ``too-large``, and those of the readers (``damaged``, ``not-a-docx``, ``macro-file``,
            ``encrypted-or-old-doc``, ``bad-yaml``, ``bad-plan``).
    """
    return read_source(path, progress)[1]


def read_source(path: Path | str, progress: Progress | None = None) -> tuple[list[Block], Plan]:
    """Read as ``read_plan`` does, and return the blocks of the source too, none for ``.yaml``."""
    path = Path(path)
    reader = _READERS.get(path.suffix.lower())
    if not path.is_file():
        raise ReadError(
            "no-such-file", "Không có tệp này.", where=str(path), fix_vi="Kiểm tra lại tên tệp."
        )
    if reader is None:
        raise ReadError(
            "unknown-kind",
            f"Chưa đọc được tệp kiểu {path.suffix or 'không có đuôi'}.",
            where=path.name,
            fix_vi="Lưu thành .docx (Word) hoặc .txt rồi nhập lại.",
        )
    if progress:
        progress(f"Mở tệp {path.name}")
    return reader(path, progress)


def plan_from_text(text: str, *, name: str) -> Plan:
    """Read the plan in ``text`` (plain or Markdown); ``name`` is shown if it cannot be read.

    Raises:
        ReadError: code ``empty-file`` if there are no words in it.
    """
    return _parse_text(text, name, None)[1]


def _parse_text(text: str, name: str, progress: Progress | None) -> _Source:
    if len(text) > LARGEST_TEXT:
        raise too_large(name)
    return _parsed(read_txt_blocks(text), name, progress)


def _read_docx(path: Path, progress: Progress | None) -> _Source:
    return _parsed(read_docx_blocks(path), path.name, progress)


def _parsed(blocks: list[Block], name: str, progress: Progress | None) -> _Source:
    if sum(len(block.text) for block in blocks) > LARGEST_TEXT:
        raise too_large(name)
    if not any(char.isalnum() for block in blocks for char in block.text):
        raise _empty(name)
    return blocks, parse_plan(blocks, progress)


def _read_text_file(path: Path, progress: Progress | None) -> _Source:
    return _parse_text(_decoded(path), path.name, progress)


def _read_yaml(path: Path, progress: Progress | None) -> _Source:
    return [], load_plan(_decoded(path), where=path.name)


_READERS: dict[str, Callable[[Path, Progress | None], _Source]] = {
    ".docx": _read_docx,
    ".txt": _read_text_file,
    ".md": _read_text_file,
    ".yaml": _read_yaml,
    ".yml": _read_yaml,
}


def _decoded(path: Path) -> str:
    """Decode UTF-8, or UTF-16 where the file says so (Notepad's "Unicode")."""
    if path.stat().st_size > LARGEST_TEXT_BYTES:
        raise too_large(path.name)
    data = path.read_bytes()
    if data.startswith((_ZIP_MAGIC, _PDF_MAGIC, _OLE_MAGIC)) or b"\x00" in _without_utf16(data):
        raise _not_text(path.name)
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(path.name) from error


def _without_utf16(data: bytes) -> bytes:
    return b"" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else data[:4096]


def _empty(name: str) -> ReadError:
    return ReadError(
        "empty-file", "Tệp không có chữ nào.", where=name,
        fix_vi="Nếu là bản quét, cần nhận dạng chữ trước; nếu không, tải lại tệp.",
    )  # fmt: skip


def _not_text(name: str) -> ReadError:
    return ReadError(
        "not-text",
        "Tệp không phải văn bản chữ UTF-8.",
        where=name,
        fix_vi="Mở bằng Word hoặc Notepad, lưu lại với mã UTF-8, hoặc nhập tệp .docx.",
    )
