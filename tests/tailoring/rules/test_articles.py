"""T6a: articles that moved. Mirrors kit/tailoring/rules/articles.py."""

from pathlib import Path

import pytest
import yaml

from kit.tailoring.rules.articles import article_in, moved_articles

TABLE = Path(__file__).parents[1] / "cases/rules/articles.yaml"
CASES = yaml.safe_load(TABLE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_sentence(edited, case):
    """Each sentence comes out as written, and each change has its reason."""
    result = edited(moved_articles, case["text"], **case.get("facts", {}))

    assert result.text == case["becomes"]
    assert all(change.reason_vi for change in result.changes)
    assert bool(result.changes) == (case["text"] != case["becomes"])


def test_the_article_brings_its_procedure(make_context):
    """A row that cites the old article gets days and proofs of the new one (T22)."""
    row = article_in("Theo Điều 125 Luật Tổ chức chính quyền địa phương", make_context())

    assert row.new_article == "Điều 43"
    assert "07 ngày" in row.procedure_timing_vi
