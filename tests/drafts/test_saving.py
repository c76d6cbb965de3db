"""Saving loses nothing: not to a kill, not to a second window. Mirrors kit/drafts/saving.py."""

import errno
import os
import random
import shutil
import signal
import tempfile
import time
from pathlib import Path

import pytest

from kit.drafts import file_hash, list_versions, load_draft, load_with_hash, save_draft
from kit.drafts import saving as saving_module
from kit.errors import SaveError

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="os.fork is not on this system")


def test_a_saved_draft_is_read_back_with_its_hash(draft, tmp_path):
    """The hash that saving returns is the one that reading gives, and the file's own."""
    path = tmp_path / "d.yaml"

    saved = save_draft(draft, path)

    assert load_with_hash(path) == (draft, saved)
    assert saved == file_hash(path)


def test_a_change_by_somebody_else_stops_the_save(draft, tmp_path):
    """Two windows opened the same file; the second to save is told and writes nothing."""
    path = tmp_path / "d.yaml"
    opened = save_draft(draft, path)
    save_draft(draft.with_(year=2028), path, expected_hash=opened)

    with pytest.raises(SaveError) as caught:
        save_draft(draft.with_(year=2029), path, expected_hash=opened)

    assert caught.value.code == "changed-on-disk"
    assert load_draft(path).year == 2028


def test_a_file_that_went_away_is_not_silently_made_again(draft, tmp_path):
    """Somebody renamed the draft: saving under the old name would make two of it."""
    path = tmp_path / "d.yaml"
    opened = save_draft(draft, path)
    path.unlink()

    with pytest.raises(SaveError) as caught:
        save_draft(draft, path, expected_hash=opened)

    assert caught.value.code == "missing-on-disk"
    assert not path.exists()


def test_what_was_replaced_is_kept_as_a_version(draft, tmp_path):
    """Each save keeps the draft that stood there before."""
    path = tmp_path / "d.yaml"
    for year in (2026, 2027, 2028):
        save_draft(draft.with_(year=year), path)

    assert [load_draft(v).year for v in list_versions(path)] == [2027, 2026]


def test_saving_the_same_again_makes_no_version(draft, tmp_path):
    """Autosave without a change leaves the shelf as it is."""
    path = tmp_path / "d.yaml"
    assert save_draft(draft, path) == save_draft(draft, path)

    assert list_versions(path) == []


def test_a_file_that_is_no_draft_is_set_aside_not_replaced(draft, tmp_path):
    """Saving over a damaged file puts that one away under its own name."""
    path = tmp_path / "d.yaml"
    path.write_text("unit: [", encoding="utf-8")

    save_draft(draft, path)

    (aside,) = tmp_path.glob("d.yaml.hong-*")
    assert aside.read_text("utf-8") == "unit: ["
    assert load_draft(path) == draft


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk-full"), (errno.EROFS, "read-only"), (errno.EIO, "cannot-save")],
)
def test_a_refusal_of_the_system_leaves_the_old_draft(draft, tmp_path, monkeypatch, number, code):
    """A full or write-protected disk is said in a SaveError; the old file and no rest remain."""
    path = tmp_path / "d.yaml"
    save_draft(draft, path)

    def refuse(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(saving_module.os, "fsync", refuse)
    with pytest.raises(SaveError) as caught:
        save_draft(draft.with_(year=2028), path)

    assert caught.value.code == code
    assert load_draft(path) == draft
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ban-luu", "d.yaml"]


def test_a_folder_that_is_not_there_is_named(draft, tmp_path):
    """A pulled USB stick: the planner is told which folder is missing."""
    with pytest.raises(SaveError) as caught:
        save_draft(draft, tmp_path / "usb" / "d.yaml")

    assert caught.value.code == "no-folder"
    assert "usb" in caught.value.where


@pytest.fixture
def locked_folder():
    """A folder that may be read and not written; root, who may write anywhere, steps down."""
    folder, nobody = Path(tempfile.mkdtemp(prefix="cchc-")), 65534
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, nobody, nobody)
    folder.chmod(0o500)
    if is_root:
        os.seteuid(nobody)
    yield folder
    if is_root:
        os.seteuid(0)
    folder.chmod(0o700)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folder rights")
def test_a_read_only_folder_is_said_in_a_save_error(draft, locked_folder):
    """A folder without the right to write gives code read-only."""
    with pytest.raises(SaveError) as caught:
        save_draft(draft, locked_folder / "d.yaml")

    assert caught.value.code == "read-only"


def test_a_busy_file_on_windows_is_tried_again(draft, tmp_path, monkeypatch):
    """A virus scanner that holds the file for a moment does not fail the save."""
    path, calls = tmp_path / "d.yaml", []
    real = os.replace

    def busy_twice(source, target):
        calls.append(source)
        if len(calls) < 3:
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr(saving_module.os, "replace", busy_twice)
    monkeypatch.setattr(saving_module, "is_windows", lambda: True)
    save_draft(draft, path)

    assert len(calls) == 3
    assert load_draft(path) == draft


@pytest.mark.soak
def test_saving_is_quick_enough_for_every_keystroke(draft, tmp_path):
    """Autosave runs while somebody types: the median of 20 saves, fsync and all, is no pause."""
    path, took = tmp_path / "d.yaml", []
    for year in range(2020, 2040):
        start = time.perf_counter()
        save_draft(draft.with_(year=year), path)
        took.append(time.perf_counter() - start)

    assert sorted(took)[10] < 0.2


@needs_fork
def test_a_killed_save_leaves_a_whole_draft(draft, tmp_path):
    """Killed at any moment, the file is one of the drafts that were being saved."""
    _kill_savers(draft, tmp_path / "d.yaml", times=12)


@needs_fork
@pytest.mark.soak
def test_a_thousand_killed_saves_leave_whole_drafts(draft, tmp_path):
    """The same a thousand times."""
    _kill_savers(draft, tmp_path / "d.yaml", times=1000)


def _kill_savers(draft, path, *, times):
    """Kill a saver ``times`` times, each at another moment of a save.

    The saver tells when its first save is done, and the moments spread over the time that a save
    takes here and now: a busy machine changes neither.
    """
    chance = random.Random(2027)
    big = draft.with_(task_order=tuple(f"t-{n:06d}" for n in range(2000)))
    start = time.perf_counter()
    save_draft(big, path)
    one_save = time.perf_counter() - start
    for _ in range(times):
        child = _start_saver(big, path)
        time.sleep(chance.uniform(0, 2 * one_save))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

        assert load_draft(path).task_order == big.task_order
        assert all(load_draft(v).unit == draft.unit for v in list_versions(path)[:2])
    save_draft(draft, path)
    assert not list(path.parent.glob(".*.tmp"))


def _start_saver(draft, path):
    """Fork a process that saves for ever; return when its first save is done."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        _save_for_ever(draft, path, write_end)
    os.close(write_end)
    with open(read_end, "rb") as pipe:
        assert pipe.read(1) == b"s", "the saver died before it could save"
    return child


def _save_for_ever(draft, path, told):
    try:
        for year in range(2000, 100_000):
            save_draft(draft.with_(year=year), path)
            if year == 2000:
                os.write(told, b"s")
    finally:
        os._exit(1)
