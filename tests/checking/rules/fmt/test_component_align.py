"""FMT145, what looks centred. Mirrors kit/checking/rules/fmt/component_align.py."""

import pytest


@pytest.mark.parametrize(
    ("form", "room_mm", "count"),
    [
        ({"align": "left"}, 60, 0),  # the words fill the cell
        ({"align": "left"}, 97, 1),
        ({"align": "left", "indent_left_mm": 20}, 97, 0),  # indents put it in the middle
        ({"align": "right"}, 97, 1),
        ({"align": "justify", "indent_first_mm": 20}, 97, 0),
    ],
)
def test_what_stands_in_the_middle_is_centred(judge, form, room_mm, count):
    """The eye decides, not the button of the word processor."""
    line = {"component": "header.motto", "form": form, "spot": {"room_mm": room_mm}}

    assert len(judge("FMT145", {"lines": [line]})) == count


def test_long_basis_at_the_left_is_found(judge):
    """Lines that reach the edge show whether they are justified; a short one does not."""
    long = {"component": "basis", "text": "Căn cứ Luật " * 12 + ".", "form": {"align": "left"}}
    short = {"component": "basis", "text": "Căn cứ Luật.", "form": {"align": "left"}}

    assert [f.code for f in judge("FMT145", {"lines": [long]})] == ["basis"]
    assert judge("FMT145", {"lines": [short]}) == []
