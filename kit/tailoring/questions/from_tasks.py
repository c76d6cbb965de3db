"""Questions that the task table raises: numbers, leads and channels that nobody has confirmed."""

from __future__ import annotations

from kit.model import Task
from kit.model.vietnamese import number_vi
from kit.tailoring.questions.case import Case, Found, listed


def procedure_control_unknown(case: Case) -> Found | None:
    """Rows about procedures stand in the table and nobody has said who controls procedures."""
    return _rows([] if case.ctx.profile.procedure_control_by else case.rows("posting"))


def website_unknown(case: Case) -> Found | None:
    """A row needs the website and nobody has said who runs it."""
    return _leads([] if case.ctx.profile.website_run_by else case.rows("website"))


def dialogue_unknown(case: Case) -> Found | None:
    """The dialogue with residents stands in the table; the law names no preparing office."""
    return _leads([] if case.ctx.profile.dialogue_by else case.rows("dialogue"))


def channels_unknown(case: Case) -> Found | None:
    """Rows use channels that nobody said the unit has."""
    if case.ctx.profile.channels is not None:
        return None
    channels = {c.key: c for c in case.ctx.catalog.channels}
    asked = {key for key, channel in channels.items() if channel.must_ask}
    rows = [t for t in case.tasks if t.channel in asked or "channel" in t.unconfirmed]
    names = [
        channels[t.channel].name_vi if t.channel in channels else t.product or t.content
        for t in rows
    ]
    return Found(listed(names), len(rows), tuple(t.id for t in rows)) if rows else None


def digital_teams_unknown(case: Case) -> Found | None:
    """The table names the community's digital teams and nobody has counted them."""
    if case.ctx.profile.digital_teams is not None:
        return None
    return _rows([t for t in case.tasks if any("công nghệ số" in name for name in t.support)])


def quantities_unconfirmed(case: Case) -> Found | None:
    """Numbers in the table that nobody has confirmed; all are listed, each has to be read."""
    waiting = [t for t in case.tasks if "quantity" in t.unconfirmed]
    numbers = [f"{t.product or t.content}: {_number(t)}" for t in waiting]
    ids = tuple(t.id for t in waiting)
    return Found(listed(numbers, len(numbers)), len(waiting), ids) if waiting else None


def leads_unconfirmed(case: Case) -> Found | None:
    """Leads or times in the table that were only derived."""
    asked_apart = {t.id for t in case.rows("website", "dialogue", "posting")}
    derived = [t for t in case.tasks if {"lead", "timing"} & set(t.unconfirmed)]
    return _rows([t for t in derived if t.id not in asked_apart])


def index_result_row(case: Case) -> Found | None:
    """A row publishes the index, whose day the superior has not yet named."""
    waiting = case.rows("index_result")
    words = waiting[0].timing.text if waiting else ""
    return Found(words, len(waiting), tuple(t.id for t in waiting)) if waiting else None


def _number(task: Task) -> str:
    """Return "2.000 tờ", with the decimal point that thousands take in Vietnamese."""
    if task.quantity is None:
        return "chưa có"
    return " ".join(filter(None, (number_vi(task.quantity), task.unit)))


def _rows(tasks: list[Task]) -> Found | None:
    if not tasks:
        return None
    return Found(listed(t.content for t in tasks), len(tasks), tuple(t.id for t in tasks))


def _leads(tasks: list[Task]) -> Found | None:
    leads = [t.lead for t in tasks if t.lead]
    return Found(listed(leads), len(tasks), tuple(t.id for t in tasks)) if tasks else None
