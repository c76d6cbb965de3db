"""Items of a section. Mirrors kit/importing/items.py."""

from kit.importing.items import item_of, text_item
from kit.importing.ledger import Ledger
from tests.importing.pieces import node, outline


def test_nesting_is_kept_and_markers_are_apart():
    """Each point has its marker, its words, its points and its place."""
    item = item_of(node("a) Thủ tục, gồm:", "- cấp xã;", "+ thôn;"), "contents", Ledger())

    assert outline([item]) == [
        ("a)", "Thủ tục, gồm:", [("-", "cấp xã;", [("+", "thôn;", [])])]),
    ]
    assert item.place == "đoạn 1"
    assert item.children[0].id.startswith("contents-")


def test_equal_words_get_different_ids():
    """Two points of the same words are two points."""
    ledger = Ledger()

    first, second = (text_item("Loa", "channels", None, ledger) for _ in range(2))

    assert first.id != second.id
