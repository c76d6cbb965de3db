"""The right and wrong examples of every rule, as written in cases/<ID>.yaml."""

from pathlib import Path

import pytest
import yaml

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
ALL = [(path.stem, yaml.safe_load(path.read_text("utf-8"))) for path in FILES]
RIGHT = [pytest.param(i, c, id=f"{i} {c['case']}") for i, file in ALL for c in file["pass"]]
WRONG = [pytest.param(i, c, id=f"{i} {c['case']}") for i, file in ALL for c in file["fail"]]


@pytest.mark.parametrize(("rule_id", "case"), RIGHT)
def test_right_example_gives_no_finding(judge, rule_id, case):
    """What a rule shows as right is not found by it."""
    assert judge(rule_id, case) == []


@pytest.mark.parametrize(("rule_id", "case"), WRONG)
def test_wrong_example_is_found_at_its_place(judge, rule_id, case):
    """What a rule shows as wrong gives the codes, places and severities that are written."""
    found = judge(rule_id, case)

    assert [f.code for f in found] == case["codes"]
    if "targets" in case:
        assert [f.target for f in found] == case["targets"]
    assert [f.severity for f in found] == case.get("severities", ["error"] * len(found))
    assert all(f.rule == rule_id and f.place and f.message_vi and f.fix_vi for f in found)
