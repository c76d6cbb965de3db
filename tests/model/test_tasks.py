"""Tasks and times. Mirrors kit/model/tasks.py."""

import pytest
from pydantic import ValidationError

from kit.model import Task, Timing


def test_a_task_needs_only_its_content():
    """All other columns may be missing in a parent's table; none is filled in."""
    task = Task(id="t-1", content="Treo băng rôn")
    assert task.quantity is None
    assert task.timing == Timing()
    assert (task.support, task.parent_tasks, task.unconfirmed) == ((), (), ())


def test_timing_kinds_are_a_closed_list():
    """A kind that nobody computes with must not come in."""
    with pytest.raises(ValidationError):
        Timing(text="Hằng ngày", kind="daily")


def test_times_without_meaning_are_unknown():
    """Words alone carry no meaning."""
    assert Timing(text="Khi tiện").kind == "unknown"
