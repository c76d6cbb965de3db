"""Blocks and tables made from plain words, for tests that need no file."""

from __future__ import annotations

from collections.abc import Sequence

from kit.importing.blocks import Block, Cell, Table
from kit.importing.outline_tree import Node, build_tree
from kit.model import Item, Plan


def paragraphs(*texts: str, style: str = "normal") -> list[Block]:
    """Return one block a text, numbered like a reader does."""
    return [Block(text, f"đoạn {at}", style) for at, text in enumerate(texts, start=1)]


def table(*rows: Sequence[str], number: int = 1) -> Table:
    """Return a table; ``"<"`` widens the cell to its left, ``"^"`` continues the one above."""
    above: dict[int, str] = {}
    made = []
    for at, row in enumerate(rows, start=1):
        cells: list[Block] = []
        for column, text in enumerate(row, start=1):
            if text == "<":
                cells[-1] = _wider(cells[-1])
                continue
            merged = text == "^"
            words = above[column] if merged else text
            above[column] = words
            cell = Cell(number, at, column, merged=merged)
            cells.append(Block(words, f"bảng {number}, dòng {at}", cell=cell))
        made.append(tuple(cells))
    return Table(number, tuple(made))


def node(*texts: str) -> Node:
    """Return the tree node of the first text with the others below it."""
    return build_tree(paragraphs(*texts)).nodes[0]


def outline(items: Sequence[Item]) -> list:
    """Return marker, text and children of items, for comparison."""
    return [(item.marker, item.text, outline(item.children)) for item in items]


def roles(plan: Plan) -> dict[str, list[str]]:
    """Return the texts of the frame by role."""
    found: dict[str, list[str]] = {}
    for piece in plan.frame:
        found.setdefault(piece.role, []).append(piece.text)
    return found


def _wider(block: Block) -> Block:
    cell = block.cell
    return Block(
        block.text,
        block.place,
        block.style,
        cell=Cell(cell.table, cell.row, cell.column, cell.span + 1),
    )
