"""Tables of a Word file: their width, lines and repeated heads, and the room of each cell."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from kit.checking.layout.records import TWIPS_PER_MM, SectionLayout, TableLayout
from kit.checking.layout.styles import StyleBook, draws_lines
from kit.importing.readers.docx_numbering import W, whole_number
from kit.importing.readers.docx_styles import OFF, is_on
from kit.importing.readers.docx_walk import WalkedCell

# Word's own cell margins where nothing is said: 0.19 cm on each side.
_CELL_MARGIN_TWIPS = 108
_SIDES = {"left": ("left", "start"), "right": ("right", "end")}
_INSIDE = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}


@dataclass(frozen=True, slots=True)
class CellRoom:
    """What a paragraph has from the cell around it."""

    table_style: str | None
    room_mm: float
    is_head: bool


class TableBook:
    """Reads each table once, when its first cell comes by."""

    def __init__(self, styles: StyleBook, sections: tuple[SectionLayout, ...]) -> None:
        self._styles, self._sections = styles, sections
        self._tables: dict[int, TableLayout] = {}
        self._grids: dict[int, list[int]] = {}
        self._known: tuple[WalkedCell, CellRoom] | None = None

    @property
    def tables(self) -> tuple[TableLayout, ...]:
        """All tables met, by number."""
        return tuple(self._tables[number] for number in sorted(self._tables))

    def cell(self, cell: WalkedCell, section: int) -> CellRoom:
        """Return the room of ``cell`` in a table of ``section``."""
        if self._known and self._known[0] is cell:
            return self._known[1]
        if cell.table not in self._tables:
            self._read(cell, section)
        properties = cell.table_node.find(f"{W}tblPr")
        style = _value(properties, "tblStyle")
        room = CellRoom(style, self._room_mm(cell, properties), is_head=self._is_head(cell))
        self._known = (cell, room)
        return room

    def _read(self, cell: WalkedCell, section: int) -> None:
        node, properties = cell.table_node, cell.table_node.find(f"{W}tblPr")
        grid = [whole_number(c, 0, "w") for c in node.findall(f"{W}tblGrid/{W}gridCol")]
        self._grids[cell.table] = grid
        indent = whole_number(_child(properties, "tblInd"), 0, "w")
        room = self._sections[section - 1].text_width_mm if self._sections else 0.0
        drawn = self._drawn_edges(node, properties)
        self._tables[cell.table] = TableLayout(
            number=cell.table,
            section=section,
            rows=len(node.findall(f"{W}tr")),
            width_mm=round(self._width(node, grid) / TWIPS_PER_MM, 1),
            indent_mm=round(indent / TWIPS_PER_MM, 1),
            room_mm=room,
            borders=bool(drawn),
            uprights=not drawn.isdisjoint(("left", "right")),
            repeats_head=any(
                is_on(head) for head in node.findall(f"{W}tr[1]/{W}trPr/{W}tblHeader")
            ),
        )

    def _width(self, node: etree._Element, grid: list[int]) -> int:
        """Return the width of the widest row in twips; cells win over the grid as in Word."""
        rows = [
            sum(
                whole_number(w, 0, "w")
                for w in row.findall(f"{W}tc/{W}tcPr/{W}tcW[@{W}type='dxa']")
            )
            for row in node.findall(f"{W}tr")
        ]
        return max([*rows, 0]) or sum(grid)

    def _drawn_edges(self, node: etree._Element, properties: etree._Element | None) -> set[str]:
        """Return the sides of cells on which a line is drawn; a cell's own word wins."""
        table = _child(properties, "tblBorders")
        by_style = self._styles.has_borders(_value(properties, "tblStyle"))
        rows = [row.findall(f"{W}tc") for row in node.findall(f"{W}tr")]
        drawn = set()
        for at, row in enumerate(rows):
            for order, cell in enumerate(row):
                own = cell.find(f"{W}tcPr/{W}tcBorders")
                outer = {
                    "top": at == 0, "bottom": at == len(rows) - 1,
                    "left": order == 0, "right": order == len(row) - 1,
                }  # fmt: skip
                for side, is_outer in outer.items():
                    line = _edge(own, side)
                    if line is None:
                        line = _edge(table, side if is_outer else _INSIDE[side])
                    if by_style if line is None else draws_lines((line,)):
                        drawn.add(side)
        return drawn

    def _room_mm(self, cell: WalkedCell, properties: etree._Element | None) -> float:
        width = cell.node.find(f"{W}tcPr/{W}tcW")
        twips = whole_number(width, 0, "w")
        if width is None or width.get(f"{W}type") != "dxa" or not twips:
            twips = self._grid_width(cell)
        margins = _child(properties, "tblCellMar")
        sides = 0
        for names in (("left", "start"), ("right", "end")):
            found = next((m for n in names if (m := _child(margins, n)) is not None), None)
            sides += whole_number(found, _CELL_MARGIN_TWIPS, "w")
        return round(max(twips - sides, 0) / TWIPS_PER_MM, 1)

    def _grid_width(self, cell: WalkedCell) -> int:
        grid = self._grids.get(cell.table, [])
        spans = [
            whole_number(c.find(f"{W}tcPr/{W}gridSpan"), 1) for c in cell.row_node.iter(f"{W}tc")
        ]
        before = sum(spans[: cell.order - 1])
        return sum(grid[before : before + spans[cell.order - 1]])

    def _is_head(self, cell: WalkedCell) -> bool:
        """Say whether the table's style prints this row as its first row."""
        if cell.row != 1:
            return False
        look = cell.table_node.find(f"{W}tblPr/{W}tblLook")
        return look is not None and look.get(f"{W}firstRow", "0") not in OFF


def _edge(borders: etree._Element | None, side: str) -> etree._Element | None:
    found = (_child(borders, name) for name in _SIDES.get(side, (side,)))
    return next((edge for edge in found if edge is not None), None)


def _child(node: etree._Element | None, name: str) -> etree._Element | None:
    return node.find(f"{W}{name}") if node is not None else None


def _value(node: etree._Element | None, name: str) -> str | None:
    child = _child(node, name)
    return child.get(f"{W}val") if child is not None else None
