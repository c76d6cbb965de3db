"""Every word of the model stands in docs/glossary.md, with one Vietnamese meaning."""

import re

import pytest

from kit.model import Draft, Plan, Task, UnitProfile


@pytest.fixture(scope="module")
def rows(root):
    """The rows of all tables: Vietnamese, code terms, meaning."""
    lines = (root / "docs" / "glossary.md").read_text("utf-8").splitlines()
    cells = [[c.strip() for c in line.strip("|").split("|")] for line in lines if line[:1] == "|"]
    return [row for row in cells if row[0] not in {"Vietnamese", "---"}]


@pytest.mark.parametrize("record", [Plan, Task, Draft, UnitProfile])
def test_every_field_of_the_model_is_explained(record, rows):
    """A new field enters the glossary first, so that it gets one name in each language."""
    terms = {term for row in rows for term in re.findall(r"`([^`]+)`", row[1])}
    fields = {field.alias or name for name, field in record.model_fields.items()}
    assert fields - terms == set()


def test_every_row_is_whole(rows):
    """Vietnamese, the term in code marks, and what it means."""
    assert [r for r in rows if len(r) != 3 or not (r[0] and r[2] and "`" in r[1])] == []


def test_no_vietnamese_word_is_explained_twice(rows):
    """Two English words for one thing is where confusion starts."""
    words = [row[0] for row in rows]
    assert [w for w in words if words.count(w) > 1] == []
