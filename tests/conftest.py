"""Shared fixtures: the law of one fixed day, so that no test depends on today."""

import datetime as dt

import pytest

from kit.catalog import load_catalog


@pytest.fixture(scope="session")
def catalog():
    """The law of the first day of 2027, the plan year of the samples."""
    return load_catalog(dt.date(2027, 1, 1))
