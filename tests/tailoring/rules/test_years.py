"""T1, T1p: years and periods. Mirrors kit/tailoring/rules/years.py."""

from pathlib import Path

import pytest
import yaml

from kit.tailoring.rules.years import years

TABLE = Path(__file__).parents[1] / "cases/rules/years.yaml"
CASES = yaml.safe_load(TABLE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_sentence(edited, case):
    """Each sentence comes out as written, and each change has its reason."""
    result = edited(years, case["text"], **case.get("facts", {}))

    assert result.text == case["becomes"]
    assert all(change.reason_vi for change in result.changes)
    assert bool(result.changes) == (case["text"] != case["becomes"])
