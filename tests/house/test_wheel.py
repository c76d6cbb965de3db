"""A wheel made from the tree holds all that the kit opens at run time."""

import json
import os
import subprocess
import sys

import pytest

SHOWN = """
import json, kit.resources as r
finders = r.templates_folder, r.notebooks_folder, r.samples_folder, r.jupyter_folder
folders = {find.__name__: find() for find in finders}
files = {name: [q.name for q in path.rglob("*") if q.is_file()] for name, path in folders.items()}
print(json.dumps({name: [str(path), files[name]] for name, path in folders.items()}))
"""


@pytest.fixture(scope="module")
def installed(root, tmp_path_factory):
    """What the kit finds when it runs from a wheel, away from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    call([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], root)
    (wheel,) = folder.glob("*.whl")
    home = folder / "installed"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    call([*pip, "--no-deps", "--no-index", "--target", str(home), str(wheel)], folder)
    shown = call([sys.executable, "-c", SHOWN], folder, PYTHONPATH=str(home))
    return home, json.loads(shown)


def call(command, folder, **environment):
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_everything_comes_from_the_wheel(installed):
    """No folder of the checkout is used by an installed kit."""
    home, folders = installed
    assert {name for name, (path, _) in folders.items() if not path.startswith(str(home))} == set()


def test_nothing_is_left_out(installed, tracked):
    """Every tracked file of these folders is in the wheel."""
    _, folders = installed
    sources = {
        "templates_folder": "templates", "notebooks_folder": "notebooks",
        "samples_folder": "sample_data", "jupyter_folder": "kit/jupyter",
    }  # fmt: skip
    for name, source in sources.items():
        wanted = {p.name for p in tracked if p.as_posix().startswith(source + "/")}
        assert wanted, source
        assert wanted <= set(folders[name][1])


def test_the_catalog_and_its_data_travel(installed, tracked):
    """The law is in the wheel too."""
    home, _ = installed
    data = [p for p in tracked if p.as_posix().startswith("kit/") and p.suffix != ".py"]
    assert data
    assert [p.as_posix() for p in data if not (home / p).is_file()] == []
