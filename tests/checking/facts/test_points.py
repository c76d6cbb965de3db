"""Lists of points as they are counted. Mirrors kit/checking/facts/points.py."""

import pytest

from kit.checking.facts.points import is_parted, items_by_target, line_number, sibling_lists


@pytest.fixture
def plan(material_of):
    """A plan with a nested list and one duty."""
    child = {"id": "c", "marker": "-", "text": "Con."}
    first = {"marker": "a)", "text": "Một:", "children": [child], "place": "đoạn 5"}
    facts = {
        "contents": [first, {"marker": "b)", "text": "Hai.", "place": "đoạn 9"}],
        "responsibilities": {"Các thôn": ["Phổ biến."]},
        "frame": [{"role": "heading", "text": "2. Khác", "place": "đoạn 7"}],
    }
    return material_of({"plan": facts}).plan


def test_every_list_is_yielded_with_its_place(plan):
    """Outer lists come first; duties belong to their agency."""
    lists = list(sibling_lists(plan))

    assert [(one.part, one.target, len(one.items)) for one in lists] == [
        ("contents", "contents", 2),
        ("contents", "contents:contents-1", 1),
        ("responsibilities", "responsibilities", 1),
    ]
    assert lists[1].place == "Nội dung, điểm a"
    assert lists[2].place == "Tổ chức thực hiện, Các thôn"


def test_points_are_found_by_their_target(plan):
    """The target of a text leads to its point, at every depth."""
    assert items_by_target(plan)["contents:c"].text == "Con."


def test_heading_between_two_points_parts_them(plan):
    """Points that a heading stands between were two lists in the file."""
    first, second = plan.contents

    assert is_parted(plan, first, second)
    assert not is_parted(plan.with_(frame=()), first, second)
    assert not is_parted(plan, first.with_(place=None), second)


def test_only_lines_have_an_order():
    """The rows of a table are no lines."""
    assert line_number("đoạn 12") == 12
    assert line_number("bảng 1, dòng 2") is None
    assert line_number(None) is None
