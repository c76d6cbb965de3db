"""The reading of real documents against truth made by hand, scored by benchmarks/import_quality.py.

The truth in tests/importing/truth is sealed: it holds no text of the documents, which lie beside
the project (benchmarks/seal_truth.py).
"""

import json

import pytest

from benchmarks.import_quality import OWN_TRUTH, documents, load_truths, read, totals
from benchmarks.import_wording import is_sealed

pytestmark = pytest.mark.corpus

# What was reached, a hundredth below or less; a change that reads less well than this fails.
FLOORS = {
    "header": 0.99, "parents": 0.99, "citations": 0.99, "items": 0.96, "duties": 0.96,
    "rows": 0.99, "cells": 0.99, "signature": 0.99, "recipients": 0.99,
}  # fmt: skip
# Kinds that need no other program; a scan and a .doc have their own tests.
KINDS = (".txt", ".docx", ".htm")


@pytest.fixture(scope="module")
def readings(corpus):
    """Every document with truth, read and scored."""
    truths = load_truths([corpus / "truth", OWN_TRUTH])
    return [
        read(path, truths[path.stem])
        for path in documents(corpus)
        if path.stem in truths and path.suffix in KINDS
    ]


@pytest.mark.parametrize("group", FLOORS)
def test_the_documents_are_read_no_worse_than_before(readings, group):
    """All documents together, by group of facts, F1."""
    assert totals(readings)[group].f1 >= FLOORS[group]


def test_no_word_is_lost_or_doubled(readings):
    """In no document, with or without sections."""
    assert [one.path.name for one in readings if not one.coverage.is_whole] == []


def test_the_truth_holds_no_wording():
    """Texts are digests, numbers, kinds, days or the name of the file."""
    plain = {"source", "kind", "body", "unit_level", "number", "symbol", "date", "type", "no"}

    def wordings(value, key=""):
        if isinstance(value, dict):
            for name, inner in value.items():
                yield from wordings(inner, name)
        elif isinstance(value, list):
            for inner in value:
                yield from wordings(inner, key)
        elif isinstance(value, str) and key not in plain:
            yield value

    files = sorted(OWN_TRUTH.glob("*.json"))
    texts = [text for path in files for text in wordings(json.loads(path.read_text("utf-8")))]
    assert files
    assert [text for text in texts if not is_sealed(text)] == []
