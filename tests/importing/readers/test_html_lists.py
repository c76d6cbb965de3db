"""Markers of lists. Mirrors kit/importing/readers/html_lists.py."""

import pytest
from lxml import html

from kit.importing.readers.html_lists import ListMarkers


def markers(markup):
    counted = ListMarkers()
    return [counted.marker(item) for item in html.fragment_fromstring(markup).iter("li")]


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", ["1.", "2."]),
        ("type=I start=3", ["III.", "IV."]),
        ("type=i start=39", ["xxxix.", "40."]),
        ("type=A start=26", ["Z.", "27."]),
        ("start=0", ["0.", "1."]),
        ("start=-1", ["-1.", "0."]),
        ("start=99999999999999999999", ["1.", "2."]),
        ("start=x", ["1.", "2."]),
    ],
)
def test_numbers_follow_the_list(attributes, expected):
    """As a browser counts; an absurd start is none."""
    assert markers(f"<ol {attributes}><li>a<li>b</ol>") == expected


def test_bullets_and_stray_points_are_dashes():
    """Whatever dot a page draws, the parser needs a point."""
    assert markers("<ul><li>a</ul>") == ["-"]
    assert markers("<div><li>a</div>") == ["-"]
