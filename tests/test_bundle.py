"""The offline zip: what travels, for whom, unharmed. Mirrors kit/bundle.py."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kit import bundle, setup_here
from kit.bundle import FOLDER, LEFT_OUT, LOCKS, SYSTEMS, make_bundle, pins_for

WINDOWS = SYSTEMS["windows"]
LOCK = """\
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:aa
    # via ipython
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
numpy==2.5.5 ; python_full_version >= '3.12' \\
    --hash=sha256:dd
pexpect==4.9.0 ; sys_platform != 'emscripten' and sys_platform != 'win32' \\
    --hash=sha256:ee
pywinpty==3.1.2 ; os_name == 'nt' \\
    --hash=sha256:ff
six==1.17.0 \\
    --hash=sha256:00
"""


@pytest.fixture(scope="module")
def root(pytestconfig):
    """The folder of the project."""
    return pytestconfig.rootpath


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A small project under git, and pip that fetches one wheel a release."""
    root = tmp_path / "project"
    files = {
        "kit/errors.py": "# code\n", "start.bat": "@echo off\n", "pyproject.toml": "[project]\n",
        ".gitattributes": "*.bat text eol=crlf\n", "requirements.lock": LOCK,
        "requirements-build.lock": "", "requirements-ocr.lock": "", "tests/test_x.py": "\n",
        "Makefile": "all:\n", "HUONG_DAN.md": "# Hướng dẫn\n",
    }  # fmt: skip
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    who = "-c", "user.name=T", "-c", "user.email=t@example.org"
    for command in (("init", "-q"), ("add", "-A"), (*who, "commit", "-q", "-m", "All")):
        subprocess.run(["git", *command], cwd=root, check=True)

    def fetch(locks, wheels, system, python):
        wheels.mkdir(exist_ok=True)
        (wheels / f"tiny-{python}-py3-none-any.whl").write_bytes(python.encode())

    monkeypatch.setattr(bundle, "_download", fetch)
    return root


def unpack(path, folder):
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    return folder / FOLDER


def test_the_zip_holds_the_kit_and_the_wheels(checkout, tmp_path):
    """Everything a planner needs, nothing that only developers need, in one folder."""
    path = make_bundle(checkout, tmp_path / "dist", pythons=["3.13"])
    with zipfile.ZipFile(path) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}

    assert path.name == "cchc-kit-windows.zip"
    assert names == {
        f"{FOLDER}/{name}"
        for name in (
            "kit/errors.py", "start.bat", "pyproject.toml", "requirements.lock",
            "requirements-build.lock", "requirements-ocr.lock", "HUONG_DAN.md", "SHA256SUMS",
            "wheels/for.txt", "wheels/tiny-3.13.0-py3-none-any.whl",
            "wheels/tiny-3.13.99-py3-none-any.whl",
        )
    }  # fmt: skip


def test_the_same_commit_gives_the_same_zip(checkout, tmp_path):
    """Whoever makes it again gets the hash that was published; edits not committed stay out."""
    first = make_bundle(checkout, tmp_path / "a", pythons=["3.13"])
    (checkout / "kit" / "errors.py").write_text("# tried out\n", encoding="utf-8")
    second = make_bundle(checkout, tmp_path / "b", pythons=["3.13"])

    assert first.read_bytes() == second.read_bytes()
    digest, name = first.with_name(f"{first.name}.sha256").read_text("utf-8").split()
    assert (digest, name) == (hashlib.sha256(first.read_bytes()).hexdigest(), first.name)


def test_the_set_up_finds_all_that_it_wants(checkout, tmp_path):
    """The two modules agree on the names of files, the form of the list and of the Pythons."""
    root = unpack(make_bundle(checkout, tmp_path, pythons=["3.12", "3.13"]), tmp_path)
    listed = setup_here._listed(root)
    files = {p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()}
    setup_here._refuse_damaged(root, listed)

    assert set(listed) == files - {setup_here.MANIFEST}
    fits = (root / setup_here.WHEELS / setup_here.FITS).read_text("utf-8").splitlines()
    assert fits == ["win-amd64 3.12", "win-amd64 3.13", setup_here.LOCK, setup_here.BUILD_LOCK]
    assert bundle.OCR_LOCK == setup_here.OCR_LOCK


def test_line_ends_are_those_of_windows_where_they_must(checkout, tmp_path):
    """cmd.exe stumbles over LF, whatever the machine that made the zip."""
    root = unpack(make_bundle(checkout, tmp_path, pythons=["3.13"]), tmp_path)
    assert (root / "start.bat").read_bytes() == b"@echo off\r\n"
    assert (root / "kit" / "errors.py").read_bytes() == b"# code\n"


def test_a_python_may_come_along(checkout, tmp_path):
    """The embeddable Python lies where start.bat looks first, and names the wheels to fetch."""
    python = tmp_path / "python-3.12.9-embed-amd64.zip"
    with zipfile.ZipFile(python, "w") as archive:
        archive.writestr("python.exe", b"MZ")
        archive.writestr("python312._pth", b"python312.zip\r\n.\r\n#import site\r\n")
    path = make_bundle(checkout, tmp_path, python_zip=python, has_ocr=True)
    root = unpack(path, tmp_path)

    assert path.name == "cchc-kit-windows-usb.zip"
    assert (root / "python" / "python.exe").read_bytes() == b"MZ"
    fits = (root / "wheels" / "for.txt").read_text("utf-8").splitlines()
    assert fits == ["win-amd64 3.12", *LOCKS, bundle.OCR_LOCK]


@pytest.mark.parametrize(
    ("system", "python", "wanted"),
    [
        ("windows", "3.11.0", "colorama==0.4.6 numpy==2.4.6 pywinpty==3.1.2 six==1.17.0"),
        ("windows", "3.13.0", "colorama==0.4.6 numpy==2.5.5 pywinpty==3.1.2 six==1.17.0"),
        ("linux", "3.12.0", "numpy==2.5.5 pexpect==4.9.0 six==1.17.0"),
    ],
)
def test_pins_are_those_of_the_other_machine(system, python, wanted):
    """The markers are asked about the machine of the planner, not about this one."""
    lines = pins_for(LOCK, SYSTEMS[system], python).splitlines()
    assert [line.rstrip(" \\") for line in lines if line[0] != " "] == wanted.split()


def test_pins_keep_their_hashes():
    """pip refuses a wheel with another hash already when it fetches it."""
    pins = pins_for(LOCK, WINDOWS, "3.11.0")
    assert re.findall(r"--hash=sha256:(\w+)", pins) == ["aa", "bb", "cc", "ff", "00"]
    assert "numpy==2.4.6 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n" in pins


def test_what_is_left_out_is_there_to_leave(root):
    """A file that was renamed would travel after all."""
    assert [name for name in LEFT_OUT if not (root / name).exists()] == []


def test_the_build_lock_is_what_the_project_is_built_with(root):
    """Hashes, no address, the backend that pyproject.toml asks for, and pip for a stick."""
    text = (root / "requirements-build.lock").read_text("utf-8")
    pins = [Requirement(line.rstrip(" \\")) for line in text.splitlines() if line[0].isalpha()]
    names = {canonicalize_name(pin.name): pin for pin in pins}
    project = (root / "pyproject.toml").read_text("utf-8")
    asked = Requirement(re.search(r'requires = \["(.+?)"\]', project)[1])

    assert re.findall(r"\w+://", text) == []
    assert text.count("==") == len(pins) <= text.count("--hash=sha256:")
    (pinned,) = names[asked.name].specifier
    assert asked.specifier.contains(pinned.version)
    assert "pip" in names
    test_lock = (root / "requirements-test.lock").read_text("utf-8")
    own = [str(p) for p in pins if p.name != "pip" and f"{p} " not in test_lock]
    assert own == []


@pytest.mark.soak
class TestWithRealWheels:
    """The whole way, with wheels fetched from the network; some minutes."""

    @pytest.mark.parametrize("python", bundle.PYTHONS)
    def test_windows_installs_from_the_wheels_alone(self, root, tmp_path, python):
        """No index, hashes demanded: every pin is in the folder, for the first 3.x.0 as well."""
        unpacked = unpack(make_bundle(root, tmp_path, pythons=[python]), tmp_path)
        locks = [word for lock in LOCKS for word in ("-r", lock)]
        for release in (f"{python}.0", python):
            subprocess.run(
                [sys.executable, "-m", "uv", "pip", "install", "--dry-run", "--require-hashes",
                 "--no-index", "--find-links", "wheels", "--only-binary", ":all:",
                 "--python-platform", "x86_64-pc-windows-msvc", "--python-version", release,
                 "--target", str(tmp_path / "none"), *locks],
                cwd=unpacked, check=True,
            )  # fmt: skip

    @pytest.mark.skipif(sys.platform != "linux", reason="installs the bundle for Linux")
    @pytest.mark.parametrize("has_python", [False, True])
    def test_an_office_without_network_gets_its_plan(self, root, tmp_path, has_python):
        """From the zip to the .docx behind a dead proxy, in a folder that then is moved."""
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        path = make_bundle(root, tmp_path, "linux", [version])
        python = Path(sys.base_prefix) / "bin" / f"python{version}"
        home = unpack(path, tmp_path / "ổ E")
        if has_python:
            python = Path("python", "bin", python.name)
            put_python_along(home, version)
        for place in ("ổ E", "ổ F"):
            home = home.parent.rename(tmp_path / place) / FOLDER
            out = tmp_path / f"out {place}"
            done = subprocess.run(
                [str(home / python), "kit/setup_here.py", "demo", "--out", str(out)],
                cwd=home, env=without_network(tmp_path), capture_output=True, text=True,
                check=False,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            assert list(out.glob("*.docx"))
            assert ("Đã cài đặt xong" in done.stdout) == (place == "ổ E" or not has_python)


def put_python_along(home, version):
    """Copy the Python of this machine as bare as the embeddable one: no pip, no venv."""
    library = Path("lib", f"python{version}")
    shutil.copytree(
        Path(sys.base_prefix) / library, home / "python" / library,
        ignore=shutil.ignore_patterns("site-packages", "venv", "ensurepip", "test", "__pycache__"),
    )  # fmt: skip
    (home / "python" / library / "site-packages").mkdir()
    (home / "python" / "bin").mkdir()
    shutil.copy(Path(sys.base_prefix) / "bin" / f"python{version}", home / "python" / "bin")


def without_network(home):
    """Return an environment in which nobody answers but this machine."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHON"))}
    dead = "http://127.0.0.1:9"
    return kept | {
        "HOME": str(home), "PIP_INDEX_URL": f"{dead}/simple", "http_proxy": dead,
        "https_proxy": dead, "no_proxy": "127.0.0.1,localhost",
    }  # fmt: skip
