"""Programs that one reading runs. Mirrors kit/importing/readers/scan_children.py."""

import sys
import threading

import pytest

from kit.importing.readers import child_memory
from kit.importing.readers.scan_children import ChildFailed, Children

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def test_output_comes_back():
    """Bytes, as printed."""
    with Children() as children:
        assert children.run([sys.executable, "-c", "print(1)"], longest_seconds=20).strip() == b"1"


def test_error_says_what_the_program_said():
    """The last words on standard error are the reason."""
    with Children() as children, pytest.raises(ChildFailed, match="too-large"):
        children.run(
            [sys.executable, "-c", "import sys; sys.exit('too-large')"], longest_seconds=20
        )


def test_missing_program_is_a_failure():
    """Like one that ends badly."""
    with Children() as children, pytest.raises(ChildFailed):
        children.run(["no-such-program"], longest_seconds=5)


def test_slow_child_is_ended(left_running):
    """And nothing of it stays."""
    with Children() as children, pytest.raises(ChildFailed):
        children.run(SLEEP, longest_seconds=0.2)
    assert not left_running()


def test_greedy_child_is_ended(monkeypatch):
    """Memory is watched while the child runs."""
    monkeypatch.setattr(child_memory, "MOST_MEMORY_BYTES", 1_000_000)
    with Children() as children, pytest.raises(ChildFailed, match="too-large"):
        children.run(SLEEP, longest_seconds=30)


def test_leaving_ends_what_runs_in_other_threads(left_running):
    """A cancel in the caller's thread ends children that pages of other threads wait for."""
    trouble = []

    def work(children):
        try:
            children.run(SLEEP, longest_seconds=30)
        except ChildFailed as error:
            trouble.append(error)

    with Children() as children:
        thread = threading.Thread(target=work, args=(children,))
        thread.start()
        while not left_running():
            pass
    thread.join(10)
    assert len(trouble) == 1
    assert not left_running()
    with pytest.raises(ChildFailed):
        children.run(SLEEP, longest_seconds=30)
