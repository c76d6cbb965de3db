"""Titles of heads. Mirrors kit/catalog/body_rows.py."""

import datetime as dt

import pytest

from kit.catalog import load_catalog


def test_each_kind_of_body_has_a_head(catalog):
    """A row without a title would make every title wrong."""
    assert catalog.positions
    assert all(row.heads for row in catalog.positions)


@pytest.mark.parametrize(("day", "is_known"), [("2025-09-22", False), ("2025-09-23", True)])
def test_head_of_the_press_body_is_known_from_the_day_of_the_rule(day, is_known):
    """The Party's rule of 23/9/2025 names a director; before, offices differed."""
    bodies = {row.body for row in load_catalog(dt.date.fromisoformat(day)).positions}

    assert ("Báo và phát thanh, truyền hình" in bodies) is is_known
