"""Abbreviations of the finished plan: introduced where they first stand, then used throughout.

The parent's points, ours and the planner's come from different hands: one writes "thủ tục hành
chính", the next "TTHC". Only the whole plan, read in the order of printing, shows what comes first.
Names of documents and quoted words are left as they are.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5.c.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from kit.catalog.tables import load_table
from kit.model import ITEM_KEYS, Item, Plan, Responsibility, Task
from kit.model.citations import find_citations
from kit.tailoring.abbreviation_rows import TABLE, Abbreviation

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# A long form that stands only once in the whole plan needs no short one.
WORTH_SHORTENING = 2
Rewrite = Callable[[str], str]


def abbreviated(plan: Plan, day: dt.date, *, tasks: bool = True) -> Plan:
    """Return ``plan`` with every short form introduced once and used from there on.

    Args:
        plan: a finished plan with its outline.
        day: the day whose table of abbreviations holds.
        tasks: whether the task table may be rewritten; a table that the planner typed may not.
    """
    counter = _Counter(day)
    _rewritten(plan, counter, tasks=True)
    for name in (n for t in plan.tasks for n in (t.lead or "", *t.support)):
        counter(name)
    writer = _Writer(day, {s for s, n in counter.count.items() if n >= WORTH_SHORTENING})
    return _rewritten(plan, writer, tasks=tasks)


def shortened(text: str, day: dt.date) -> str:
    """Return ``text`` in short forms only, as a row of the appendix says it."""
    return _Writer(day, set(_rows(day)), introduced=set(_rows(day)))(text)


class _Counter:
    """Counts how often each abbreviation or its long form stands in the plan."""

    def __init__(self, day: dt.date) -> None:
        self.day = day
        self.count: dict[str, int] = {}

    def __call__(self, text: str) -> str:
        for match in _pattern(self.day).finditer(text):
            self.count[_short_of(match, self.day)] = (
                self.count.get(_short_of(match, self.day), 0) + 1
            )
        return text


class _Writer:
    """Rewrites one text after the other, remembering what was introduced."""

    def __init__(self, day: dt.date, used: set[str], introduced: Iterable[str] = ()) -> None:
        self.day, self.used, self.introduced = day, used, set(introduced)

    def __call__(self, text: str) -> str:
        closed = _closed_spans(text)

        def replace(match: re.Match[str]) -> str:
            short = _short_of(match, self.day)
            inside = any(a < match.end() and match.start() < b for a, b in closed)
            if inside:
                return match[0]
            if short not in self.used:
                return match["full"] or _cased(_rows(self.day)[short].full, text[: match.start()])
            if short in self.introduced:
                return short
            self.introduced.add(short)
            full = _rows(self.day)[short].full
            printed = match["full"] or _cased(full, text[: match.start()])
            return f"{printed} ({short})"

        return _pattern(self.day).sub(replace, text)


def _closed_spans(text: str) -> list[tuple[int, int]]:
    """Names of documents with their subjects, and quoted words."""
    spans = [m.span() for m in _QUOTED.finditer(text)]
    return spans + [
        (c.start, max(c.end, c.subject_end)) for c in find_citations(text) if c.citation.date
    ]


@lru_cache(maxsize=8)
def _rows(day: dt.date) -> dict[str, Abbreviation]:
    return {r.short: r for r in load_table(TABLE, Abbreviation, day) if r.use == "short"}


@lru_cache(maxsize=8)
def _pattern(day: dt.date) -> re.Pattern[str]:
    rows = _rows(day).values()
    fulls = "|".join(re.escape(r.full).replace("Ủy", "[ỦU][yỷ]") for r in rows)
    shorts = "|".join(re.escape(r.short) for r in rows)
    return re.compile(
        rf"(?<!\w)(?:(?P<full>(?i:{fulls}))(?:\s*\((?:{shorts})\))?|(?P<short>{shorts}))(?![\w/-])"
    )


def _short_of(match: re.Match[str], day: dt.date) -> str:
    if match["short"]:
        return match["short"]
    found = match["full"].casefold().replace("uỷ", "ủy")
    return next(r.short for r in _rows(day).values() if r.full.casefold() == found)


def _cased(full: str, before: str) -> str:
    starts = not before.strip() or before.rstrip().endswith((".", ":"))
    return full[:1].upper() + full[1:] if starts else full


def _rewritten(plan: Plan, rewrite: Rewrite, *, tasks: bool) -> Plan:
    """Apply ``rewrite`` to every running text of ``plan`` in the order of printing."""
    done: dict[str, object] = {"opening": rewrite(plan.opening) if plan.opening else None}
    for key in (k for entry in plan.outline for k in entry.keys):
        if key in ITEM_KEYS:
            done[key] = _items(getattr(plan, key), rewrite)
        elif key == "responsibilities":
            done[key] = tuple(_block(block, rewrite) for block in plan.responsibilities)
    done["closing"] = rewrite(plan.closing) if plan.closing else None
    rows = tuple(_task(task, rewrite) for task in plan.tasks)
    return plan.with_(**done, tasks=rows if tasks else plan.tasks)


def _items(items: Iterable[Item], rewrite: Rewrite) -> tuple[Item, ...]:
    return tuple(i.with_(text=rewrite(i.text), children=_items(i.children, rewrite)) for i in items)


def _block(block: Responsibility, rewrite: Rewrite) -> Responsibility:
    agency = rewrite(block.agency)
    return block.with_(agency=agency, duties=_items(block.duties, rewrite))


def _task(task: Task, rewrite: Rewrite) -> Task:
    proof = rewrite(task.proof) if task.proof else task.proof
    return task.with_(content=rewrite(task.content), proof=proof)
