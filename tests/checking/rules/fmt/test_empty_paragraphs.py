"""FMT123. Mirrors kit/checking/rules/fmt/empty_paragraphs.py."""

import pytest


def test_rows_and_single_lines_are_two_findings(judge):
    """Both are habits that a person decides on; a row that pushes text to a page is worse."""
    lines = [
        {"component": "body"},
        {"component": "none"},
        {"component": "body"},
        {"component": "none", "repeat": 3},
        {"component": "heading.section"},
    ]
    gap, push = judge("FMT123", {"lines": lines})

    assert (gap.code, gap.is_safe, gap.target) == ("gap", False, "layout:paragraph:2")
    assert (push.code, push.is_safe) == ("push", False)
    assert push.also == ("layout:paragraph:5", "layout:paragraph:6")


@pytest.mark.parametrize(
    "between",
    [
        {"component": "none", "breaks_page": True},
        {"component": "none", "drawn": [{"length_mm": 40, "by": "border"}]},
        {"component": "none", "spot": {"table": 1}},
        {"component": "none", "in_text_box": True},
    ],
)
def test_what_prints_something_is_not_empty(judge, between):
    """A page break, a drawn rule, a cell."""
    assert judge("FMT123", {"lines": [{"component": "body"}, between, {"component": "body"}]}) == []
