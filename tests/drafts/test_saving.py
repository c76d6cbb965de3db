"""Saving loses nothing: not to a kill, not to a second window. Mirrors kit/drafts/saving.py."""

import contextlib
import errno
import itertools
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from kit.drafts import file_hash, list_versions, load_draft, load_with_hash, save_draft
from kit.drafts import saving as saving_module
from kit.errors import SaveError
from tests.drafts.failing_disk import FailingDisk, refusing


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


@pytest.mark.parametrize("stays", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize(
    ("number", "codes"),
    [
        (errno.ENOSPC, {"disk-full"}),
        (errno.EROFS, {"read-only"}),
        (errno.EIO, {"cannot-save"}),
        (errno.ENODEV, {"no-folder"}),
    ],
)
def test_a_refusal_at_any_step_leaves_the_old_draft_and_the_next_save_succeeds(
    draft, tmp_path, monkeypatch, number, codes, stays
):
    """Full, write-protected, broken or gone, at each touch of the disk in turn."""
    path, disk = tmp_path / "d.yaml", FailingDisk(monkeypatch)
    year, opened, said = 2000, save_draft(draft.with_(year=2000), path), set()
    for at in itertools.count(1):
        old = load_draft(path)
        try:
            with disk.failing(at, refusing(number), stays=stays):
                opened = save_draft(draft.with_(year=year + 1), path, opened)
        except SaveError as error:
            said.add(error.code)
            assert load_with_hash(path) == (old, opened)
        else:
            assert load_draft(path).year == year + 1
        year += 2
        former = load_draft(path)
        opened = save_draft(draft.with_(year=year), path, opened)
        assert load_draft(path).year == year
        assert load_draft(list_versions(path)[0]) == former
        assert not list(tmp_path.rglob(".*.tmp"))
        if disk.steps < at:
            break

    assert said == codes
    assert at > 6


@pytest.fixture
def small_disk(tmp_path):
    """A real disk of 64 KB; only root may make one."""
    folder = tmp_path / "usb"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "cchc-test", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a tmpfs cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_really_full_keeps_the_old_draft(draft, small_disk):
    """Other files fill the stick; when they are gone the same words are saved."""
    path, orders = small_disk / "d.yaml", tuple(f"t-{n:04}" for n in range(900))
    opened = save_draft(draft, path)
    with contextlib.suppress(OSError), (small_disk / "phim.mp4").open("wb") as film:
        while True:
            film.write(b"0" * 1024)
            film.flush()

    with pytest.raises(SaveError) as caught:
        save_draft(draft.with_(task_order=orders), path, opened)

    assert caught.value.code == "disk-full"
    assert load_with_hash(path) == (draft, opened)
    (small_disk / "phim.mp4").unlink()
    save_draft(draft.with_(task_order=orders), path, opened)
    assert load_draft(path).task_order == orders


def test_typing_on_a_small_stick_never_fills_it_with_versions(draft, small_disk, monkeypatch):
    """Where only two copies have room, the draft is saved and the version is not."""
    monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError("no links on FAT")))
    path, orders = small_disk / "d.yaml", tuple(f"t-{n:04}" for n in range(2000))
    opened = save_draft(draft.with_(task_order=orders), path)
    for year in range(2030, 2035):
        opened = save_draft(draft.with_(task_order=orders, year=year), path, opened)

    assert load_draft(path).year == 2034
    assert all(load_draft(v).task_order == orders for v in list_versions(path))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="os.fork is not on this system")
def test_two_processes_on_one_file_overwrite_nothing_of_each_other(draft, tmp_path):
    """Each adds its marks; who meets a conflict loads the other's draft and tries again."""
    path, marks = tmp_path / "d.yaml", 15
    save_draft(draft, path)
    children = [_forked(lambda name=name: _add_marks(path, name, marks)) for name in "ab"]
    ended = [os.waitpid(child, 0)[1] for child in children]

    assert ended == [0, 0]
    wanted = {f"{name}-{n}" for name in "ab" for n in range(marks)}
    assert set(load_draft(path).task_order) == wanted


def _forked(act):
    child = os.fork()
    if child == 0:
        code = 1
        try:
            act()
            code = 0
        finally:
            os._exit(code)
    return child


def _add_marks(path, name, count):
    for n in range(count):
        while True:
            draft, opened = load_with_hash(path)
            time.sleep(0.001)
            try:
                save_draft(draft.with_(task_order=(*draft.task_order, f"{name}-{n}")), path, opened)
                break
            except SaveError as error:
                if error.code != "changed-on-disk":
                    raise


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


@pytest.mark.parametrize("name", ["replace", "read_bytes"])
def test_a_busy_file_on_windows_is_tried_again(draft, tmp_path, monkeypatch, name):
    """A virus scanner that holds the file for a moment does not fail the save."""
    path, calls = tmp_path / "d.yaml", []
    save_draft(draft, path)
    owner = os if name == "replace" else Path
    real = getattr(owner, name)

    def busy_twice(*args):
        calls.append(args)
        if len(calls) < 3:
            raise PermissionError(errno.EACCES, "in use")
        return real(*args)

    monkeypatch.setattr(saving_module, "is_windows", lambda: True)
    monkeypatch.setattr(saving_module, "HELD_WAIT_SECONDS", 0)
    monkeypatch.setattr(owner, name, busy_twice)
    save_draft(draft.with_(year=2028), path)

    assert len(calls) >= 3
    assert load_draft(path).year == 2028


def test_a_file_that_stays_busy_is_said_after_some_tries(draft, tmp_path, monkeypatch):
    """Waiting for ever would stop the screen; elsewhere than on Windows waiting is no use."""
    path, calls = tmp_path / "d.yaml", []
    opened = save_draft(draft, path)

    def held(*args):
        calls.append(args)
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(saving_module, "HELD_WAIT_SECONDS", 0)
    monkeypatch.setattr(saving_module.os, "replace", held)
    for is_windows, tries in ((True, saving_module.HELD_TRIES), (False, 1)):
        calls.clear()
        monkeypatch.setattr(saving_module, "is_windows", lambda found=is_windows: found)
        with pytest.raises(SaveError) as caught:
            save_draft(draft.with_(year=2028), path, opened)
        assert (caught.value.code, len(calls)) == ("read-only", tries)
    assert load_with_hash(path) == (draft, opened)


@pytest.mark.soak
def test_saving_is_quick_enough_for_every_keystroke(draft, tmp_path):
    """Autosave runs while somebody types: the median of 20 saves, fsync and all, is no pause."""
    path, took = tmp_path / "d.yaml", []
    for year in range(2020, 2040):
        start = time.perf_counter()
        save_draft(draft.with_(year=year), path)
        took.append(time.perf_counter() - start)

    assert sorted(took)[10] < 0.2
