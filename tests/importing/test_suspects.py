"""Errors of real documents are noted: benchmarks/import_suspects.py and what it measures.

The truth in tests/importing/truth is sealed: it holds no text of the documents, which lie beside
the project.
"""

import pytest

from benchmarks.import_quality import OWN_TRUTH, documents, load_truths
from benchmarks.import_suspects import Doubts, false_share, judge, read, recall, wrong_words
from benchmarks.seal_truth import sealed
from kit.importing import plan_from_text

# What was reached is 0.96 of 76 suspects and 1 % of the notes.
LEAST_RECALL, MOST_FALSE, FEWEST_SUSPECTS = 0.95, 0.03, 70
# Kinds that need no other program.
KINDS = (".txt", ".docx", ".htm")
TEXT = "KẾ HOẠCH\nTuyên truyền năm 2027\n1. Bố trí kính phí.\n2. Đơn vị đuợc giao báo cáo."
SUSPECTS = [
    {"found": "bố trí kính phí", "likely": "bố trí kinh phí"},
    {"found": "đơn vị đơn vị", "likely": "đơn vị"},
]


@pytest.fixture(scope="module")
def every(corpus) -> list[Doubts]:
    """What was noted about every document with truth."""
    truths = load_truths([corpus / "truth", OWN_TRUTH])
    found = []
    for path in documents(corpus):
        truth = truths.get(path.stem)
        if truth and path.name == truth["source"] and path.suffix in KINDS:
            source, plan = read(path)
            found.append(judge(path.name, plan, truth, words=len(source.split())))
    return found


@pytest.mark.corpus
def test_suspects_of_real_documents_are_noted(every):
    """Misspelt phrases, damage of OCR, numbers and days that cannot be."""
    assert sum(one.seen + len(one.missed) for one in every) >= FEWEST_SUSPECTS
    assert recall(every) >= LEAST_RECALL, [line for one in every for line in one.missed]


@pytest.mark.corpus
def test_few_notes_are_beside_the_point(every):
    """Words that a reader found right, facts that the document has."""
    assert false_share(every) <= MOST_FALSE, [line for one in every for line in one.false]


@pytest.mark.parametrize("seal", [lambda truth: truth, sealed], ids=["plain", "sealed"])
def test_measure(seal):
    """One suspect is noted, one is not; a note of no suspect is false; so is a missed fact."""
    truth = seal({"source": "ke_hoach.txt", "number": "12", "suspects": SUSPECTS})

    one = judge("ke_hoach.txt", plan_from_text(TEXT, name="ke_hoach.txt"), truth, words=20)

    assert (one.seen, len(one.missed), len(one.false)) == (1, 1, 2)
    assert recall([one]) == 0.5
    assert false_share([one]) == pytest.approx(2 / one.codes.total())


def test_wrong_words_are_those_that_change():
    """If words are only missing, all that is printed is wrong."""
    changed = wrong_words({"found": "bố trí kính phí", "likely": "bố trí kinh phí"}, "x")
    missing = wrong_words({"found": "cải hành chính", "likely": "cải cách hành chính"}, "x")

    assert (changed[1], missing[1]) == (1, 3)
