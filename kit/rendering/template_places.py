"""Where a paragraph of a template stands, in words that its author can follow."""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

LONGEST_EXCERPT = 50


@dataclass(frozen=True)
class Place:
    """One paragraph: its text, the text of its table row, and its name for people."""

    text: str
    row_text: str
    name_vi: str


def places_of(xml: str, part_vi: str = "") -> list[Place]:
    """Return the paragraphs of a part in reading order, named by table cell or by number."""
    root = etree.fromstring(xml.encode("utf-8"))
    tables = list(root.iter(qn("w:tbl")))
    places, plain = [], 0
    for node in root.iter(qn("w:p")):
        text = _text(node)
        cell = next(node.iterancestors(qn("w:tc")), None)
        if cell is None:
            plain += 1
            name, row_text = f"đoạn {plain}", text
        else:
            row = next(cell.iterancestors(qn("w:tr")))
            table = next(row.iterancestors(qn("w:tbl")))
            name = f"bảng {tables.index(table) + 1}, dòng {_position(row)}, cột {_position(cell)}"
            row_text = _text(row)
        shown = text.strip()[:LONGEST_EXCERPT]
        named = ", ".join(part for part in (part_vi, name) if part)
        places.append(Place(text, row_text, f"{named}: “{shown}”"))
    return places


def _text(node: etree._Element) -> str:
    return "".join(one.text or "" for one in node.iter(qn("w:t")))


def _position(node: etree._Element) -> int:
    return 1 + sum(1 for one in node.itersiblings(node.tag, preceding=True))
