"""Items of a section. Mirrors kit/importing/items.py."""

import pytest

from kit.importing.items import demands, item_of, text_item
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuyên truyền phải kịp thời.", True),
        ("Bảo đảm ngắn gọn.", True),
        ("Nâng cao nhận thức.", False),
        (
            "Nâng cao nhận thức của cán bộ, công chức, viên chức và người dân trong toàn xã phải",
            False,
        ),
    ],
)
def test_demands_say_so_at_the_beginning(text, expected):
    """A requirement says "phải" or "bảo đảm" early; late in a sentence it means little."""
    assert demands(text) is expected
