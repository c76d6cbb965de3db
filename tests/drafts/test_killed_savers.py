"""A process that saves a draft at every keystroke is killed with -9: what is left on the disk.

The typist is a forked process. He types a text letter by letter into a draft with a parent of a
real one's size, and reports each save that is finished through a pipe. So it is known to the letter
what must be on the disk: all that was reported, and at most the one keystroke more that was being
saved. Each next typist goes on where the disk says that the former stopped.
"""

import itertools
import os
import random
import signal
import time

import pytest

from kit.drafts import list_versions, load_draft, load_with_hash, save_draft
from kit.model import Answer, Item, ParentEntry, Plan
from tests.drafts.failing_disk import FailingDisk

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="os.fork is not on this system")

LETTERS = "Đẩymạnhcảicáchhànhchính"
# A kill comes within this many saves after the start of the typist.
SAVES_AHEAD = 4


def typed(draft, count):
    """The draft when ``count`` letters of the text are typed."""
    text = "".join(itertools.islice(itertools.cycle(LETTERS), count))
    return draft.with_(answers=(Answer(question="service-centre", answer=text),))


def letters(draft):
    return len(draft.answers[0].answer)


@pytest.fixture
def path(draft, tmp_path):
    """A draft with a parent of 100 points, one letter typed."""
    points = tuple(Item(id=f"p-{n}", text=f"Điểm thứ {n} của kế hoạch " * 6) for n in range(100))
    path = tmp_path / "d.yaml"
    save_draft(typed(draft.with_(parents=(ParentEntry(plan=Plan(contents=points)),)), 1), path)
    return path


def test_at_most_the_last_keystroke_is_missing_after_a_kill(path):
    """Forty kills at random moments."""
    kill_typists(path, times=40)


@pytest.mark.soak
def test_at_most_the_last_keystroke_is_missing_after_each_of_a_thousand_kills(path):
    """The same a thousand times."""
    kill_typists(path, times=1000)


@pytest.mark.parametrize("has_links", [True, False], ids=["links", "copies"])
def test_a_save_killed_at_each_of_its_steps_leaves_a_whole_draft(path, monkeypatch, has_links):
    """Chance may miss a moment; here the saver dies before each touch of the disk, in order.

    Once with hard links and once on a disk that knows none, where a version is a copy.
    """
    disk = FailingDisk(monkeypatch)
    if not has_links:
        monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError("no links")))
    for at in itertools.count(1):
        before = letters(load_draft(path))
        is_killed = not finishes(lambda at=at: save_but_die(path, disk, at))
        draft, opened = load_with_hash(path)
        left = letters(draft)
        assert left in (before, before + 1)
        assert all(is_whole(version) for version in list_versions(path)[:2])
        save_draft(typed(draft, left + 1), path, opened)
        assert not list(path.parent.rglob(".*.tmp"))
        if not is_killed:
            break

    assert left == before + 1
    assert at > 6


def save_but_die(path, disk, at):
    draft, opened = load_with_hash(path)
    with disk.failing(at, lambda: os.kill(os.getpid(), signal.SIGKILL)):
        save_draft(typed(draft, letters(draft) + 1), path, opened)


def finishes(act):
    """Do ``act`` in a forked process; say whether it lived to the end."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            act()
            code = 0
        finally:
            os._exit(code)
    status = os.waitpid(child, 0)[1]
    assert not os.WIFEXITED(status) or os.WEXITSTATUS(status) == 0, "the saver raised"
    return os.WIFEXITED(status)


def kill_typists(path, *, times):
    """Kill ``times`` typists; the moments spread over the time that a save takes here and now."""
    chance, saves = random.Random(2027), 0
    one_save = seconds_of_a_save(path)
    draft, opened = load_with_hash(path)
    for _ in range(times):
        child, pipe = start_typist(path, draft, opened)
        time.sleep(chance.uniform(0, SAVES_AHEAD * one_save))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with open(pipe, "rb") as reports:
            finished = len(reports.read())

        reported, saves = letters(draft) + finished, saves + finished
        draft, opened = load_with_hash(path)
        assert reported <= letters(draft) <= reported + 1
        assert draft == typed(draft, letters(draft))
        assert all(is_whole(version) for version in list_versions(path)[:1])
    save_draft(typed(draft, 1), path, opened)
    assert not list(path.parent.rglob(".*.tmp"))
    # They died while typing, not before it, however busy the machine was.
    assert saves > times / 10


def seconds_of_a_save(path):
    draft, opened = load_with_hash(path)
    start = time.perf_counter()
    save_draft(typed(draft, 2), path, opened)
    return time.perf_counter() - start


def is_whole(version):
    return load_draft(version).parents[0].plan.contents[-1].id == "p-99"


def start_typist(path, draft, opened):
    """Fork a process that types for ever; return it and the pipe of its reports."""
    reports, told = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reports)
            type_for_ever(path, draft, opened, told)
        finally:
            os._exit(1)
    os.close(told)
    return child, reports


def type_for_ever(path, draft, opened, told):
    for count in itertools.count(letters(draft) + 1):
        opened = save_draft(typed(draft, count), path, opened)
        os.write(told, b".")
