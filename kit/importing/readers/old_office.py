"""Files of other office programs (.doc, .rtf, .odt, .xls): converted by LibreOffice, then read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kit.errors import ReadError
from kit.importing.blocks import Progress
from kit.importing.readers.docx_package import too_large
from kit.office import convert, office_program

# A plan converts in three seconds, a cold start takes half a minute; a bomb takes for ever.
LONGEST_SECONDS = 90
# Nobody mails a plan of more.
LARGEST_BYTES = 50_000_000


@contextmanager
def converted(path: Path, kind: str, progress: Progress | None = None) -> Iterator[Path]:
    """Give the file ``path`` as ``kind`` (``docx`` or ``xlsx``) for as long as it is needed.

    Raises:
        ReadError: ``no-office`` without LibreOffice, ``too-large``, ``damaged`` if it cannot
            convert the file (a password, too).
    """
    program = office_program()
    if program is None:
        raise ReadError(
            "no-office", f"Để đọc tệp kiểu {path.suffix} cần LibreOffice, máy này chưa có.",
            where=path.name,
            fix_vi=f"Mở bằng Word hoặc Excel, chọn Lưu thành (Save As) kiểu .{kind} rồi nhập lại; "
            "hoặc cài LibreOffice.",
        )  # fmt: skip
    if path.stat().st_size > LARGEST_BYTES:
        raise too_large(path.name)
    if progress:
        progress(f"Chuyển tệp {path.suffix} sang .{kind} bằng LibreOffice")
    with tempfile.TemporaryDirectory(prefix="cchc-read-") as folder:
        result, _ = convert(program, path, kind, Path(folder), longest_seconds=LONGEST_SECONDS)
        if result is None:
            raise ReadError(
                "damaged", "LibreOffice không mở được tệp: tệp hỏng hoặc có đặt mật khẩu.",
                where=path.name,
                fix_vi=f"Mở bằng Word hoặc Excel, bỏ mật khẩu, lưu thành tệp .{kind} mới.",
            )  # fmt: skip
        yield result
