"""cchc rules, cchc template check. Mirrors kit/cli/rules.py."""

import re

import pytest

from kit.checking import RULES
from kit.resources import templates_folder


def test_rules_are_listed_in_order(cchc):
    """One line a rule."""
    _, out, _ = cchc("rules")

    assert [line.split()[0] for line in out.splitlines()] == sorted(RULES)


@pytest.mark.parametrize("rule_id", sorted(RULES))
def test_rule_is_explained_with_examples_and_source(cchc, rule_id):
    """Why, wrong, right and the source in law, as the book of rules has them."""
    code, out, _ = cchc("rules", rule_id.lower())

    assert code == 0
    for word in ("Mức: ", "Dùng cho: ", "Vì sao.", "Sai", "Đúng", "Nguồn."):
        assert word in out
    assert not re.search(r"→ [a-z_.:]+(,|$)", out, re.MULTILINE)


def test_unknown_rule_is_refused(cchc):
    """A rule that does not exist is named as such."""
    code, _, err = cchc("rules", "FMT999")

    assert code == 2
    assert "FMT999" in err


def test_shipped_template_passes_its_check(cchc):
    """Our own template has nothing wrong with it."""
    code, out, _ = cchc("template", "check", templates_folder() / "ke_hoach.docx")

    assert (code, out.strip()) == (0, "Mẫu dùng được.")
