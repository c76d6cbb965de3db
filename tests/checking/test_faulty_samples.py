"""The training files: each trips exactly its rule, the clean ones none.

``python -m benchmarks.faults.making`` writes them; here they are only read.
"""

from pathlib import Path

import docx
import pytest

import benchmarks.faults.all  # noqa: F401  every fault registers itself
from benchmarks.faults.making import BASES, file_name, judge, parent_of, samples
from kit.checking import RULES
from kit.resources import samples_folder

CLEAN = samples_folder() / "clean"
FAULTY = samples_folder() / "faulty"
SAMPLES = list(samples())


def told(report):
    """Return the findings as a failure shows them."""
    return [(f.rule, f.code, f.place, f.message_vi) for f in report.findings]


@pytest.mark.parametrize("base", BASES)
def test_clean_document_trips_no_rule(base):
    """A plan as it would be signed has nothing to find, not even a hint."""
    _, report = judge(CLEAN / f"{base}.docx", parent_of(base))

    assert told(report) == []


def test_every_rule_has_one_training_file():
    """A rule without a file that trips it could be dead."""
    assert [f.rule for f in SAMPLES] == sorted(RULES)
    assert {p.name for p in FAULTY.iterdir()} == {file_name(f) for f in SAMPLES}


@pytest.mark.parametrize("fault", SAMPLES, ids=lambda f: f.rule)
def test_training_file_trips_exactly_its_rule(fault):
    """One fault, one rule: who corrects the exercise sees nothing else."""
    parent = parent_of(fault.base) if fault.needs_parent else None
    _, report = judge(FAULTY / file_name(fault), parent)

    assert {f.rule for f in report.findings} == {fault.rule}, told(report)


@pytest.mark.parametrize("path", sorted(Path(FAULTY).glob("*.docx")), ids=lambda p: p.stem)
def test_training_file_names_no_person(path):
    """Files that are handed out hold no author and no comment."""
    properties = docx.Document(str(path)).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
