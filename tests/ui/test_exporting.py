"""The files of a draft."""

import pytest
from docx import Document

from kit.drafts import load_draft
from kit.errors import TailorError
from kit.ui.exporting import export


def test_plan_tasks_and_open_list_lie_beside_the_draft(decided):
    """One plan, one workbook, one list; the draft itself is there already."""
    exported = export(decided)
    assert {p.suffix for p in exported.files} == {".docx", ".xlsx", ".txt", ".yaml"}
    assert {p.parent for p in exported.files} == {decided.path.parent}
    assert exported.is_draft
    words = "\n".join(p.text for p in Document(str(exported.plan)).paragraphs)
    assert "Phòng Văn hóa - Xã hội" in words


def test_another_folder_gets_a_copy_of_the_draft(decided, tmp_path):
    """The copy opens like the draft, and brings no versions with it."""
    out = tmp_path / "out"
    out.mkdir()
    exported = export(decided, out)
    assert load_draft(exported.draft) == decided.draft
    assert {p.name for p in out.iterdir()} == {p.name for p in exported.files}


def test_undecided_proposals_are_named_by_their_steps(tailoring):
    """The planner is sent to the steps, not to a command line."""
    with pytest.raises(TailorError) as caught:
        export(tailoring)
    assert caught.value.code == "undecided"
    assert caught.value.where == "Bước 3, Bước 4, Bước 5"
    assert "--" not in caught.value.fix_vi
