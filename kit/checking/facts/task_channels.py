"""Which channels a task, or a line of the plan, speaks of."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from kit.catalog import Catalog, load_catalog
from kit.catalog.rows import ChannelRow
from kit.model import Task
from kit.model.phrases import PhraseMatcher


def channels_in(text: str, catalog: Catalog) -> tuple[ChannelRow, ...]:
    """Return the channels that ``text`` names, each once, in the order of naming."""
    return _channels_in(text, catalog.day)


def channels_of(task: Task, catalog: Catalog) -> tuple[ChannelRow, ...]:
    """Return the channel of a row; where its cell names none, what product and content name."""
    own = channels_in(task.channel, catalog) if task.channel else ()
    return own or channels_in(f"{task.product or ''}; {task.content}", catalog)


@lru_cache(maxsize=8)
def channel_words(day: dt.date) -> PhraseMatcher[str]:
    """Return the matcher of every word for a channel; of two owners the first row has it."""
    rows = load_catalog(day).channels
    return PhraseMatcher(
        {w: row.key for row in reversed(rows) for w in (*row.triggers, row.name_vi, row.key)}
    )


@lru_cache(maxsize=8192)
def _channels_in(text: str, day: dt.date) -> tuple[ChannelRow, ...]:
    rows = _rows(day)
    keys = dict.fromkeys(m.value for m in channel_words(day).find(text))
    return tuple(rows[key] for key in keys)


@lru_cache(maxsize=8)
def _rows(day: dt.date) -> dict[str, ChannelRow]:
    return {row.key: row for row in load_catalog(day).channels}
