"""Mirrors kit/ui/background.py."""

import asyncio
from threading import Event

from kit.errors import ReadError
from kit.ui.background import STOPPED_VI, Background


def test_without_a_loop_the_work_is_done_at_once():
    """A script has the result when ``start`` returns; each sentence was shown."""
    work, seen = Background(), []

    def read(say):
        say("Mở tệp")
        seen.append(work.stage.value)
        return 7

    assert work.start(read, lambda result: f"Đã đọc {result}")
    assert "Mở tệp" in seen[0]
    assert "Đã đọc 7" in work.message.value
    assert work.stage.value == ""


def test_the_screen_stays_free_while_the_work_runs():
    """In a loop the work runs aside; a second one is refused meanwhile."""
    go, shown = Event(), []

    async def run():
        work = Background()

        def read(say):
            say("Nhận dạng trang 1")
            go.wait(10)
            return "xong"

        assert work.start(read, lambda result: result)
        while "trang 1" not in work.stage.value:
            await asyncio.sleep(0.01)
        shown.append(work._line.layout.display)
        assert not work.start(read, lambda result: result)
        go.set()
        while work.is_running:
            await asyncio.sleep(0.01)
        return work

    work = asyncio.run(run())

    assert shown == [""]
    assert "xong" in work.message.value
    assert work._line.layout.display == "none"


def test_stop_ends_the_work_where_it_next_says_something():
    """What comes after is not done, the result is not taken, the planner is told."""
    go, taken, reached = Event(), [], []

    async def run():
        work = Background()

        def read(say):
            say("trang 1")
            go.wait(10)
            say("trang 2")
            reached.append("trang 3")

        work.start(read, taken.append)
        await asyncio.sleep(0.05)
        work.stop_button.click()
        go.set()
        while work.is_running:
            await asyncio.sleep(0.01)
        return work

    work = asyncio.run(run())

    assert STOPPED_VI in work.message.value
    assert (reached, taken) == ([], [])
    assert not work.stop_button.disabled


def test_what_stops_the_work_is_said_in_place():
    """A file that cannot be read shows its sentence; the next work begins clean."""
    work = Background()

    def read(say):
        raise ReadError("damaged", "Tệp hỏng", where="a.docx", fix_vi="Tải lại.")

    work.start(read, str)
    assert 'data-code="damaged"' in work.message.value

    work.start(lambda say: "tốt", str)
    assert "damaged" not in work.message.value
