"""Faults at random places of clean plans are found by their rule, and by no other.

``benchmarks/check_mutations.py`` does it many times and prints the recall; here each kind of fault
that has no training file is made once.
"""

from random import Random

import pytest

import benchmarks.faults.all  # noqa: F401  every fault registers itself
from benchmarks.faults import FAULTS
from benchmarks.faults.making import file_name, judge, make_faulty, parent_of
from kit.checking import RULES
from kit.importing import read_plan
from kit.resources import samples_folder

OTHERS = [f for f in FAULTS if not f.is_sample]
SAMPLES = sorted((f for f in FAULTS if f.is_sample and f.is_printed), key=lambda f: f.rule)
SEED = 41


def test_every_fault_names_a_rule():
    """A fault of a rule that went would be looked for in vain."""
    assert {f.rule for f in FAULTS} == set(RULES)


@pytest.mark.parametrize("fault", OTHERS, ids=lambda f: f"{f.rule} {f.slug}")
def test_fault_is_found_by_its_rule_alone(fault, tmp_path):
    """The place is picked by chance, but the same in every run."""
    path = tmp_path / ("a.docx" if fault.is_printed else "a.yaml")
    make_faulty(fault, path, Random(f"{SEED}{fault.slug}"))
    _, report = judge(path, parent_of(fault.base) if fault.needs_parent else None)

    assert {f.rule for f in report.findings} == {fault.rule}


@pytest.mark.parametrize("fault", SAMPLES[::12], ids=lambda f: f.rule)
def test_training_files_are_of_this_day(fault, tmp_path):
    """Who changes the template or a sample plan runs ``make faulty``."""
    path = make_faulty(fault, tmp_path / "a.docx", Random(f"2027{fault.rule}"))

    kept = read_plan(samples_folder() / "faulty" / file_name(fault))
    assert read_plan(path) == kept
