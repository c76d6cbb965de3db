"""The corpus of real documents, which stands beside the project and never inside it."""

import os
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents; without it the test is skipped, in CI it fails."""
    if not CORPUS.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("needs ../shared/corpus")
        pytest.skip("needs ../shared/corpus")
    return CORPUS
