"""docs/decree-rows.md: every row of the decree has its rules, or a reason why none."""

import re
from pathlib import Path

import pytest

from kit.checking import RULES, load_profile

TEXT = (Path(__file__).parents[2] / "docs" / "decree-rows.md").read_text("utf-8")
ROWS = re.findall(r"^\| ([A-Z].*?) \| .*? \| (.*) \|$", TEXT, re.MULTILINE)
RULE = re.compile(r"[A-Z]{3}\d{3}")


def test_rows_name_rules_that_exist():
    """A rule that goes takes its rows along, and somebody notices."""
    named = {rule for _, rules in ROWS for rule in RULE.findall(rules)}

    assert len(ROWS) > 70
    assert named <= set(RULES)


@pytest.mark.parametrize(
    ("rows", "profile"), [("State", "state_plan"), ("Party", "party_document")]
)
def test_rules_of_a_row_judge_its_kind_of_document(rows, profile):
    """A rule that stands in the table and not in the profile would check nothing."""
    chapters = re.split(r"^## ", TEXT, flags=re.MULTILINE)
    named = {r for c in chapters if c.startswith(rows) for r in RULE.findall(c)}

    assert named <= set(load_profile(profile))


def test_row_without_a_rule_has_a_reason():
    """Silence would look like a row that was forgotten."""
    bare = [row for row, rules in ROWS if not RULE.search(rules) and not rules.startswith("none: ")]

    assert bare == []


def test_every_rule_of_form_stands_in_a_row():
    """Rules of form are there because of the decree; the others come from practice."""
    named = {rule for _, rules in ROWS for rule in RULE.findall(rules)}
    practice = {
        "FMT123", "FMT124", "FMT125", "FMT126", "FMT127", "FMT128", "FMT129", "FMT130", "FMT131",
        "FMT132", "FMT133", "FMT134", "FMT136", "FMT137",
    }  # fmt: skip

    assert {r for r in RULES if r.startswith("FMT")} - practice <= named
