"""One rule a file; each says why and is tested; none is forgotten by the profiles."""

import importlib
import pkgutil
import re

import pytest

import kit.checking.rules
from kit.checking import RULES, load_profile, profile_names

FAMILIES = {"FMT", "CIT", "TSK", "CHN", "TXT", "ORG", "INH", "PAR"}
FILES = sorted(
    f"{family}.{module.name}"
    for family in kit.checking.rules.__all__
    for module in pkgutil.iter_modules([f"{kit.checking.rules.__path__[0]}/{family}"])
)


@pytest.fixture(scope="module")
def rules_by_file():
    """The rules that each file registers; a file that cannot be imported fails here."""
    for name in FILES:
        importlib.import_module(f"kit.checking.rules.{name}")
    by_file = {name: [] for name in FILES}
    for rule in RULES.values():
        home = rule.check.__module__
        assert home.startswith("kit.checking.rules."), f"{rule.id} stands in {home}"
        by_file[home.removeprefix("kit.checking.rules.")].append(rule)
    return by_file


def test_a_file_holds_one_rule(rules_by_file):
    """A file registers exactly one rule, in its family's folder, and is named for its slug."""
    assert FILES
    named = {
        name: [f"{r.id[:3].lower()}.{r.slug.replace('-', '_')}" for r in rules]
        for name, rules in rules_by_file.items()
    }
    assert named == {name: [name] for name in FILES}


def test_ids_are_a_family_and_three_digits(rules_by_file):
    """An id is stable, so it is a plain number in a known family."""
    for id_ in RULES:
        assert re.fullmatch(r"[A-Z]{3}\d{3}", id_), id_
        assert id_[:3] in FAMILIES


def test_every_rule_says_why_and_by_what_law(rules_by_file):
    """A rule without a title, a reason or a source is no rule yet."""
    bare = [r.id for r in RULES.values() if not (r.title_vi and r.rationale_vi and r.source)]
    assert bare == []


def test_every_rule_is_tested(rules_by_file, root):
    """Each rule has a test file of its name, or a table of cases of its id."""
    tests = root / "tests" / "checking"
    untested = [
        rule.id
        for name, (rule, *_) in rules_by_file.items()
        if not (
            tests / "rules" / name.split(".")[0] / f"test_{rule.slug.replace('-', '_')}.py"
        ).is_file()
        and not (tests / "cases" / f"{rule.id}.yaml").is_file()
    ]
    assert untested == []


def test_every_rule_stands_in_a_profile(rules_by_file):
    """A rule in no profile would never run."""
    listed = {id_ for profile in profile_names() for id_ in load_profile(profile)}
    assert set(RULES) <= listed
