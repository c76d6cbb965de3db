"""Every change is on disk before the next; a conflict loses neither side."""

import contextlib
import datetime as dt
import errno
import os

import pytest
from filelock import FileLock

from kit.drafts import list_versions, load_draft, save_draft, saving
from kit.errors import ReadError, SaveError
from kit.ui import autosave
from kit.ui.autosave import SavedDraft
from tests.drafts.failing_disk import FailingDisk, refusing


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


@contextlib.contextmanager
def full_disk(saved, monkeypatch):
    """Every write finds no room."""
    with FailingDisk(monkeypatch).failing(1, refusing(errno.ENOSPC), stays=True):
        yield


@contextlib.contextmanager
def read_only(saved, monkeypatch):
    """The folder's rights were taken, or the stick's switch was turned."""
    with FailingDisk(monkeypatch).failing(1, refusing(errno.EROFS), stays=True):
        yield


@contextlib.contextmanager
def pulled_out(saved, monkeypatch):
    """The folder is not there for a while."""
    folder = saved.path.parent
    away = folder.rename(folder.with_name("away"))
    yield
    away.rename(folder)


@contextlib.contextmanager
def held_by_word(saved, monkeypatch):
    """Another program holds the file longer than saving waits."""

    def held(_source, _target):
        error = PermissionError(errno.EACCES, "The process cannot access the file")
        error.winerror = 32
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", held)
        patch.setattr(saving, "is_windows", lambda: True)
        patch.setattr(saving, "HELD_WAIT_SECONDS", 0)
        yield


@contextlib.contextmanager
def being_saved_elsewhere(saved, monkeypatch):
    """A window that hangs in the midst of its save holds the lock."""
    monkeypatch.setattr(saving, "LOCK_SECONDS", 0.05)
    with FileLock(saved.path.parent / "ban-luu" / f"{saved.path.stem}.lock", is_singleton=False):
        yield


@pytest.mark.parametrize(
    ("trouble", "remedy"),
    [
        (full_disk, "Xóa bớt tệp"),
        (read_only, "lưu vào thư mục khác"),
        (pulled_out, "Cắm lại USB"),
        (held_by_word, "Đóng chương trình"),
        (being_saved_elsewhere, "đóng cửa sổ kia"),
    ],
)
def test_in_trouble_the_words_stay_and_are_saved_when_it_is_gone(
    saved, monkeypatch, trouble, remedy
):
    """What was typed stays on the screen, the sentence says what to do, the next change saves."""
    before = load_draft(saved.path)
    with trouble(saved, monkeypatch):
        saved.change(saved.draft.with_(form="plan"))
        saved.change(saved.draft.with_(year=2031))
        assert (saved.state, saved.draft.form, saved.draft.year) == ("unsaved", "plan", 2031)
        assert remedy in saved.status_vi
        assert "vẫn còn trên màn hình" in saved.status_vi
    assert load_draft(saved.path) == before

    saved.change(saved.draft.with_(place_date=dt.date(2031, 1, 5)))
    assert saved.state == "saved"
    assert load_draft(saved.path) == saved.draft
    assert (saved.draft.form, saved.draft.year) == ("plan", 2031)


def test_without_a_further_change_saving_again_is_enough(saved, monkeypatch):
    """The planner makes room and presses "Lưu lại"."""
    with full_disk(saved, monkeypatch):
        saved.change(saved.draft.with_(form="plan"))
        saved.save_again()
        assert saved.state == "unsaved"
    saved.save_again()
    assert saved.state == "saved"
    assert load_draft(saved.path).form == "plan"


def test_a_fault_of_ours_in_saving_keeps_the_words(saved, monkeypatch):
    """Even what nobody foresaw takes no word from the screen."""
    monkeypatch.setattr(autosave, "save_draft", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        saved.change(saved.draft.with_(form="plan"))
    assert saved.draft.form == "plan"


def test_a_clock_that_goes_back_stops_nothing(saved):
    """A dead battery set the clock to 2010: saving, versions and undo go on."""
    for year in (2031, 2032, 2033):
        os.utime(saved.path, (1.2e9 - year, 1.2e9 - year))
        saved.change(saved.draft.with_(year=year))
    assert saved.state == "saved"
    assert [v.year for v in saved.versions][:2] == [2032, 2031]
    saved.undo()
    assert load_draft(saved.path).year == 2032


def test_a_file_that_comes_back_is_saved_into_again(saved):
    """A sync client takes the file away for a moment; nobody needs to press anything."""
    away = saved.path.rename(saved.path.with_suffix(".away"))
    saved.change(saved.draft.with_(form="plan"))
    assert saved.state == "missing"
    away.rename(saved.path)
    saved.change(saved.draft.with_(year=2031))
    assert saved.state == "saved"
    assert load_draft(saved.path) == saved.draft


@pytest.mark.parametrize("damage", [b"", b"\0" * 5000, b"unit: ["], ids=["empty", "nul", "cut"])
def test_a_damaged_draft_opens_with_its_last_version_and_says_so(saved, damage):
    """The planner goes on at once, and is told which moment he is back at."""
    saved.change(saved.draft.with_(form="plan"))
    saved.change(saved.draft.with_(year=2031))
    saved.path.write_bytes(damage)
    again = SavedDraft()
    again.open(saved.path)
    assert (again.state, again.draft.form, again.draft.year) == ("recovered", "plan", 2027)
    assert "bị hỏng" in again.status_vi
    (aside,) = saved.path.parent.glob("*.hong-*")
    assert aside.read_bytes() == damage
    again.change(again.draft.with_(year=2032))
    assert again.state == "saved"
    assert load_draft(saved.path) == again.draft


def test_a_restored_version_is_one_change_that_can_be_undone(saved):
    """Nothing is lost by going back, on the disk or on the screen."""
    for year in (2031, 2032):
        saved.change(saved.draft.with_(year=year))
    first = next(v for v in saved.versions if v.year == 2027)
    saved.restore(first)
    assert load_draft(saved.path) == saved.draft
    assert saved.draft.year == 2027
    assert 2032 in [v.year for v in saved.versions]
    saved.undo()
    assert load_draft(saved.path).year == 2032


def test_nothing_is_restored_over_words_that_are_in_no_file(saved, monkeypatch):
    """First the saving is mended, then the planner goes back."""
    saved.change(saved.draft.with_(year=2031))
    with full_disk(saved, monkeypatch):
        saved.change(saved.draft.with_(year=2032))
        with pytest.raises(SaveError) as caught:
            saved.restore(saved.versions[-1])
    assert caught.value.code == "not-saved-yet"
    assert saved.draft.year == 2032


def test_nothing_open_is_a_sentence(home):
    """A step that runs before the first says what to do."""
    with pytest.raises(ReadError) as caught:
        _ = SavedDraft().current
    assert caught.value.code == "no-draft"
