"""pyproject.toml, the two locks, constraints.txt and environment.yml say one thing."""

import os
import re
import subprocess
import sys
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("requirements.lock", "requirements-ocr.lock", "requirements-test.lock")
ADDRESS = re.compile(r"\w+://|--(?:extra-)?index-url|--find-links|--trusted-host")


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def pins(root):
    """The pins of each file: name -> whole line without hashes."""
    return {
        name: read_pins((root / name).read_text("utf-8")) for name in (*LOCKS, "constraints.txt")
    }


def read_pins(text):
    found = {}
    for line in text.splitlines():
        if line and not line.startswith((" ", "#")):
            requirement = Requirement(line.rstrip(" \\"))
            found[f"{canonicalize_name(requirement.name)} ; {requirement.marker}"] = requirement
    return found


@pytest.mark.parametrize("name", [*LOCKS, "constraints.txt"])
def test_pin_files_hold_no_address(root, name):
    """Where packages come from is a matter of the machine, not of the project."""
    assert ADDRESS.findall((root / name).read_text("utf-8")) == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash(root, name):
    """Without one, pip --require-hashes refuses the whole file."""
    blocks = re.split(r"\n(?=\S)", (root / name).read_text("utf-8"))
    assert [b.split()[0] for b in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}", b)] == []


@pytest.mark.parametrize("name", LOCKS[:-1])
def test_the_locks_agree(pins, name):
    """The tests run what the planner runs: the test lock holds the others whole."""
    smaller, test = ({k: str(p.specifier) for k, p in pins[n].items()} for n in (name, LOCKS[-1]))
    assert {key: pin for key, pin in smaller.items() if test.get(key) != pin} == {}


def test_constraints_are_the_test_lock_without_hashes(pins):
    """conda's pip reads these; they are the same pins."""
    lock, plain = (pins[name] for name in ("requirements-test.lock", "constraints.txt"))
    assert {k: str(p) for k, p in plain.items()} == {k: str(p) for k, p in lock.items()}


def test_the_locks_hold_what_the_project_asks_for(project, pins):
    """Each dependency is pinned within its range; run make lock after a change."""
    base, extras = project["dependencies"], project["optional-dependencies"]
    own = [line for line in extras["test"] if line != "cchc-kit[ocr]"]
    asked_for = (base, base + extras["ocr"], base + extras["ocr"] + own)
    for lock, wanted in zip(LOCKS, asked_for, strict=True):
        by_name = {canonicalize_name(pin.name): pin for pin in pins[lock].values()}
        for line in wanted:
            asked = Requirement(line)
            pin = by_name[canonicalize_name(asked.name)]
            (version,) = (s.version for s in pin.specifier)
            assert asked.specifier.contains(version), line


def test_conda_lists_nothing_twice(project, root):
    """Python, pip, and the project itself under the pins: all else comes from pyproject.toml."""
    conda = yaml.safe_load((root / "environment.yml").read_text("utf-8"))
    *plain, pip_part = conda["dependencies"]

    assert plain == [f"python{project['requires-python']}", "pip"]
    assert pip_part == {"pip": ["-c constraints.txt", "-e ."]}


def test_the_set_up_asks_for_the_same_python(project):
    """The oldest Python is said in three places: here they are compared."""
    from kit.setup_here import OLDEST_PYTHON

    assert project["requires-python"] == ">=" + ".".join(map(str, OLDEST_PYTHON))


@pytest.mark.parametrize("lock", LOCKS[:-1])
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
def test_the_lock_installs_on_windows(root, tmp_path, python, lock):
    """Planners have no compiler: on Windows every pin comes as a wheel, for any newer Python."""
    asked = subprocess.run(
        [
            sys.executable, "-m", "uv", "pip", "install", "--dry-run", "--require-hashes",
            "--python-platform", "x86_64-pc-windows-msvc", "--python-version", python,
            "--only-binary", ":all:",
            "--target", str(tmp_path), "-r", str(root / lock),
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "error sending request" in asked.stderr.lower() and not os.environ.get("CI"):
        pytest.skip("needs the network")
    assert asked.returncode == 0, asked.stderr
    assert "Would install" in asked.stderr
