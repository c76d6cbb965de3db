"""Setting up: what is missing and nothing else. Mirrors kit/setup_here.py."""

import os
import subprocess
import sys

import pytest

from kit import setup_here
from kit.setup_here import LOCK, OCR_LOCK, PROJECT, TEST_LOCK, SetupError, main, set_up


@pytest.fixture
def folder(tmp_path):
    """A project with pins, not set up yet."""
    for name in (LOCK, OCR_LOCK, TEST_LOCK, PROJECT):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def calls(monkeypatch):
    """What would be made and installed, in order; nothing is."""
    done = []

    def make(folder, **options):
        done.append(("venv", options["clear"]))
        (python := setup_here.Place(folder.parent).python).parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    monkeypatch.setattr(setup_here.venv, "create", make)
    monkeypatch.setattr(setup_here, "_pip", lambda place, *arguments: done.append(arguments))
    return done


def installs(lock, folder):
    return [
        ("install", "--require-hashes", "-r", str(folder / lock)),
        ("install", "--no-deps", "-e", str(folder)),
    ]


def test_the_pins_come_first_then_the_kit(folder, calls):
    """Two steps: pip refuses hashes and an editable project in one call."""
    set_up(folder)

    assert calls == [("venv", False), *installs(LOCK, folder)]


def test_a_second_start_installs_nothing(folder, calls):
    """The planner's second double click opens the workbook at once."""
    set_up(folder)
    calls.clear()
    set_up(folder)

    assert calls == []


@pytest.mark.parametrize("name", [LOCK, PROJECT])
def test_a_changed_lock_is_installed_again(folder, calls, name):
    """After an update the old libraries are not used with the new kit."""
    set_up(folder)
    calls.clear()
    (folder / name).write_text("# new\n", encoding="utf-8")
    set_up(folder)

    assert calls == installs(LOCK, folder)


def test_line_ends_of_windows_are_no_change(folder, calls):
    """A lock that was checked out with CRLF is the same lock."""
    set_up(folder)
    calls.clear()
    (folder / LOCK).write_bytes((folder / LOCK).read_bytes().replace(b"\n", b"\r\n"))
    set_up(folder)

    assert calls == []


@pytest.mark.parametrize("lock", [OCR_LOCK, TEST_LOCK])
def test_a_larger_lock_holds_what_the_kit_needs(folder, calls, lock):
    """After make test, make demo has nothing to do."""
    set_up(folder, lock)
    assert calls[1:] == installs(lock, folder)
    calls.clear()
    set_up(folder)

    assert calls == []


def test_a_folder_that_was_moved_gets_a_new_venv(folder, calls, tmp_path_factory):
    """The programs of .venv know their folder by name, so a copy of it does not run."""
    set_up(folder)
    calls.clear()
    moved = folder.rename(tmp_path_factory.mktemp("usb") / "cchc")
    set_up(moved)

    assert calls == [("venv", True), *installs(LOCK, moved)]


def test_a_set_up_that_broke_off_starts_again(folder, calls, monkeypatch):
    """Without the second step nothing counts as installed."""

    def no_kit(place, *arguments):
        if "--no-deps" in arguments:
            raise SetupError("install-failed", "", "")

    with monkeypatch.context() as patch:
        patch.setattr(setup_here, "_pip", no_kit)
        with pytest.raises(SetupError):
            set_up(folder)
    set_up(folder)

    assert installs(LOCK, folder) == calls[-2:]


def test_an_old_python_is_refused_by_number(folder, calls, monkeypatch):
    """The message says which version is wanted and which is there."""
    monkeypatch.setattr(setup_here.sys, "version_info", (3, 10, 4))
    with pytest.raises(SetupError) as caught:
        set_up(folder)

    assert caught.value.code == "old-python"
    assert "3.11" in caught.value.message_vi
    assert "3.10" in caught.value.message_vi
    assert calls == []


def test_a_folder_that_cannot_be_written_is_named(folder, monkeypatch):
    """A kit that lies in Program Files or on a CD: the planner is told to copy it."""

    def refuse(*_arguments, **_options):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(setup_here.venv, "create", refuse)
    with pytest.raises(SetupError) as caught:
        set_up(folder)

    assert caught.value.code == "read-only"
    assert str(folder) in caught.value.message_vi


def test_a_python_without_ensurepip_is_said(folder, monkeypatch):
    """Debian splits venv off; the message names the package."""

    def refuse(*_arguments, **_options):
        raise subprocess.CalledProcessError(1, "ensurepip")

    monkeypatch.setattr(setup_here.venv, "create", refuse)
    with pytest.raises(SetupError) as caught:
        set_up(folder)

    assert caught.value.code == "no-venv"
    assert "python3-venv" in caught.value.fix_vi


@pytest.mark.skipif(os.name == "nt", reason="a program as a shell script is not for Windows")
def test_no_network_is_told_from_a_bad_pin(folder, monkeypatch):
    """pip itself, with an index where nobody answers: the planner is sent to the network."""
    for name in [n for n in os.environ if n.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    python = setup_here.Place(folder).python
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    codes = []
    for pin in ("no-such-package-of-ours==1.0", "not a pin at all"):
        (folder / LOCK).write_text(f"{pin} --hash=sha256:{'0' * 64}\n", encoding="utf-8")
        with pytest.raises(SetupError) as caught:
            set_up(folder)
        codes.append(caught.value.code)

    assert codes == ["no-network", "install-failed"]


def test_trouble_is_said_in_vietnamese_without_a_traceback(folder, monkeypatch, capsys):
    """Exit code 2, the fault and its remedy on standard error."""
    error = SetupError("no-network", "Máy chưa vào được mạng.", "Kiểm tra kết nối.")

    def refuse(*_arguments, **_options):
        raise error

    monkeypatch.setattr(setup_here, "set_up", refuse)
    assert main(["lab"]) == 2
    assert capsys.readouterr().err == ("Máy chưa vào được mạng.\nKiểm tra kết nối. [no-network]\n")


def test_the_command_behind_the_set_up_runs(folder, monkeypatch):
    """``setup_here.py demo --out X`` hands everything on and returns the command's exit code."""
    place = setup_here.Place(folder)
    place.command.parent.mkdir(parents=True)
    place.command.write_text('#!/bin/sh\n[ "$*" = "demo --out x" ] && exit 7\n', encoding="utf-8")
    place.command.chmod(0o755)
    monkeypatch.setattr(setup_here, "set_up", lambda *_a, **_o: place)

    assert main(["demo", "--out", "x"]) == 7


class TestStartBat:
    """start.bat: what cannot be run here is at least read."""

    @pytest.fixture
    def bat(self, pytestconfig):
        return (pytestconfig.rootpath / "start.bat").read_bytes()

    def test_cmd_can_read_it(self, bat):
        """ASCII alone (a console may have any code page), CRLF, short."""
        assert bat.isascii()
        assert bat.count(b"\r\n") == bat.count(b"\n") <= 30

    def test_it_leaves_the_work_to_python(self, bat):
        """It finds a Python that is new enough and hands over to setup_here.py."""
        oldest = ", ".join(map(str, setup_here.OLDEST_PYTHON))
        assert rb"kit\setup_here.py lab" in bat
        assert f"sys.version_info < ({oldest})".encode() in bat
        assert bat.index(b'"py -3"') < bat.index(b'"python"')
