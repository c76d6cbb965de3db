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


def test_what_nobody_checked_is_named(make_context):
    """A document of unknown status and a programme whose mark is past wait for the planner."""
    ctx = make_context()
    words = "Quyết định số 31/2017/QĐ-TTg ngày 17/7/2017 của Thủ tướng Chính phủ."

    assert len(unknown_law(words, ctx)) == 1
    assert len(unknown_law("Dịch vụ số đến năm 2025, định hướng đến năm 2030.", ctx)) == 1
    assert unknown_law("Dịch vụ số đến năm 2028, định hướng đến năm 2030.", ctx) == ()
