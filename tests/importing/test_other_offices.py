"""Plans of many offices, written for this test as offices write them, against what they say.

tests/importing/offices holds texts of our own invention with their truth, keyed as the real
documents' (benchmarks/import_scoring.py): sections out of order, headings without numbers or in
small letters, duties in every form, an appendix with a header, a page that only tells of a plan.
"""

import json
from pathlib import Path

import pytest

from benchmarks.import_scoring import score
from kit.importing import coverage_of_source, plan_from_text

OFFICES = Path(__file__).parent / "offices"
NAMES = sorted(path.stem for path in OFFICES.glob("*.json"))
# What is read otherwise than it was meant, and stays so:
KNOWN = {
    # A section that fills no key of a plan ("Thời gian") stands whole among the contents.
    "truong_hoc": ["contents: 3 of 3 openings, 4 items"],
    "y_te_labels": ["contents: 3 of 3 openings, 4 items"],
    "thanh_pho_index": ["contents: 2 of 2 openings, 3 items"],
    # A second sentence may speak of the first body's duty; only one that asks is parted. A verb
    # that no vocabulary has ("học") is found only where no known one follows.
    "chi_cuc_sentences": [
        "duties: missing ('phong hanh chinh', 1)",
        "duties: missing ('toan the cong chuc, vien chuc, nguoi lao dong chi cuc', 1)",
        "duties: too many ('toan the cong chuc, vien chuc, nguoi lao dong chi cuc hoc va', 1)",
    ],
}


def read(name):
    """Return the text, what was read of it and its truth."""
    source = (OFFICES / f"{name}.txt").read_text("utf-8")
    truth = json.loads((OFFICES / f"{name}.json").read_text("utf-8"))
    return source, plan_from_text(source, name=f"{name}.txt"), truth


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_is_read_as_it_was_meant(name):
    """Items, bodies with their duties, recipients and tasks, fact by fact."""
    _, plan, truth = read(name)

    assert score(plan, truth).faults == KNOWN.get(name, [])


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost(name):
    """Every word of the text is in the plan, once."""
    source, plan, _ = read(name)

    assert coverage_of_source(plan, source, "").is_whole
    assert plan.unplaced == ()


def test_there_are_plans_to_read():
    """The folder is found, and each truth has its text."""
    assert len(NAMES) > 10
    assert sorted(path.stem for path in OFFICES.glob("*.txt")) == NAMES
