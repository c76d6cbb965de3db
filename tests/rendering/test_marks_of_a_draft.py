"""Marks of a whole draft: from the sample parent to the comments in the file."""

from __future__ import annotations

import pytest
from docx import Document

from kit.drafts.starting import new_draft, parent_entry
from kit.importing import read_plan
from kit.rendering import marks_of, render_plan
from kit.resources import samples_folder
from kit.tailoring import apply, propose

PARENT = samples_folder() / "parents" / "ke_hoach_tinh_gia_lai_2027.docx"


@pytest.fixture(scope="module")
def tailored_plan(catalog):
    """The plan that a commune's untouched draft stands for, and what is open about it."""
    draft = new_draft(
        catalog.units.get("xã Đak Đoa"), 2027, parents=(parent_entry(read_plan(PARENT), PARENT),)
    )
    tailored = propose(draft, catalog)
    return apply(draft, catalog, tailored, assume="accept"), tailored


def test_every_mark_becomes_a_comment(tailored_plan, tmp_path):
    """No mark is lost on the way: each target that marks_of names is printed by the template."""
    plan, tailored = tailored_plan
    marks = marks_of(plan, tailored)
    path = render_plan(plan, tmp_path / "a.docx", marks=marks, is_draft=True)
    comments = sorted(comment.text for comment in Document(str(path)).comments)

    assert len(marks) > 10
    assert comments == sorted(mark.text_vi for mark in marks)


def test_words_of_the_draft_and_of_the_ready_file_are_the_same(tailored_plan, tmp_path):
    """Marks leave no sign in the text itself."""
    plan, tailored = tailored_plan
    marks = marks_of(plan, tailored)
    marked = Document(str(render_plan(plan, tmp_path / "a.docx", marks=marks)))
    ready = Document(str(render_plan(plan, tmp_path / "b.docx")))

    assert _texts(marked) == _texts(ready)


def _texts(document) -> list[str]:
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]
