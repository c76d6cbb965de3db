"""Values with a range. Mirrors kit/catalog/value_rows.py."""

import pytest

from kit.catalog.value_rows import FormatValue


def value(unit, low=None, high=None, text=None):
    """A format value."""
    return FormatValue(
        key="k", unit=unit, low=low, high=high, text=text, name_vi="x",
        source="nd-30-2020", confidence="S",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (value("pt", 13, 14), "13-14 pt"),
        (value("pt", 12, 12), "12 pt"),
        (value("pt", 6), "6 pt"),
        (value("lines", 1, 1.5), "1-1,5 dòng"),
        (value("ratio", 0.5, 1), "0,5-1"),
        (value("text", text="./."), "./."),
    ],
)
def test_values_read_as_a_person_writes_them(row, words):
    """Messages quote the allowed range."""
    assert str(row) == words


def test_an_open_end_allows_everything_on_that_side():
    """The gap between paragraphs is at least 6 pt, with no upper limit."""
    gap = value("pt", 6)
    assert gap.contains(6)
    assert gap.contains(60)
    assert not gap.contains(5.9)
    assert gap.contains(5.9, tolerance=0.1)
