"""T3: names with one right spelling. Mirrors kit/tailoring/rules/fixed_names.py."""

from pathlib import Path

import pytest
import yaml

from kit.tailoring.rules.fixed_names import fixed_names, protected_spans

TABLE = Path(__file__).parents[1] / "cases/rules/fixed_names.yaml"
CASES = yaml.safe_load(TABLE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_sentence(edited, case):
    """Each sentence comes out as written, and each change has its reason."""
    result = edited(fixed_names, case["text"], **case.get("facts", {}))

    assert result.text == case["becomes"]
    assert all(change.reason_vi for change in result.changes)
    assert bool(result.changes) == (case["text"] != case["becomes"])


def test_quotes_names_and_citations_are_protected(make_context):
    """No other rule may cut into a quoted name or a citation."""
    text = "Đề án “Vì tỉnh nhà” theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ."
    spans = protected_spans(text, make_context())

    assert any(text[a:b] == "“Vì tỉnh nhà”" for a, b in spans)
    assert any("76/NQ-CP" in text[a:b] for a, b in spans)
