"""The tree of headings and points, built from markers alone.

A marker says how high a paragraph stands; a paragraph without one belongs to the innermost
heading above it. Word styles and Markdown levels are not trusted: the same document uses them
in several ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kit.importing.blocks import Block, Table
from kit.importing.body_names import names_body
from kit.importing.legacy_text import is_capitals
from kit.importing.markers import CLAUSE, DOT, POINT, SECTION, STAR, read_marker
from kit.importing.meanings import is_bare_heading
from kit.model.vietnamese import fold

# An unmarked heading ("Hình thức:") stands between 1. and a).
LABEL = (CLAUSE + POINT) / 2
UNMARKED = DOT + 10
# A series that begins inside a point counts below it, above whatever its marker ranks below.
DEEPER = 1 / 64
# "4. Chi cục A." is a heading for all its full stop; a longer one is a sentence.
MOST_NAME_WORDS = 8

# The order of điểm a, b, c, d, đ, e, g, h (Nghị định 30/2020/NĐ-CP, Phụ lục I).
LETTERS = "abcdđeghiklmnopq"

_CLOSED = re.compile(r"[.;,…]$|\./\.$")
_LABELLED = re.compile(
    r"(?:thoi (?:gian|han)|don vi|co quan|san pham|kinh phi)\b[^:.;]{0,40}:\s*\S"
)
_ADDS = re.compile(r"(?:dong thoi|ngoai ra|ben canh do|trong do)\b")


@dataclass(eq=False)
class Node:
    """A heading or a point with what stands under it."""

    marker: str
    rank: float
    text: str
    block: Block | None = None
    children: list[Node | Table] = field(default_factory=list)
    series: str = ""

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
        return not _CLOSED.search(self.text) or self._is_name

    @property
    def _is_name(self) -> bool:
        is_brief = self.rank == CLAUSE and len(self.text.split()) <= MOST_NAME_WORDS
        return is_brief and self.text.endswith(".") and names_body(self.text)

    def walk(self) -> Iterator[Node]:
        """Yield the node and all nodes below it, in reading order."""
        yield self
        for child in self.nodes:
            yield from child.walk()


def build_tree(pieces: Iterable[Block | Table]) -> Node:
    """Return a root whose children are the sections of the text."""
    root = Node("", -1, "")
    stack = [root]
    read = _titled([piece if isinstance(piece, Table) else _node(piece) for piece in pieces])
    for node, following in zip(read, _next_points(read), strict=True):
        if isinstance(node, Table):
            _owner_of_table(stack).children.append(node)
            continue
        node.rank = _rank_among(node, stack)
        goes_on = node.rank == UNMARKED and _goes_on(node, stack[-1], following)
        while not (goes_on or _holds(stack[-1], node)):
            stack.pop()
        stack[-1].children.append(node)
        if not goes_on:
            stack.append(node)
    return root


def _titled(read: list[Node | Table]) -> list[Node | Table]:
    """Give a bare "PHẦN THỨ NHẤT" or "Mục I" the line below it as its title.

    A title may break where its next word looks like a number: "II. PHẠM", "VI, ĐỐI TƯỢNG".
    """
    result: list[Node | Table] = []
    for node in read:
        above = result[-1] if result else None
        is_title = isinstance(node, Node) and not node.marker and node.is_open
        if is_title and isinstance(above, Node) and above.rank <= SECTION and not above.text:
            above.text = node.text
        elif isinstance(above, Node) and isinstance(node, Node) and _is_rest(node, above):
            above.text = f"{above.text} {node.printed}"
        else:
            result.append(node)
    return result


def _is_rest(node: Node, above: Node) -> bool:
    """Say whether "VI, ĐỐI TƯỢNG" is the end of the title above it, and no section VI."""
    is_title = above.rank <= SECTION and above.is_open and is_capitals(above.text)
    looks_numbered = node.rank == SECTION and node.marker.endswith(",") and is_capitals(node.text)
    return is_title and looks_numbered and _ordinal(node) != (_ordinal(above) or 0) + 1


def _node(block: Block) -> Node:
    marked = read_marker(block.text)
    if marked.rank is not None:
        return Node(marked.marker, marked.rank, marked.text, block, series=marked.series)
    if is_bare_heading(block.text):
        return Node("", SECTION if is_capitals(block.text) else LABEL, block.text, block)
    return Node("", UNMARKED, block.text, block)


def _next_points(read: Sequence[Node | Table]) -> list[Node | None]:
    """Return for each piece the next marked paragraph behind it."""
    result: list[Node | None] = []
    point = None
    for piece in reversed(read):
        result.append(point)
        point = piece if isinstance(piece, Node) and piece.series else point
    return result[::-1]


def _goes_on(node: Node, top: Node, following: Node | None) -> bool:
    """Say whether a plain paragraph belongs to the finished point above it.

    It does where the next point goes on counting: ``5.``, a paragraph, ``6.``; where it says who
    does the point, or by when; and where it adds to it ("Đồng thời, …").
    """
    if not top.series or top.rank <= SECTION:
        return False
    words = fold(node.text)
    if _ADDS.match(words) or (top.rank >= STAR and _LABELLED.match(words)):
        return True
    if node.is_open:
        return False
    if following is None or following.series != top.series:
        return False
    return top.rank >= STAR or _ordinal(following) == (_ordinal(top) or 0) + 1


def _ordinal(node: Node) -> int | None:
    """``b)`` counts 2; between d and e stands đ."""
    letter = node.marker.strip("(). ")
    return LETTERS.find(letter) + 1 or read_marker(node.printed).ordinal


def _rank_among(node: Node, stack: list[Node]) -> float:
    """Return the rank of ``node`` where it stands: ``(1)`` under ``1.`` is not its sibling."""
    above = [one for one in stack if one.series]
    twin = next((one for one in reversed(above) if one.series == node.series), None)
    if not node.series or not above or twin:
        return twin.rank if twin and node.series else node.rank
    if node.rank == CLAUSE:
        begins = read_marker(node.printed).ordinal == 1
        is_deeper = begins and any(one.rank == CLAUSE for one in above)
    else:
        is_deeper = node.rank >= STAR and above[-1].rank >= node.rank and _leads(stack[-1], node)
    return max(above[-1].rank, node.rank) + DEEPER if is_deeper else node.rank


def _leads(top: Node, node: Node) -> bool:
    """A colon leads on; so does "● Mục đích" to "○ …", another sign of the same height."""
    return top.text.endswith(":") or (top.rank == node.rank == DOT and top.is_open)


def _holds(top: Node, node: Node) -> bool:
    """Say whether ``node`` may stand directly under ``top``, the innermost node so far."""
    if top.rank < 0:
        return True
    if node.rank == UNMARKED:
        # Points below it show that even a finished sentence is a heading.
        is_heading = top.is_open or top.rank <= SECTION or bool(top.children)
        return top.rank != UNMARKED and is_heading
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
