"""Nothing lost, nothing doubled. Mirrors kit/importing/coverage.py."""

import pytest

from kit.importing import coverage_of_source, plan_from_text, read_docx_blocks, read_plan
from kit.importing.blocks import repeated_text, source_text
from kit.model import Item, Placed, Plan, Task
from kit.resources import samples_folder

SAMPLES = sorted(
    path
    for folder in ("imports", "parents")
    for path in (samples_folder() / folder).glob("*.*")
    if path.suffix in (".txt", ".md", ".docx")
)


def test_a_lost_and_a_doubled_word_are_named():
    """The check counts words, not texts; case does not matter."""
    plan = Plan(
        purposes=(Item(id="1", marker="1.", text="Một hai hai"),),
        unplaced=(Placed(text="ba"),),
    )

    coverage = coverage_of_source(plan, "1. MỘT hai ba bốn")

    assert (dict(coverage.missing), dict(coverage.duplicated)) == ({"bốn": 1}, {"hai": 1})
    assert coverage.share == pytest.approx(4 / 5)
    assert coverage.unplaced_share == pytest.approx(1 / 5)
    assert not coverage.is_whole


def test_marks_inside_a_word_do_not_part_it():
    """OCR sets half a word bold; it is one word all the same."""
    text = "K**ế** hoạch"

    assert coverage_of_source(plan_from_text(text, name="x"), text).is_whole


def test_a_merged_cell_may_be_held_by_every_row():
    """One lead printed over two rows leads two tasks: no word is doubled by that."""
    plan = Plan(tasks=[Task(id=i, content=i, lead="Sở") for i in "ab"])

    assert dict(coverage_of_source(plan, "a b Sở").duplicated) == {"sở": 1}
    assert coverage_of_source(plan, "a b Sở", "Sở").is_whole


def test_nothing_covers_nothing():
    """An empty plan of an empty text has lost nothing."""
    assert coverage_of_source(Plan(), "").is_whole


def test_there_are_samples():
    """The property below is not empty."""
    assert len(SAMPLES) >= 4


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_word_of_a_sample_is_held_once(path):
    """Frame, keys and unplaced of a sample hold its words exactly once."""
    if path.suffix == ".docx":
        blocks = read_docx_blocks(path)
        text, repeated = source_text(blocks), repeated_text(blocks)
    else:
        text, repeated = path.read_text(encoding="utf-8"), ""

    coverage = coverage_of_source(read_plan(path), text, repeated)

    assert (coverage.missing, coverage.duplicated) == ({}, {})
    assert coverage.share == 1.0


def test_every_word_of_real_documents_is_held_once(corpus):
    """The same for every document of the corpus, of whatever kind it is."""
    lossy = []
    for path in sorted([*(corpus / "seeds").glob("*.txt"), *(corpus / "dev").glob("*.txt")]):
        text = path.read_text(encoding="utf-8")
        if not coverage_of_source(plan_from_text(text, name=path.name), text).is_whole:
            lossy.append(path.name)

    assert lossy == []


def test_every_word_of_real_word_files_is_held_once(corpus):
    """Word files as offices publish them, of whatever type of document."""
    lossy = []
    for path in sorted((corpus / "originals").glob("*.docx")):
        blocks = read_docx_blocks(path)
        coverage = coverage_of_source(read_plan(path), source_text(blocks), repeated_text(blocks))
        if not coverage.is_whole:
            lossy.append(path.name)

    assert lossy == []
