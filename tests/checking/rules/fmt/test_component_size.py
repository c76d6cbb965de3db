"""FMT140, what a fix sets. Mirrors kit/checking/rules/fmt/component_size.py."""

import pytest


@pytest.mark.parametrize(("size", "right"), [(11, 12), (15, 13)])
def test_nearest_size_is_set(judge, size, right):
    """Too small becomes the smallest, too large the largest size allowed."""
    line = {"component": "header.issuer", "look": {"size_pt": size}}
    (found,) = judge("FMT140", {"lines": [line, line]})

    assert [(s.name, s.value) for s in found.settings] == [("size_pt", right)]
    assert (found.target, found.also) == ("layout:paragraph:1", ("layout:paragraph:2",))


def test_signs_without_letters_have_no_size(judge):
    """A space in another size prints nothing."""
    pieces = [{"text": "KẾ HOẠCH"}, {"text": " . ", "look": {"size_pt": 30}}]

    assert judge("FMT140", {"lines": [{"component": "type", "pieces": pieces}]}) == []
