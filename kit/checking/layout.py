"""PageLayout: lengths of the printed page, read from a Word file. Its words are importing's."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Literal

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.exceptions import PackageNotFoundError
from docx.section import Section

from kit.errors import ReadError
from kit.model import Record

EMU_PER_MM = 36_000
SIDES = ("top", "bottom", "left", "right")


class SectionLayout(Record):
    """One section of the file. Lengths are rounded to 0.1 mm; Word stores EMU.

    Attributes:
        margins_mm: by side: ``top`` ``bottom`` ``left`` ``right``.
        title_page: its first page has a header of its own, as a page number hidden there needs.
    """

    width_mm: float
    height_mm: float
    orientation: Literal["portrait", "landscape"]
    margins_mm: dict[str, float]
    title_page: bool = False


class PageLayout(Record):
    """The sections of a document in their order."""

    sections: tuple[SectionLayout, ...]


def read_layout(path: str | Path) -> PageLayout:
    """Read the page set-up of the .docx at ``path``.

    Raises:
        ReadError: ``not-docx`` if it is no Word document; ``no-margin``, ``no-page-size`` if a
            section leaves them unset: Word then takes the reader's own default, so the
            printed page cannot be known.
    """
    name = Path(path).name
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise ReadError(
            "not-docx", "Tệp không phải tài liệu Word (.docx) đọc được.", where=name,
            fix_vi="Mở tệp trong Word, lưu lại dạng .docx rồi thử lại.",
        ) from error  # fmt: skip
    sections = enumerate(document.sections, 1)
    return PageLayout(sections=tuple(_section(s, f"{name}, phần {at}") for at, s in sections))


def _section(section: Section, where: str) -> SectionLayout:
    margins = {side: getattr(section, f"{side}_margin") for side in SIDES}
    if None in margins.values():
        raise ReadError(
            "no-margin", "Tệp không ghi lề trang.", where=where,
            fix_vi="Mở tệp trong Word, đặt lại lề (Layout > Margins) rồi lưu.",
        )  # fmt: skip
    if section.page_width is None or section.page_height is None:
        raise ReadError(
            "no-page-size", "Tệp không ghi khổ giấy.", where=where,
            fix_vi="Mở tệp trong Word, chọn khổ A4 (Layout > Size) rồi lưu.",
        )  # fmt: skip
    landscape = section.orientation == WD_ORIENT.LANDSCAPE
    return SectionLayout(
        width_mm=_mm(section.page_width),
        height_mm=_mm(section.page_height),
        orientation="landscape" if landscape else "portrait",
        margins_mm={side: _mm(emu) for side, emu in margins.items()},
        title_page=section.different_first_page_header_footer,
    )


def _mm(emu: int) -> float:
    return round(emu / EMU_PER_MM, 1)
