"""FMT104. Mirrors kit/checking/rules/fmt/page_number_missing.py."""

import pytest


@pytest.mark.parametrize(("lines", "found"), [(30, 0), (38, 0), (48, 1), (90, 1)])
def test_only_clearly_two_pages_are_judged(judge, lines, found):
    """A text that ends about at the end of its first page may be one page in print."""
    case = {"lines": [{"component": "body", "look": {"size_pt": 14}, "repeat": lines}]}
    assert len(judge("FMT104", case)) == found


def test_number_of_the_next_section_does_not_help(judge):
    """Each section is judged by its own head."""
    long = {"component": "body", "repeat": 90}
    (found,) = judge("FMT104", {"pages": [{}, {"numbers": [{}]}], "lines": [long]})
    assert found.target == "layout:section:1"
