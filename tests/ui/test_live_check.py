"""The rules look again aside; the screen shows the report before until then."""

import asyncio

from kit.ui import live_check


def loose(session):
    session.add_point("contents", "Thông tin,tuyên truyền về thủ tục")


def test_without_a_loop_the_report_is_that_of_the_draft(decided):
    """A script never sees an old report."""
    assert decided.live.report is decided.prospect.report
    loose(decided)
    assert decided.live.report is decided.prospect.report
    assert not decided.live.is_behind


def test_without_a_plan_there_is_no_report(session):
    """And nothing to wait for."""
    assert session.live.report is None


def test_while_typing_the_report_before_stands(decided, monkeypatch):
    """One report is made after the last of several changes; whoever shows it is told."""
    monkeypatch.setattr(live_check, "PAUSE_SECONDS", 0.05)
    told = []
    decided.live.observe(told.append, "moment")

    async def type_on():
        before = decided.live.report
        for number in range(3):
            decided.add_point("contents", f"Thông tin,tuyên truyền lần {number}")
            assert decided.live.report is before
            assert decided.live.is_behind
        middle = decided.prospect
        decided.add_point("contents", "Thông tin,tuyên truyền lần cuối")
        assert decided.live.report is before
        for _ in range(200):
            await asyncio.sleep(0.02)
            if told:
                break
        return middle

    middle = asyncio.run(type_on())
    assert len(told) == 1
    assert not middle.is_checked
    assert not decided.live.is_behind
    assert decided.live.report is decided.prospect.report


def test_what_is_asked_for_does_not_wait(decided):
    """After “Sửa giúp” the list is that of the moment."""

    async def mend():
        assert decided.live.report
        with decided.live.at_once():
            loose(decided)
            return decided.live.report is decided.prospect.report

    assert asyncio.run(mend())


def test_a_fault_of_a_rule_is_said_where_the_report_is_shown(decided, monkeypatch):
    """It is not lost in the thread: the next look at the report raises it."""
    monkeypatch.setattr(live_check, "PAUSE_SECONDS", 0.0)

    def broken(*_given, **_more):
        raise ZeroDivisionError

    async def type_on():
        assert decided.live.report
        monkeypatch.setattr("kit.ui.prospect.check", broken)
        loose(decided)
        assert decided.live.report
        for _ in range(200):
            await asyncio.sleep(0.02)
            if decided.live.moment:
                break
        try:
            decided.live.report  # noqa: B018
        except ZeroDivisionError:
            return True
        return False

    assert asyncio.run(type_on())
