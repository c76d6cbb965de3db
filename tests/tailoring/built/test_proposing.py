"""How built proposals are made. Mirrors kit/tailoring/built/proposing.py."""

from kit.model import Item, Value
from kit.tailoring.built.proposing import (
    added,
    carried,
    dropped,
    leaves,
    level_words,
    own_item,
    whole,
)


def test_a_whole_key_is_added_kept_or_adapted():
    """The action follows from what the parent had."""

    def made(before, after):
        return whole("subject", before, after, Value(text=after), rule="T2", reason_vi="r").action

    assert (made(None, "A"), made("A", "A"), made("A", "B")) == ("add", "keep", "adapt")


def test_ids_do_not_come_from_our_words():
    """Rewording a line of ours keeps its id and so its decision."""
    one = added("budget", "source", "Câu một", Value(), rule="T17", reason_vi="r")
    two = added(
        "budget", "source", "Câu hai", Value(), rule="T17", reason_vi="r", sources=("a", "a")
    )

    assert one.id == two.id
    assert two.sources == ("a",)
    assert own_item("budget", "source", "X").id == own_item("budget", "source", "Y").id


def test_a_fate_names_its_point():
    """Merge says where it went, drop says why."""
    point = Item(id="i", text="Điểm")
    merged = carried("budget", point, "Mục Kinh phí", rule="T17", reason_vi="r", who="rule")
    gone = dropped("budget", point, rule="T17", reason_vi="r", who="planner")

    assert (merged.action, merged.after, gone.action, gone.after) == (
        "merge",
        "Mục Kinh phí",
        "drop",
        "",
    )


def test_leaves_say_something_themselves():
    """A point with nested points speaks through them."""
    tree = (Item(id="a", text="A", children=(Item(id="b", text="B"),)), Item(id="c", text="C"))

    assert [i.id for i in leaves(tree)] == ["b", "c"]


def test_levels_have_words(make_context):
    """Reasons name our level."""
    assert level_words(make_context()) == "cấp xã"
    assert level_words(make_context("Sở Công Thương, Gia Lai")) == "Sở"
