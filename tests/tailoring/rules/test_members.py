"""T4, T8, T9: members of enumerations. Mirrors kit/tailoring/rules/members.py."""

from pathlib import Path

import pytest
import yaml

from kit.tailoring.rules.members import members, names_others

TABLE = Path(__file__).parents[1] / "cases/rules/members.yaml"
CASES = yaml.safe_load(TABLE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_sentence(edited, case):
    """Each sentence comes out as written, and each change has its reason."""
    result = edited(members, case["text"], **case.get("facts", {}))

    assert result.text == case["becomes"]
    assert all(change.reason_vi for change in result.changes)
    assert bool(result.changes) == (case["text"] != case["becomes"])


def test_who_issues_is_no_actor(make_context):
    """“Chỉ thị của Chủ tịch UBND tỉnh” speaks of a paper, not of somebody who acts here."""
    ctx = make_context()

    assert names_others("Chủ tịch UBND tỉnh đối thoại với doanh nghiệp.", ctx)
    assert not names_others("Kỷ cương theo chỉ thị của Chủ tịch UBND tỉnh.", ctx)
