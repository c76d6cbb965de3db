"""The tree as the house-rule tests see it: parsed modules of kit, files under version control."""

import ast
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Module:
    """One module of kit: ``name`` is its path inside kit without suffix, ``model/plans``."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def layer(self):
        return self.name.split("/")[0]


@pytest.fixture(scope="session")
def root():
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def modules():
    """Every module of kit; Jupyter's own configuration file is none."""
    found = []
    for path in sorted((ROOT / "kit").rglob("*.py")):
        name = path.relative_to(ROOT / "kit").with_suffix("").as_posix()
        if not name.startswith("jupyter/"):
            text = path.read_text("utf-8")
            found.append(Module(name.removesuffix("/__init__"), path, text, ast.parse(text)))
    return found


@pytest.fixture(scope="session")
def tracked():
    """The files under version control, as paths relative to the project."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("needs git and a checkout")
    return [Path(p) for p in listed.stdout.split("\0") if p and (ROOT / p).is_file()]
