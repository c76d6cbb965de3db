"""Setting up: what is missing and nothing else. Mirrors kit/setup_here.py."""

import hashlib
import os
import subprocess
import sys
import sysconfig
import venv

import pytest

from kit import setup_here
from kit.setup_here import (
    BUILD_LOCK,
    LEFT_OVER,
    LOCK,
    MANIFEST,
    OCR_LOCK,
    PROJECT,
    TEST_LOCK,
    SetupError,
    main,
    set_up,
)

THIS_PYTHON = f"{sysconfig.get_platform()} {sys.version_info[0]}.{sys.version_info[1]}"


@pytest.fixture
def folder(tmp_path):
    """A project with pins, not set up yet."""
    for name in (LOCK, OCR_LOCK, TEST_LOCK, BUILD_LOCK, PROJECT):
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

    monkeypatch.setattr(venv, "create", make)
    monkeypatch.setattr(setup_here, "_pip", lambda place, *arguments: done.append(arguments))
    return done


def installs(lock, folder, wheels=None):
    pins = "-r", str(folder / lock), "-r", str(folder / BUILD_LOCK)
    return [
        (wheels, "--require-hashes", *pins),
        (wheels, "--no-build-isolation", "--no-deps", "-e", str(folder)),
    ]


def make_bundle(folder, *, fits=THIS_PYTHON):
    """Turn the project into what an offline zip holds; return the folder of wheels."""
    (folder / "wheels").mkdir(exist_ok=True)
    (folder / "wheels" / "for.txt").write_text(f"{fits}\n{LOCK}\n", encoding="utf-8")
    (folder / "kit" / "model").mkdir(parents=True, exist_ok=True)
    for name in ("kit/errors.py", "kit/model/plans.py", "wheels/tiny-1.0-py3-none-any.whl"):
        (folder / name).write_text(f"# {name}\n", encoding="utf-8")
    list_files(folder)
    return folder / "wheels"


def list_files(folder):
    files = [p for p in folder.rglob("*") if p.is_file() and p.name != MANIFEST]
    sums = [
        f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(folder).as_posix()}\n"
        for p in files
    ]
    (folder / MANIFEST).write_text("".join(sums), encoding="utf-8")


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


@pytest.mark.parametrize("name", [LOCK, BUILD_LOCK, PROJECT])
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


def test_a_venv_of_another_pc_is_made_anew(folder, calls, tmp_path_factory):
    """A stick under the same letter in another PC: the Python under .venv is not there."""
    set_up(folder)
    calls.clear()
    settings = folder / ".venv" / "pyvenv.cfg"
    python = tmp_path_factory.mktemp("Python 3.13")
    settings.write_text(f"home = {python}\nversion = 3.13.1\n", encoding="utf-8")
    set_up(folder)
    assert calls == []

    python.rmdir()
    set_up(folder)
    assert calls == [("venv", True), *installs(LOCK, folder)]


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

    monkeypatch.setattr(venv, "create", refuse)
    with pytest.raises(SetupError) as caught:
        set_up(folder)

    assert caught.value.code == "read-only"
    assert str(folder) in caught.value.message_vi


def test_a_python_without_ensurepip_is_said(folder, monkeypatch):
    """Debian splits venv off; the message names the package."""

    def refuse(*_arguments, **_options):
        raise subprocess.CalledProcessError(1, "ensurepip")

    monkeypatch.setattr(venv, "create", refuse)
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


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("ERROR: Could not install packages due to an OSError: [WinError 5] Access is denied: 'x'",
         "in-use"),
        ("PermissionError: [WinError 32] The process cannot access the file because it is being "
         "used by another process: 'x'", "in-use"),
        ("HINT: This error might have occurred since this system does not have Windows Long Path "
         "support enabled.", "long-path"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
         "disk-full"),
        ("ERROR: No matching distribution found for x==1 (from versions: none)", "no-network"),
        ("[WinError 500] something else", "install-failed"),
    ],
)  # fmt: skip
@pytest.mark.skipif(os.name == "nt", reason="a program as a shell script is not for Windows")
def test_what_pip_says_is_told_in_words(folder, said, code):
    """The planner hears what to do: close the workbook, shorten the path, free the disk."""
    place = setup_here.Place(folder)
    place.python.parent.mkdir(parents=True)
    (folder / "said.txt").write_text(said, encoding="utf-8")
    place.python.write_text(f'#!/bin/sh\ncat "{folder}/said.txt"\nexit 1\n', encoding="utf-8")
    place.python.chmod(0o755)
    with pytest.raises(SetupError) as caught:
        setup_here._pip(place, None)

    assert caught.value.code == code


class TestOfflineBundle:
    """The folder that an offline zip was unpacked into."""

    def test_wheels_that_fit_are_used(self, folder, calls):
        """Both steps take the wheels; with them pip asks no network."""
        wheels = make_bundle(folder)
        set_up(folder)

        assert calls[1:] == installs(LOCK, folder, wheels)

    def test_wheels_for_another_python_are_said_and_left(self, folder, calls, capsys):
        """The planner reads which Python the bundle wants; the network is tried."""
        make_bundle(folder, fits="win-amd64 2.7")
        set_up(folder)

        assert calls[1:] == installs(LOCK, folder)
        said = capsys.readouterr().out
        assert "win-amd64 2.7" in said
        assert THIS_PYTHON in said

    def test_a_larger_lock_goes_to_the_network(self, folder, calls, capsys):
        """Wheels without those for scans serve everybody else."""
        make_bundle(folder)
        set_up(folder, OCR_LOCK)

        assert calls[1:] == installs(OCR_LOCK, folder)
        assert OCR_LOCK in capsys.readouterr().out

    @pytest.mark.skipif(os.name == "nt", reason="a program as a shell script is not for Windows")
    def test_nothing_of_the_users_own_pip_counts(self, folder):
        """An index that the office has set would be asked first, and never answer."""
        place = setup_here.Place(folder)
        place.python.parent.mkdir(parents=True)
        place.python.write_text(f'#!/bin/sh\necho "$@" >"{folder}/asked"\n', encoding="utf-8")
        place.python.chmod(0o755)
        setup_here._pip(place, folder / "wheels", "-r", "pins")
        asked = (folder / "asked").read_text("utf-8")

        assert f"install --isolated --no-index --find-links {folder / 'wheels'} -r pins" in asked

    @pytest.mark.parametrize("name", ["kit/errors.py", "wheels/tiny-1.0-py3-none-any.whl"])
    @pytest.mark.parametrize("is_there", [True, False])
    def test_a_damaged_copy_is_told_by_name(self, folder, calls, name, is_there):
        """A stick pulled out too early: nothing is installed from half a file."""
        make_bundle(folder)
        if is_there:
            (folder / name).write_bytes(b"")
        else:
            (folder / name).unlink()
        with pytest.raises(SetupError) as caught:
            set_up(folder)

        assert caught.value.code == "damaged"
        assert name in caught.value.message_vi
        assert calls == []

    def test_an_update_leaves_no_module_of_the_earlier_release(self, folder, calls):
        """A rule that was renamed would be found twice; a wheel would only fill the stick."""
        wheels = make_bundle(folder)
        set_up(folder)
        listed = (folder / MANIFEST).read_text("utf-8").splitlines(keepends=True)
        gone = "kit/model/plans.py", "wheels/tiny-1.0-py3-none-any.whl"
        (folder / MANIFEST).write_text(
            "".join(line for line in listed if not line.rstrip().endswith(gone)), encoding="utf-8"
        )
        calls.clear()
        set_up(folder)

        assert sorted(p.name for p in (folder / "kit").rglob("*.py")) == ["errors.py"]
        assert (folder / LEFT_OVER / gone[0]).read_text("utf-8") == f"# {gone[0]}\n"
        assert list(wheels.glob("*.whl")) == []
        assert calls == installs(LOCK, folder, wheels)

    def test_an_update_keeps_what_people_made(self, folder, calls):
        """Drafts on the stick, own templates, own files: only kit and wheels are ours alone."""
        make_bundle(folder)
        own = [folder / name for name in ("du-thao/2027.yaml", "du-thao/mau/x.docx", "ghi chú.txt")]
        for path in own:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("của tôi", encoding="utf-8")
        (folder / "kit" / "__pycache__").mkdir()
        (folder / "kit" / "__pycache__" / "errors.cpython-311.pyc").touch()
        set_up(folder)

        assert {path.read_text("utf-8") for path in own} == {"của tôi"}
        assert not (folder / LEFT_OVER).exists()

    def test_a_checkout_is_never_tidied(self, folder, calls):
        """Without the list of a bundle nobody knows what is left over."""
        (folder / "kit").mkdir()
        (folder / "kit" / "new_idea.py").touch()
        set_up(folder)

        assert (folder / "kit" / "new_idea.py").exists()


class TestPortablePython:
    """A Python that lies in the folder of the kit, as on a stick."""

    @pytest.fixture
    def portable(self, folder, monkeypatch):
        """The folder with wheels and a Python that runs the set-up."""
        libraries = folder / "python" / "Lib" / "site-packages"
        libraries.mkdir(parents=True)
        (folder / "python" / "python313._pth").write_text("python313.zip\n.\n\n#import site\n")
        make_bundle(folder)
        monkeypatch.setattr(sys, "executable", str(folder / "python" / "python.exe"))
        monkeypatch.setattr(sysconfig, "get_path", lambda _name: str(libraries))
        return folder

    def test_it_gets_the_libraries_itself(self, portable, calls):
        """No .venv, which would name the folder; the kit is found beside the Python."""
        place = set_up(portable)

        assert calls == installs(LOCK, portable, portable / "wheels")[:1]
        assert not (portable / ".venv").exists()
        assert place.cchc("lab") == [sys.executable, "-m", "kit.cli", "lab"]

    def test_its_paths_name_no_folder(self, portable, calls):
        """The embeddable Python is opened to its libraries, and these to the kit, relatively."""
        set_up(portable)

        settings = (portable / "python" / "python313._pth").read_text("utf-8").splitlines()
        assert settings == ["python313.zip", ".", "", "import site"]
        libraries = portable / "python" / "Lib" / "site-packages"
        (line,) = (libraries / "cchc-kit.pth").read_text("utf-8").splitlines()
        assert not os.path.isabs(line)
        assert (libraries / line).resolve() == portable.resolve()

    def test_another_letter_installs_nothing(self, portable, calls, tmp_path_factory, monkeypatch):
        """The stick is E: here and F: there."""
        set_up(portable)
        calls.clear()
        moved = portable.rename(tmp_path_factory.mktemp("F") / "cchc")
        monkeypatch.setattr(sys, "executable", str(moved / "python" / "python.exe"))
        set_up(moved)

        assert calls == []

    def test_pip_runs_from_its_wheel(self, portable):
        """The embeddable Python has no pip; without wheels this is said."""
        place = setup_here.Place(portable, is_portable=True)
        with pytest.raises(SetupError) as caught:
            setup_here._pip_program(place)
        assert caught.value.code == "no-pip"

        wheel = portable / "wheels" / "pip-26.3-py3-none-any.whl"
        wheel.touch()
        assert setup_here._pip_program(place) == [sys.executable, str(wheel / "pip")]


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
        order = [rb'"python\python.exe"', b'"py -3"', b'"python"']
        assert sorted(order, key=bat.index) == order

    def test_it_says_that_a_zip_must_be_unpacked(self, bat):
        """A double click inside the zip unpacks start.bat alone."""
        assert rb"if not exist kit\setup_here.py goto no_kit" in bat
        assert b"\r\n:no_kit\r\n" in bat

    def test_drafts_may_stay_on_the_stick(self, bat):
        """A folder du-thao beside start.bat is where drafts are kept."""
        assert rb'if exist du-thao set "CCHC_HOME=%CD%\du-thao"' in bat
