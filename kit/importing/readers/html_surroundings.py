"""Which elements of a web page stand around the document: menus, links, the foot of the page."""

from __future__ import annotations

import re

from lxml import etree

from kit.importing.readers.html_page import HIDDEN_TAGS

_TAGS = frozenset("nav aside footer".split())
_NAMES = re.compile(
    r"\b(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|footer|banner|login|comments?|related"
    r"|share|social|pagination|copyright|toolbar|widget)\b",
    re.IGNORECASE,
)
# Shorter paragraphs say nothing about where the document stands.
LONG_PARAGRAPH = 80
# The document is the smallest element with so much of the long paragraphs.
DOCUMENT_SHARE = 0.8
# A part outside with more of them is part of the document all the same (a second section).
PART_SHARE = 0.05
# A list whose words are mostly links is a menu.
LINK_SHARE = 0.6


class Surroundings:
    """Judges the elements of one page."""

    def __init__(self, body: etree._Element) -> None:
        self._sizes = _long_text(body)
        total = self._sizes.get(body, 0)
        # Without a long paragraph there is nothing to tell the document by.
        self._is_page = total > 0
        self._least = PART_SHARE * total
        self._document = _document_of(body, self._sizes, DOCUMENT_SHARE * total)
        self._inside = {self._document, *self._document.iterancestors()}

    def holds(self, node: etree._Element) -> bool:
        """Say whether ``node`` belongs to the page and not to its document."""
        if not self._is_page or node in self._inside or self._sizes.get(node, 0) > self._least:
            return False
        if node.tag in _TAGS or _NAMES.search(f"{node.get('class', '')} {node.get('id', '')}"):
            return True
        return node.getparent() in self._inside and _link_share(node) > LINK_SHARE


def _long_text(body: etree._Element) -> dict[etree._Element, int]:
    """Return for each element the letters of long paragraphs in it that are no links."""
    sizes: dict[etree._Element, int] = {}
    for node in body.iter():
        if not isinstance(node.tag, str) or node.tag in HIDDEN_TAGS or _is_link(node):
            continue
        own = sum(len(part) for part in _own_text(node))
        if own < LONG_PARAGRAPH:
            continue
        for one in (node, *node.iterancestors()):
            sizes[one] = sizes.get(one, 0) + own
    return sizes


def _own_text(node: etree._Element) -> list[str]:
    """Return the words that stand in ``node`` itself, behind its children too."""
    parts = [node.text, *(child.tail for child in node)]
    return [" ".join(part.split()) for part in parts if part and part.strip()]


def _document_of(
    body: etree._Element, sizes: dict[etree._Element, int], least: float
) -> etree._Element:
    node = body
    while True:
        inner = next((c for c in node if least and sizes.get(c, 0) >= least), None)
        if inner is None or inner.tag in ("p", "td", "tr", "tbody", "table", "span", "font", "b"):
            return node
        node = inner


def _link_share(node: etree._Element) -> float:
    total = sum(len(text.strip()) for text in node.itertext())
    linked = sum(len(text.strip()) for a in node.iter("a") if _is_link(a)
                 for text in a.itertext())  # fmt: skip
    return linked / total if total else 0.0


def _is_link(node: etree._Element) -> bool:
    """Word marks places of a document with ``a`` elements that lead nowhere."""
    return node.tag == "a" and not (node.get("href") or "#").startswith("#")
