"""What the commit hooks say of the whole tree."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("command", ["check --quiet --output-format concise", "format --check"])
def test_ruff_has_nothing_to_say(command, root):
    """make lint is clean; make format mends most of it."""
    ruff = [sys.executable, "-m", "ruff", *command.split()]
    said = subprocess.run(ruff, cwd=root, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout
