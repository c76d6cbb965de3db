"""T1p, T6: what is over. Mirrors kit/tailoring/rules/past_events.py."""

from pathlib import Path

import pytest
import yaml

from kit.tailoring.rules.past_events import past_events

TABLE = Path(__file__).parents[1] / "cases/rules/past_events.yaml"
CASES = yaml.safe_load(TABLE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_sentence(edited, case):
    """Each sentence comes out as written, and each change has its reason."""
    result = edited(past_events, case["text"], **case.get("facts", {}))

    assert result.text == case["becomes"]
    assert all(change.reason_vi for change in result.changes)
    assert bool(result.changes) == (case["text"] != case["becomes"])
