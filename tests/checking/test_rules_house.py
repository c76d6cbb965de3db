"""What every rule of the checker must have beyond the rules of the house (tests/house)."""

import ast
from pathlib import Path

import pytest
import yaml

import kit.checking.rules
from kit.catalog import load_table
from kit.catalog.rows import SourceRow
from kit.checking import RULES
from kit.checking.rule_book import FAMILIES_VI

HERE = Path(__file__).parent
FOLDER = Path(kit.checking.rules.__file__).parent
RULE_FILES = sorted(p for p in FOLDER.glob("*/*.py") if p.name != "__init__.py")
ALL_RULES = sorted(RULES.values(), key=lambda r: r.id)


def test_each_family_is_imported_by_name():
    """A folder of rules that nobody imports would be noticed by nobody."""
    folders = sorted(p.name for p in FOLDER.iterdir() if (p / "__init__.py").is_file())

    assert sorted(kit.checking.rules.__all__) == folders == sorted(f.lower() for f in FAMILIES_VI)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda r: r.id)
def test_rule_says_what_why_and_by_which_source(rule):
    """A rule without rationale or with a source nobody can look up is not a rule yet."""
    sources = {row.id for row in load_table("sources.yaml", SourceRow)}

    assert rule.id[:3] in FAMILIES_VI
    assert len(rule.rationale_vi.split()) > 8
    assert rule.source.partition("#")[0] in sources
    assert rule.check.__doc__


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda r: r.id)
def test_rule_has_right_and_wrong_examples(rule):
    """They feed the book of rules; only edges that examples cannot show need a test file."""
    cases = yaml.safe_load((HERE / "cases" / f"{rule.id}.yaml").read_text("utf-8"))

    assert cases["rule"] == rule.id
    assert cases["pass"]
    assert cases["fail"]


def test_no_case_file_without_a_rule():
    """The cases of a rule that went are gone too."""
    assert {p.stem for p in (HERE / "cases").glob("*.yaml")} == set(RULES)


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda p: p.stem)
def test_rule_reads_no_file_and_asks_no_other_rule(path):
    """A rule sees its material and the catalog, nothing else."""
    tree = ast.parse(path.read_text("utf-8"))
    imported = [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    called = [n.func.id for n in ast.walk(tree)
              if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]  # fmt: skip

    assert not [m for m in imported if m.startswith("kit.checking.rules")]
    assert "open" not in called
