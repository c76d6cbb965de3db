"""Items of a section: nested points with their markers apart."""

from __future__ import annotations

from kit.importing.ledger import Ledger
from kit.importing.outline_tree import Node
from kit.model import Item


def item_of(node: Node, key: str, ledger: Ledger) -> Item:
    """Turn a node and all below it into an ``Item``; the id begins with ``key``."""
    return Item(
        id=ledger.give_id(key, node.text),
        marker=node.marker,
        text=node.text,
        children=tuple(item_of(child, key, ledger) for child in node.nodes),
        place=node.place,
    )


def text_item(text: str, key: str, place: str | None, ledger: Ledger) -> Item:
    """Return an unmarked point, such as the words after ``Đối tượng:``."""
    return Item(id=ledger.give_id(key, text), text=text, place=place)
