"""fix_file: mend what can be mended without asking, in a new file, and say what was done.

The rules say what is to be set (``Finding.settings``) or written (``Finding.replacement``); here it
is carried out. Only ``is_safe`` proposals are; the others stay in the list of what is left. What
the kit does not recognise stays as it was: pictures, comments, tracked changes, other parts.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import docx
from docx.document import Document
from docx.section import Section
from lxml import etree

from kit.checking.findings import Finding, Report, Setting
from kit.checking.fixing.drawn import TABLE, draw_rule, remove_paragraph, set_table
from kit.checking.fixing.letters import Letters
from kit.checking.fixing.looks import LETTERS, PARAGRAPH, set_letters, set_paragraph
from kit.checking.fixing.pages import SECTION, set_section
from kit.checking.locating import Located, Locator
from kit.checking.material import Material
from kit.errors import ReadError
from kit.importing.readers.docx_numbering import Numbering
from kit.importing.readers.docx_package import open_docx
from kit.importing.readers.docx_walk import Walk
from kit.model import Record, Text

# Mending one thing can bring another to light (a merged line parted, a letter normalised).
MOST_ROUNDS = 4

Check = Callable[[Path], tuple[Material, Report]]


class Change(Record):
    """One thing that was mended; ``before`` and ``after`` are words, or the property in words."""

    rule: Text
    place: Text
    message_vi: Text
    before: Text | None = None
    after: str | None = None


class Fixed(Record):
    """What mending a file came to: what was changed, and what is left for a person."""

    changes: tuple[Change, ...]
    left: tuple[Finding, ...]


def fix_file(source: Path, target: Path, check: Check) -> Fixed:
    """Write a mended copy of ``source`` to ``target``; the source is never touched.

    Args:
        source: a .docx.
        target: the new file; one of that name is replaced in one step.
        check: reads and judges a file; called for every round.

    Raises:
        ReadError: ``not-docx`` for another kind of file; ``same-file``; ``cannot-write``; those of
            ``check``.
    """
    _refuse(source, target)
    changes: list[Change] = []
    with TemporaryDirectory() as folder:
        at = source
        material, report = check(at)
        for number in range(MOST_ROUNDS):
            done, document = _round(at, material, report)
            if not done:
                break
            changes += done
            at = Path(folder) / f"{number}.docx"
            document.save(str(at))
            material, report = check(at)
        _write(at.read_bytes(), target)
    return Fixed(changes=tuple(changes), left=report.findings)


def _round(path: Path, material: Material, report: Report) -> tuple[list[Change], Document]:
    document = docx.Document(str(path))
    safe = [f for f in report.findings if f.is_safe and (f.settings or f.replacement is not None)]
    file = _OpenFile(document, path)
    locator = Locator(material)
    places = [(finding, locator.of(finding)) for finding in safe]
    done = [
        change for finding, located in places for change in _mend(finding, located, file, material)
    ]
    return done, document


class _OpenFile:
    """The nodes of an open Word file by the numbers of its layout."""

    def __init__(self, document: Document, path: Path) -> None:
        self.sections: list[Section] = list(document.sections)
        with open_docx(path) as package:
            walked = list(Walk(Numbering(package), path.name).read(document.element.body))
        self.paragraphs: list[etree._Element] = [one.node for one in walked]
        self.tables = {one.cell.table: one.cell.table_node for one in walked if one.cell}


def _mend(
    finding: Finding, located: tuple[Located, ...], file: _OpenFile, material: Material
) -> Iterator[Change]:
    if finding.replacement is not None and finding.found:
        if any(_replace(finding, one, file) for one in located):
            yield _change(finding, finding.found, finding.replacement)
        return
    done = [_set(finding, setting, located, file, material) for setting in finding.settings]
    if any(done):
        yield _change(finding, finding.found, None)


def _replace(finding: Finding, located: Located, file: _OpenFile) -> bool:
    letters = Letters(file.paragraphs[located.paragraph - 1])
    span = letters.find(finding.found or "")
    return span is not None and letters.replace(span, finding.replacement or "")


def _set(
    finding: Finding, setting: Setting, located: tuple[Located, ...], file: _OpenFile,
    material: Material,
) -> bool:  # fmt: skip
    name = setting.name
    if name in SECTION:
        numbers = [t.rpartition(":")[2] for t in (finding.target, *finding.also)]
        for number in numbers:
            set_section(file.sections[int(number) - 1], setting)
        return bool(numbers)
    if name in TABLE:
        numbers = [t.rpartition(":")[2] for t in (finding.target, *finding.also)]
        for number in numbers:
            set_table(file.tables[int(number)], setting)
        return bool(numbers)
    for one in located:
        node = file.paragraphs[one.paragraph - 1]
        if name in LETTERS:
            letters = Letters(node)
            span = letters.find(one.words) if one.words else None
            set_letters(letters.runs(span), setting)
        elif name in PARAGRAPH:
            set_paragraph(node, setting)
        elif name == "rule_below":
            draw_rule(node, material.layout.paragraphs[one.paragraph - 1], float(setting.value))
        elif name == "remove":
            remove_paragraph(node)
    return bool(located)


def _change(finding: Finding, before: str | None, after: str | None) -> Change:
    return Change(
        rule=finding.rule, place=finding.place, message_vi=finding.message_vi, before=before,
        after=after,
    )  # fmt: skip


def _refuse(source: Path, target: Path) -> None:
    if source.suffix.lower() != ".docx":
        raise ReadError(
            "not-docx", "Chỉ sửa được tệp Word (.docx).", where=source.name,
            fix_vi="Mở tệp bằng Word, lưu thành .docx rồi chạy lại.",
        )  # fmt: skip
    if target.exists() and source.resolve() == target.resolve():
        raise ReadError(
            "same-file", "Tệp sửa trùng tên với tệp gốc; tệp gốc không bao giờ bị ghi đè.",
            where=target.name, fix_vi="Đặt tên khác sau -o, ví dụ “ke_hoach_da_sua.docx”.",
        )  # fmt: skip


def _write(data: bytes, target: Path) -> None:
    beside = target.with_name(f".{target.name}.{uuid4().hex[:8]}")
    try:
        beside.write_bytes(data)
        os.replace(beside, target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ReadError(
            "cannot-write", f"Không ghi được tệp: {error.strerror or error}.", where=target.name,
            fix_vi="Đóng tệp đang mở trong Word, hoặc chọn thư mục khác.",
        ) from error  # fmt: skip
