"""The tree of headings and points, built from markers alone.

A marker says how high a paragraph stands; a paragraph without one belongs to the innermost
heading above it. Word styles and Markdown levels are not trusted: the same document uses them
in several ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kit.importing.blocks import Block, Table
from kit.importing.legacy_text import is_capitals
from kit.importing.markers import CLAUSE, PLUS, POINT, SECTION, read_marker
from kit.importing.meanings import is_bare_heading

# An unmarked heading ("Hình thức:") stands between 1. and a).
LABEL = (CLAUSE + POINT) / 2
UNMARKED = PLUS + 10

_CLOSED = re.compile(r"[.;,…]$|\./\.$")


@dataclass
class Node:
    """A heading or a point with what stands under it."""

    marker: str
    rank: float
    text: str
    block: Block | None = None
    children: list[Node | Table] = field(default_factory=list)

    @property
    def place(self) -> str | None:
        """Where the source has it."""
        return self.block.place if self.block else None

    @property
    def nodes(self) -> list[Node]:
        """The children that are paragraphs."""
        return [child for child in self.children if isinstance(child, Node)]

    @property
    def printed(self) -> str:
        """Marker and text as printed."""
        return f"{self.marker} {self.text}".strip()

    @property
    def is_open(self) -> bool:
        """Whether more belongs under it: a heading, or a sentence that ends with a colon."""
        return not _CLOSED.search(self.text)

    def walk(self) -> Iterator[Node]:
        """Yield the node and all nodes below it, in reading order."""
        yield self
        for child in self.nodes:
            yield from child.walk()


def build_tree(pieces: Iterable[Block | Table]) -> Node:
    """Return a root whose children are the sections of the text."""
    root = Node("", -1, "")
    stack = [root]
    for piece in pieces:
        if isinstance(piece, Table):
            _owner_of_table(stack).children.append(piece)
            continue
        node = _node(piece)
        while not _holds(stack[-1], node):
            stack.pop()
        stack[-1].children.append(node)
        stack.append(node)
    return root


def _node(block: Block) -> Node:
    marked = read_marker(block.text)
    if marked.rank is not None:
        return Node(marked.marker, marked.rank, marked.text, block)
    if is_bare_heading(block.text):
        is_section = is_capitals(block.text) and block.style in ("heading", "bold")
        return Node("", SECTION if is_section else LABEL, block.text, block)
    return Node("", UNMARKED, block.text, block)


def _holds(top: Node, node: Node) -> bool:
    """Say whether ``node`` may stand directly under ``top``, the innermost node so far."""
    if top.rank < 0:
        return True
    if node.rank == UNMARKED:
        return top.rank != UNMARKED and (top.is_open or top.rank <= SECTION)
    if top.rank == UNMARKED:
        # "Giao phòng A thực hiện:" takes the points that follow; a finished sentence does not.
        return top.text.endswith(":") and node.rank > CLAUSE
    return top.rank < node.rank


def _owner_of_table(stack: list[Node]) -> Node:
    """A table belongs to the section, not to the last point above it."""
    for node in reversed(stack):
        if node.rank <= SECTION:
            return node
    return stack[0]
