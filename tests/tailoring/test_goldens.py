"""Decisions about two real plans, without a word of them: proposal, rule, action, target.

``CCHC_GOLDEN=write`` (``make golden``) writes the files and fails, so that a golden never passes
in the run that wrote it; a missing one fails.
"""

import os
from pathlib import Path

import pytest

from benchmarks.tailoring_scan import CORPUS, tailor

GOLDEN = Path(__file__).parent / "golden"
CASES = (
    ("003", "phường Nam Gia Nghĩa, Lâm Đồng"),
    ("001", "xã Nhân Cơ, Lâm Đồng"),
)


@pytest.mark.golden
@pytest.mark.corpus
@pytest.mark.parametrize(("seed", "unit"), CASES)
def test_decisions_are_the_reviewed_ones(seed, unit):
    """Every proposal has the rule, the action and the target that a reader agreed to."""
    if not CORPUS.is_dir():
        assert not os.environ.get("CI"), "the corpus must be there in CI"
        pytest.skip("shared corpus is not here")
    case = tailor(next((CORPUS / "seeds").glob(f"{seed}_*.txt")), unit, 2027)
    lines = [f"{p.id} {p.rule} {p.action} {p.target}" for p in case.tailored.proposals]
    path = GOLDEN / f"decisions-{seed}.txt"
    if os.environ.get("CCHC_GOLDEN") == "write":
        path.write_text("\n".join(lines) + "\n", "utf-8")
        pytest.fail(f"{path.name} was written: review its difference, then run again without it")

    assert path.is_file(), f"{path.name} is missing: run make golden and review it"
    assert lines == path.read_text("utf-8").splitlines()
