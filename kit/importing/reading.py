"""read_plan: a file of any known kind to a Plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kit.errors import ReadError
from kit.importing.blocks import Block, Progress
from kit.importing.legacy_fonts import unicode_text
from kit.importing.plan_parser import parse_plan
from kit.importing.plan_yaml import load_plan
from kit.importing.readers.docx_blocks import read_docx_blocks
from kit.importing.readers.docx_package import too_large
from kit.importing.readers.kinds import kind_of
from kit.importing.readers.old_office import converted
from kit.importing.readers.txt_blocks import read_txt_blocks
from kit.importing.readers.txt_file import read_txt_file
from kit.model import Plan

# The longest plan met has 100,000 characters; ten times that is no plan, and takes seconds.
LARGEST_TEXT = 1_000_000
# What is read in some eight seconds; a paragraph takes as long as two or three cells.
MOST_PARAGRAPHS, MOST_CELLS = 40_000, 100_000
# Blank lines and lines between cells count here; a plan of 500 pages has 25,000.
MOST_LINES = 150_000

_Source = tuple[list[Block], Plan]


def read_plan(path: Path | str, progress: Progress | None = None) -> Plan:
    """Read the plan in the file ``path``.

    ``.docx .pdf .html .htm .mht .txt .md .xlsx`` and our own ``.yaml`` need nothing more; ``.doc
    .rtf .odt .xls`` need LibreOffice; pictures (``.png .jpg .tif .bmp``) and scanned PDF need OCR.

    Args:
        path: the file; its content says its kind, its suffix must agree.
        progress: called with one Vietnamese sentence at each stage; what it raises passes on, so
            a caller can stop the reading there.

    Raises:
        ReadError: in words for the planner, with these codes and no others:

            ========================  ============================================================
            ``no-such-file``          Không có tệp này: no file of this name, or a folder
            ``unreadable``            Máy không cho mở tệp này: locked, or no right to it
            ``unknown-kind``          Chưa đọc được tệp kiểu …: a suffix that nobody reads
            ``wrong-extension``       Tệp có đuôi … nhưng thật ra là …: says what to rename it to
            ``empty-file``            Tệp trống, Tệp không có chữ nào
            ``not-text``              Tệp không phải văn bản chữ: in no encoding that we know
            ``too-large``             Tệp lớn hơn mức chương trình nhận: beyond what a plan can be
            ``damaged``               Tệp bị hỏng hoặc tải chưa trọn: breaks off, contradicts itself
            ``encrypted``             Tệp PDF có mật khẩu
            ``encrypted-or-old-doc``  Tệp đặt mật khẩu hoặc là tệp Word cũ: a .doc renamed, too
            ``encrypted-or-old-xls``  the same for a workbook
            ``macro-file``            Tệp có chứa macro
            ``not-a-docx``            Tệp có đuôi .docx nhưng không phải văn bản Word
            ``not-a-pdf``             the same for .pdf
            ``not-xlsx``              the same for .xlsx
            ``not-a-picture``         the same for .png, .jpg, .tif and .bmp
            ``no-text-layer``         Trang … là ảnh quét: and no OCR on this machine
            ``broken-text-layer``     Trang … có lớp chữ hỏng: and no OCR on this machine
            ``no-ocr``                a picture, and what of OCR is missing
            ``no-document``           Ảnh không có chữ của văn bản, hoặc quá mờ để đọc
            ``too-hard``              Chương trình nhận dạng chữ không đọc nổi trang này
            ``no-office``             Để đọc tệp kiểu … cần LibreOffice, máy này chưa có
            ``bad-yaml``              our own file, edited by hand into no YAML
            ``bad-plan``              our own file, with a key that no plan has
            ========================  ============================================================
    """
    return read_source(path, progress)[1]


def read_source(path: Path | str, progress: Progress | None = None) -> tuple[list[Block], Plan]:
    """Read as ``read_plan`` does, and return the blocks of the source too, none for ``.yaml``."""
    path = Path(path)
    kind = kind_of(path)
    if progress:
        progress(f"Mở tệp {path.name}")
    if path.suffix.lower() in (".yaml", ".yml"):
        return [], load_plan(read_txt_file(path), where=path.name)
    if kind == "text" or path.suffix.lower() == ".md":
        return _parse_text(read_txt_file(path), path.name, progress)
    return _parsed(_READERS[kind](path, progress), path.name, progress)


def plan_from_text(text: str, *, name: str) -> Plan:
    """Read the plan in ``text`` (plain or Markdown); ``name`` is shown if it cannot be read.

    Raises:
        ReadError: code ``empty-file`` if there are no words in it.
    """
    return _parse_text(text, name, None)[1]


def _parse_text(text: str, name: str, progress: Progress | None) -> _Source:
    if len(text) > LARGEST_TEXT or text.count("\n") > MOST_LINES:
        raise too_large(name)
    return _parsed(read_txt_blocks(unicode_text(text)), name, progress)


def _parsed(blocks: list[Block], name: str, progress: Progress | None) -> _Source:
    cells = sum(1 for block in blocks if block.cell)
    share = cells / MOST_CELLS + (len(blocks) - cells) / MOST_PARAGRAPHS
    if share > 1 or sum(len(block.text) for block in blocks) > LARGEST_TEXT:
        raise too_large(name)
    if not any(char.isalnum() for block in blocks for char in block.text):
        raise _empty(name)
    return blocks, parse_plan(blocks, progress)


def _read_docx(path: Path, progress: Progress | None) -> list[Block]:
    return read_docx_blocks(path)


# The readers below bring libraries that take a while to load; most plans need none of them.


def _read_pdf(path: Path, progress: Progress | None) -> list[Block]:
    from kit.importing.readers.pdf_blocks import read_pdf_blocks

    return read_pdf_blocks(path, progress)


def _read_picture(path: Path, progress: Progress | None) -> list[Block]:
    from kit.importing.readers.scan_engine import ocr_engine

    # OpenCV comes with an extra, so it is asked for only where it is there.
    ocr_engine(path.name)
    from kit.importing.readers.scan_blocks import read_scan_blocks

    return read_scan_blocks(path, progress)


def _read_html(path: Path, progress: Progress | None) -> list[Block]:
    from kit.importing.readers.html_blocks import read_html_blocks

    return read_html_blocks(path, progress)


def _read_mht(path: Path, progress: Progress | None) -> list[Block]:
    from kit.importing.readers.mht_blocks import read_mht_blocks

    return read_mht_blocks(path, progress)


def _read_xlsx(path: Path, progress: Progress | None) -> list[Block]:
    from kit.importing.readers.xlsx_blocks import read_xlsx_blocks

    return read_xlsx_blocks(path, progress)


def _read_old(path: Path, progress: Progress | None) -> list[Block]:
    if path.suffix.lower() == ".xls":
        with converted(path, "xlsx", progress) as workbook:
            return _read_xlsx(workbook, progress)
    with converted(path, "docx", progress) as document:
        return read_docx_blocks(document)


_READERS: dict[str, Callable[[Path, Progress | None], list[Block]]] = {
    "docx": _read_docx,
    "pdf": _read_pdf,
    "image": _read_picture,
    "html": _read_html,
    "mht": _read_mht,
    "xlsx": _read_xlsx,
    "ole": _read_old,
    "rtf": _read_old,
    "odt": _read_old,
}


def _empty(name: str) -> ReadError:
    return ReadError(
        "empty-file", "Tệp không có chữ nào.", where=name,
        fix_vi="Nếu là bản quét, cần nhận dạng chữ trước; nếu không, tải lại tệp.",
    )  # fmt: skip
