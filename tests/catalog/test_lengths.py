"""Ranges of lengths. Mirrors kit/catalog/lengths.py."""

import pytest

from kit.catalog.lengths import LengthRange


@pytest.mark.parametrize(
    ("value", "inside"), [(19.9, False), (20, True), (25, True), (25.1, False)]
)
def test_edges_belong_to_the_range(value, inside):
    """The decree's limits are allowed values."""
    assert LengthRange(20, 25, "nd-30-2020").contains(value) is inside


def test_tolerance_widens_both_edges():
    """Inch dialogs round; the rule says by how much it forgives."""
    margin = LengthRange(20, 25, "nd-30-2020")
    assert margin.contains(19.8, tolerance_mm=0.2)
    assert margin.contains(25.2, tolerance_mm=0.2)
    assert not margin.contains(19.7, tolerance_mm=0.2)
