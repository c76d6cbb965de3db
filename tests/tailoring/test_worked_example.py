"""The tailoring against decisions worked out by hand, scored by benchmarks/tailoring_score.py."""

import os
from pathlib import Path

import pytest

from benchmarks.tailoring_score import CORPUS, score, work

TRUTH = sorted((Path(__file__).parent / "truth").glob("*.yaml"))


@pytest.mark.parametrize("path", TRUTH, ids=lambda p: p.stem)
def test_decisions_agree_with_the_hand_made_plan(path):
    """Every decision, lead, source, basis and question is the one a person reached."""
    uses_corpus = "seeds/" in path.read_text("utf-8")
    if uses_corpus and not CORPUS.is_dir():
        assert not os.environ.get("CI"), "the corpus must be there in CI"
        pytest.skip("shared corpus is not here")
    result = score(work(path))

    assert result.total["tasks"] >= 10
    assert result.differences == []
