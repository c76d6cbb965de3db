"""Walk: every paragraph of a Word body in reading order, with the place that people know it by.

Reading, checking, mending and commenting a file all count its paragraphs by this one walk, so
that a text of the plan and its paragraph find each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from kit.importing.legacy_text import clean, squeeze
from kit.importing.readers.docx_numbering import Numbering, W
from kit.importing.readers.docx_package import too_large
from kit.importing.readers.docx_text import paragraph_text, text_boxes

# A plan of 500 pages has 40,000 paragraphs, those of cells included; empty ones count here, too.
MOST_LINES = 100_000

_TRANSPARENT = {
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
}


@dataclass(frozen=True, slots=True)
class WalkedCell:
    """Where a paragraph stands in a table; numbers from 1, ``order`` among the row's cells."""

    node: etree._Element
    row_node: etree._Element
    table_node: etree._Element
    table: int
    row: int
    order: int


@dataclass(frozen=True, slots=True)
class Walked:
    """One paragraph.

    Attributes:
        text: the printed line: automatic number, then text; ``""`` for an empty paragraph.
        place: ``đoạn 12``, ``bảng 1, dòng 3``, ``khung chữ sau đoạn 2``; an empty paragraph has
            the place of the one before it.
    """

    node: etree._Element
    text: str
    place: str
    cell: WalkedCell | None = None
    in_text_box: bool = False


class Walk:
    """Walks through block-level XML, counting paragraphs and tables for the places."""

    def __init__(self, numbering: Numbering, where: str) -> None:
        self._numbering, self._where = numbering, where
        self._paragraphs = self._tables = self._lines = 0

    def read(self, container: etree._Element) -> Iterator[Walked]:
        """Yield the paragraphs of ``container``; a nested table follows the table around it.

        Raises:
            ReadError: ``too-large``.
        """
        for node in flat(container):
            if node.tag == f"{W}p":
                text = self.line(node)
                self._paragraphs += bool(text)
                yield Walked(node, text, f"đoạn {max(self._paragraphs, 1)}")
                yield from self._boxes(node, f"khung chữ sau đoạn {self._paragraphs}", None)
            elif node.tag == f"{W}tbl":
                yield from self._table(node)

    def line(self, node: etree._Element) -> str:
        """Return the printed line: automatic number, then text."""
        self._lines += 1
        if self._lines > MOST_LINES:
            raise too_large(self._where)
        text = squeeze(clean(paragraph_text(node)))
        marker = squeeze(clean(self._numbering.marker(node)))
        return f"{marker} {text}".strip()

    def _table(self, node: etree._Element) -> Iterator[Walked]:
        self._tables += 1
        number = self._tables
        nested: list[etree._Element] = []
        for row, row_node in enumerate(_children(node, f"{W}tr"), start=1):
            place = f"bảng {number}, dòng {row}"
            for order, cell_node in enumerate(_children(row_node, f"{W}tc"), start=1):
                cell = WalkedCell(cell_node, row_node, node, number, row, order)
                for inner in flat(cell_node):
                    if inner.tag == f"{W}p":
                        yield Walked(inner, self.line(inner), place, cell)
                        yield from self._boxes(inner, place, cell)
                    elif inner.tag == f"{W}tbl":
                        nested.append(inner)
        for table in nested:
            yield from self._table(table)

    def _boxes(self, node: etree._Element, place: str, cell: WalkedCell | None) -> Iterator[Walked]:
        for box in text_boxes(node):
            for inner in box.iter(f"{W}p"):
                yield Walked(inner, self.line(inner), place, cell, in_text_box=True)


def flat(container: etree._Element) -> Iterator[etree._Element]:
    """Yield the blocks of a container, those of content controls and insertions too."""
    for node in container:
        if node.tag in _TRANSPARENT:
            yield from flat(node)
        else:
            yield node


def _children(container: etree._Element, tag: str) -> Iterator[etree._Element]:
    return (node for node in flat(container) if node.tag == tag)
