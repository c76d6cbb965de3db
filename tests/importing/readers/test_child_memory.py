"""Memory of a child. Mirrors kit/importing/readers/child_memory.py."""

import subprocess
import sys

import pytest

from kit.importing.readers import child_memory
from kit.importing.readers.child_memory import takes_too_much

SLEEP = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)"]


@pytest.fixture
def child():
    """A program that waits."""
    child = subprocess.Popen(SLEEP, stdout=subprocess.PIPE)
    child.stdout.readline()
    yield child
    child.kill()
    child.wait()
    child.stdout.close()


def test_small_child_may_go_on(child):
    """A waiting program takes some ten megabytes."""
    assert not takes_too_much(child)


def test_large_child_is_found_out(child, monkeypatch):
    """What counts is the memory that it holds now."""
    monkeypatch.setattr(child_memory, "MOST_MEMORY_BYTES", 1_000_000)

    assert takes_too_much(child)


def test_ended_child_takes_nothing(child, monkeypatch):
    """A child may end between two looks."""
    monkeypatch.setattr(child_memory, "MOST_MEMORY_BYTES", 1_000_000)
    child.kill()
    child.wait()

    assert not takes_too_much(child)
