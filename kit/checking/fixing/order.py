"""Lines of a list that stand in the wrong order change places, each with its own look.

The sign at the end of a line belongs to its place, not to its words: ";" within, "." at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lxml import etree

from kit.checking.word_letters import Letters

_SIGNS = ";.,"
_AROUND = "-–+• \t;.,"


def reorder(paragraphs: Sequence[etree._Element], lines: str, wanted: str) -> bool:
    """Put the paragraphs that print ``lines`` (one a line) into the order of ``wanted``.

    Returns False, and changes nothing, if a line is not a paragraph of its own, or if they do
    not stand one behind the other in one place.
    """
    printed = _of_lines(paragraphs, lines.split("\n"))
    if printed is None or not _are_neighbours([node for _line, node in printed]):
        return False
    by_line: dict[str, list[etree._Element]] = {}
    for line, node in printed:
        by_line.setdefault(line, []).append(node)
    nodes = [by_line[line].pop(0) for line in wanted.split("\n")]
    signs = [_sign(node) for _line, node in printed]
    parent = nodes[0].getparent()
    start = parent.index(printed[0][1])
    for offset, node in enumerate(nodes):
        parent.insert(start + offset, node)
    for node, sign in zip(nodes, signs, strict=True):
        _put_sign(node, sign)
    return True


def _of_lines(
    paragraphs: Sequence[etree._Element], lines: Sequence[str]
) -> list[tuple[str, etree._Element]] | None:
    """Return each line with its paragraph, in the order of the page; ``None`` if one has none."""
    by_words = [(_bare(Letters(node).text), node) for node in paragraphs]
    by_words = [(words, node) for words, node in by_words if words]
    if [words for words, _node in by_words] != [_bare(line) for line in lines]:
        return None
    return [(line, node) for line, (_words, node) in zip(lines, by_words, strict=True)]


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(_AROUND)


def _are_neighbours(nodes: Sequence[etree._Element]) -> bool:
    return all(one.getnext() is other for one, other in pairwise(nodes))


def _sign(node: etree._Element) -> str:
    last = Letters(node).raw.rstrip()[-1:]
    return last if last and last in _SIGNS else ""


def _put_sign(node: etree._Element, sign: str) -> None:
    """Exchange the sign at the end; a line without one keeps none: that is another rule's."""
    letters = Letters(node)
    at = len(letters.raw.rstrip()) - 1
    if sign and _sign(node) not in ("", sign):
        letters.replace((at, at + 1), sign)
