"""T24, T26: central documents about a place. Mirrors kit/tailoring/rules/central_places.py."""

from pathlib import Path

import pytest
import yaml

from kit.tailoring.rules.central_places import central_places

TABLE = Path(__file__).parents[1] / "cases/rules/central_places.yaml"
CASES = yaml.safe_load(TABLE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_sentence(edited, case):
    """Each sentence comes out as written, and each change has its reason."""
    result = edited(central_places, case["text"], **case.get("facts", {}))

    assert result.text == case["becomes"]
    assert all(change.reason_vi for change in result.changes)
    assert bool(result.changes) == (case["text"] != case["becomes"])
