"""read_layout: a Word file as it prints. Its meaning is importing's business."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from kit.checking.layout.drawn import drawn_at
from kit.checking.layout.lists import ListIndents
from kit.checking.layout.pages import is_set, read_sections
from kit.checking.layout.records import PageLayout, Paragraph, Run, SectionLayout, Spot
from kit.checking.layout.styles import Facts, StyleBook
from kit.checking.layout.tables import TableBook
from kit.importing.readers.docx_blocks import may_name_old_font
from kit.importing.readers.docx_fonts import DocxFonts
from kit.importing.readers.docx_numbering import Numbering, W
from kit.importing.readers.docx_package import DocxPackage, open_docx
from kit.importing.readers.docx_styles import is_on
from kit.importing.readers.docx_text import run_pieces
from kit.importing.readers.docx_walk import Walk, Walked

_EQUATION = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"


def read_layout(path: str | Path) -> PageLayout:
    """Read how the .docx at ``path`` prints.

    Raises:
        ReadError: those of ``kit.importing.readers.docx_package.open_docx``; ``no-margin``,
            ``no-page-size`` if a section leaves them unset: Word then takes the reader's own
            default, so the printed page cannot be known.
    """
    path = Path(path)
    with open_docx(path) as package:
        return layout_of(package, path.name)


def layout_of(package: DocxPackage, where: str) -> PageLayout:
    """Read the layout of an open package; ``where`` names it in errors."""
    root = package.document()
    body = root.find(f"{W}body")
    if may_name_old_font(package):
        # As importing reads them, or the plan's texts would not be found again.
        DocxFonts(package).decode(root)
    settings = package.part("word/settings.xml")
    styles = StyleBook(package, settings)
    if body is None:
        return PageLayout(sections=())
    sections = read_sections(package, body, styles, settings, where)
    numbering = Numbering(package)
    walked = list(Walk(numbering, where).read(body))
    tables = TableBook(styles, sections)
    reader = _Reader(styles, tables, sections, _Lists(numbering, ListIndents(package)))
    paragraphs = tuple(reader.paragraphs(walked))
    return PageLayout(
        sections=sections,
        paragraphs=paragraphs,
        tables=tables.tables,
        revisions=sum(1 for _ in root.iter(f"{W}ins", f"{W}del", f"{W}moveFrom")),
        comments=sum(1 for _ in root.iter(f"{W}commentReference")),
        hidden=_hidden(root),
        mirrors_margins=is_set(settings, "mirrorMargins"),
    )


@dataclass(frozen=True)
class _Lists:
    numbering: Numbering
    indents: ListIndents

    def facts(self, node: etree._Element) -> Facts:
        """Return the indents that the list of a paragraph gives it."""
        return self.indents.of(*self.numbering.place_of(node))


class _Reader:
    """Turns walked paragraphs into laid out ones, minding sections and tables on the way."""

    def __init__(
        self,
        styles: StyleBook,
        tables: TableBook,
        sections: tuple[SectionLayout, ...],
        lists: _Lists,
    ) -> None:
        self._styles, self._tables, self._sections = styles, tables, sections
        self._lists = lists
        self._section = 1

    def paragraphs(self, walked: Iterable[Walked]) -> Iterator[Paragraph]:
        for number, one in enumerate(walked, 1):
            section = min(self._section, len(self._sections))
            yield self._paragraph(one, number, section)
            if one.cell is None and one.node.find(f"{W}pPr/{W}sectPr") is not None:
                self._section += 1

    def _paragraph(self, one: Walked, number: int, section: int) -> Paragraph:
        own = one.node.find(f"{W}pPr")
        style = _value(own, "pStyle")
        cell = self._tables.cell(one.cell, section) if one.cell else None
        table_style = cell.table_style if cell else None
        page = self._sections[section - 1]
        room = cell.room_mm if cell else page.text_width_mm
        form = self._styles.form(own, style, table_style, self._lists.facts(one.node))
        runs = tuple(self._runs(one.node, style, table_style, is_head=bool(cell and cell.is_head)))
        spot = (
            Spot(one.cell.table, one.cell.row, one.cell.order, room)
            if one.cell is not None
            else None
        )
        inner = room - form.indent_left_mm - form.indent_right_mm
        return Paragraph(
            number=number, place=one.place, text=one.text, runs=runs, form=form, section=section,
            room_mm=room, style=self._styles.name(style), spot=spot,
            drawn=drawn_at(one.node, style, self._styles, inner),
            in_text_box=one.in_text_box, breaks_page=_breaks_page(one.node, own),
            holds_object=_holds_object(one.node, own),
        )  # fmt: skip

    def _runs(
        self, node: etree._Element, style: str | None, table: str | None, *, is_head: bool
    ) -> Iterator[Run]:
        text, look = "", None
        for run, piece in run_pieces(node):
            at = self._styles.look(run.find(f"{W}rPr"), style, table, is_head=is_head)
            if look is not None and at is not look and at != look:
                yield Run(text, look)
                text = ""
            text, look = text + piece, at
        if look is not None:
            yield Run(text, look)


def _value(own: etree._Element | None, name: str) -> str | None:
    node = own.find(f"{W}{name}") if own is not None else None
    return node.get(f"{W}val") if node is not None else None


def _breaks_page(node: etree._Element, own: etree._Element | None) -> bool:
    before = own.find(f"{W}pageBreakBefore") if own is not None else None
    if is_on(before):
        return True
    return any(br.get(f"{W}type") == "page" for br in node.iter(f"{W}br"))


def _holds_object(node: etree._Element, own: etree._Element | None) -> bool:
    if own is not None and own.find(f"{W}sectPr") is not None:
        return True
    return next(node.iter(f"{W}drawing", f"{W}pict", f"{W}object", _EQUATION), None) is not None


def _hidden(root: etree._Element) -> int:
    """Count the letters of hidden runs."""
    return sum(
        len("".join(t.text or "" for t in run.iter(f"{W}t")))
        for vanish in root.iter(f"{W}vanish")
        if is_on(vanish)
        and (run := vanish.getparent().getparent()) is not None
        and run.tag == f"{W}r"
    )
