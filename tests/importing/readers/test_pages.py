"""Words and rules. Mirrors kit/importing/readers/pages.py."""

import pytest

from kit.importing.readers.pages import Rule, Word


def test_middle_lies_between_top_and_bottom():
    """The height of a word is judged by its middle."""
    assert Word("a", 0, 10, 5, 20, 10).middle == 15


@pytest.mark.parametrize(
    ("rule", "is_horizontal"), [(Rule(0, 0, 50, 1), True), (Rule(0, 0, 1, 50), False)]
)
def test_longer_side_gives_the_direction(rule, is_horizontal):
    """A thin box is a line along its longer side."""
    assert rule.is_horizontal is is_horizontal
