"""Where a paragraph of a template stands, in words that its author can follow."""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

LONGEST_EXCERPT = 50


@dataclass(frozen=True)
class Place:
    """One paragraph of a template.

    Attributes:
        row_text: the text of its table row, its own text outside tables.
        name_vi: its name for people, with a quotation.
        within: what a command of each kind must not leave: a plain one its paragraph, ``p`` the
            cell or the page, ``tr`` the table, ``tc`` the row.
    """

    text: str
    row_text: str
    name_vi: str
    within: dict[str, str]


def places_of(xml: str, part_vi: str = "") -> list[Place]:
    """Return the paragraphs of a part in reading order, named by table cell or by number."""
    root = etree.fromstring(xml.encode("utf-8"))
    tables = list(root.iter(qn("w:tbl")))
    places, plain = [], 0
    for number, node in enumerate(root.iter(qn("w:p"))):
        text = _text(node)
        within = {"": f"đoạn {number}", "p": "trang", "tr": "trang", "tc": "trang"}
        cell = next(node.iterancestors(qn("w:tc")), None)
        if cell is None:
            plain += 1
            name, row_text = f"đoạn {plain}", text
        else:
            row = next(cell.iterancestors(qn("w:tr")))
            table = next(row.iterancestors(qn("w:tbl")))
            name = f"bảng {tables.index(table) + 1}, dòng {_position(row)}, cột {_position(cell)}"
            row_text = _text(row)
            table_key = f"bảng {tables.index(table)}"
            row_key = f"{table_key} dòng {_position(row)}"
            within |= {"p": f"{row_key} cột {_position(cell)}", "tr": table_key, "tc": row_key}
        shown = text.strip()[:LONGEST_EXCERPT]
        named = ", ".join(part for part in (part_vi, name) if part)
        places.append(Place(text, row_text, f"{named}: “{shown}”", within))
    return places


def _text(node: etree._Element) -> str:
    return "".join(one.text or "" for one in node.iter(qn("w:t")))


def _position(node: etree._Element) -> int:
    return 1 + sum(1 for one in node.itersiblings(node.tag, preceding=True))
