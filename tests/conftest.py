"""Shared fixtures: the law of one fixed day, and the folder of real documents."""

import datetime as dt
import os
from pathlib import Path

import pytest

from kit.catalog import load_catalog

# Real documents stand beside the project and never inside it.
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"


@pytest.fixture(scope="session")
def catalog():
    """The law of the first day of 2027, the plan year of the samples."""
    return load_catalog(dt.date(2027, 1, 1))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents; without it the test is skipped, in CI it fails."""
    if not CORPUS.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("needs ../shared/corpus")
        pytest.skip("needs ../shared/corpus")
    return CORPUS
