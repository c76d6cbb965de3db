"""Every change is on disk before the next; a conflict loses neither side."""

import pytest

from kit.drafts import list_versions, load_draft, save_draft
from kit.errors import ReadError
from kit.ui.autosave import SavedDraft


@pytest.fixture
def saved(session):
    """A saved draft without the decisions of a session."""
    saved = SavedDraft()
    saved.open(session.path)
    return saved


def test_a_change_is_on_disk_at_once(saved):
    """Whoever pulls the plug after a click loses nothing."""
    saved.change(saved.draft.with_(form="plan"))
    assert load_draft(saved.path).form == "plan"
    assert saved.state == "saved"
    assert saved.status_vi.startswith("Đã tự lưu lúc")


def test_a_change_that_changes_nothing_writes_nothing(saved):
    """Fields that are shown again are no change of the planner's."""
    before = saved.path.stat().st_mtime_ns
    saved.change(saved.draft.with_())
    assert saved.path.stat().st_mtime_ns == before
    assert not saved.can_undo


def test_reopening_says_when_it_was_saved(saved):
    """After a restart the planner sees that his work is there."""
    again = SavedDraft()
    again.open(saved.path)
    assert again.draft == saved.draft
    assert again.status_vi.startswith("Đã mở lại bản lưu lúc")


def test_undo_goes_back_and_is_saved(saved):
    """Undo, not confirm: each change can be taken back, on disk too."""
    saved.change(saved.draft.with_(form="plan"))
    assert saved.undo()
    assert load_draft(saved.path).form is None
    assert not saved.undo()


@pytest.fixture
def conflict(saved):
    """The planner set a form here, while another window set a year."""
    save_draft(saved.draft.with_(year=2030), saved.path)
    saved.change(saved.draft.with_(form="plan"))
    return saved


def test_a_conflict_stops_saving_and_keeps_both(conflict):
    """Nothing is written over the other window; the screen keeps what was done here."""
    assert conflict.state == "conflict"
    assert load_draft(conflict.path).year == 2030
    assert conflict.draft.form == "plan"
    conflict.change(conflict.draft.with_(form="section_of_par_plan"))
    assert load_draft(conflict.path).year == 2030


def test_loading_theirs_keeps_mine_beside_it(conflict):
    """ "Nạp bản mới": the other draft opens, ours lies in a file of its own."""
    mine = conflict.load_theirs()
    assert (conflict.state, conflict.draft.year) == ("saved", 2030)
    assert load_draft(mine).form == "plan"


def test_keeping_mine_keeps_theirs_as_a_version(conflict):
    """ "Giữ bản của tôi": ours is on disk, the other one can be brought back."""
    conflict.keep_mine()
    assert conflict.state == "saved"
    assert load_draft(conflict.path).form == "plan"
    assert 2030 in [load_draft(version).year for version in list_versions(conflict.path)]


def test_a_file_that_is_gone_is_said_and_can_be_written_again(saved):
    """A draft that was moved away is not silently made anew."""
    saved.path.unlink()
    saved.change(saved.draft.with_(form="plan"))
    assert saved.state == "missing"
    saved.keep_mine()
    assert load_draft(saved.path).form == "plan"


def test_nothing_open_is_a_sentence(home):
    """A step that runs before the first says what to do."""
    with pytest.raises(ReadError) as caught:
        _ = SavedDraft().current
    assert caught.value.code == "no-draft"
