"""T6, T26: documents that may not be cited. Mirrors kit/tailoring/rules/dead_law.py."""

from pathlib import Path

import pytest
import yaml

from kit.tailoring.rules.dead_law import dead_law, unknown_law

TABLE = Path(__file__).parents[1] / "cases/rules/dead_law.yaml"
CASES = yaml.safe_load(TABLE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_sentence(edited, case):
    """Each sentence comes out as written, and each change has its reason."""
    result = edited(dead_law, case["text"], **case.get("facts", {}))

    assert result.text == case["becomes"]
    assert all(change.reason_vi for change in result.changes)
    assert bool(result.changes) == (case["text"] != case["becomes"])


def test_unknown_documents_are_named(make_context):
    """What the catalog does not know is left in place and listed for checking."""
    ctx = make_context()

    assert len(unknown_law("Nghị định số 777/2015/NĐ-CP ngày 05/5/2015 của Chính phủ.", ctx)) == 1
    assert unknown_law("Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.", ctx) == ()
