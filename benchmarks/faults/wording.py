"""Changing some words of a plan at a random place: what the faults of wording have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from docx.document import Document

from benchmarks.faults.items import with_duty_text, with_item_text
from benchmarks.faults.register import NoPlace
from kit.model import Plan

Edit = Callable[[str], str]
_KEYS = ("purposes", "requirements", "contents", "channels", "audiences")
_BODY_STYLE = "Nội dung"
_FEWEST_LETTERS = 60


def substituted(
    text: str, pattern: str, new: str | Mapping[str, str] | Edit, rng: Random
) -> str:  # fmt: skip
    """Return ``text`` with one match of ``pattern``, picked by ``rng``, replaced."""
    matches = list(re.finditer(pattern, text))
    if not matches:
        return text
    match = rng.choice(matches)
    if callable(new):
        right = new(match.group())
    else:
        right = new[match.group()] if isinstance(new, Mapping) else match.expand(new)
    return text[: match.start()] + right + text[match.end() :]


def edited(plan: Plan, rng: Random, edit: Edit, keys: tuple[str, ...] = _KEYS) -> Plan:
    """Return the plan with one point changed by ``edit``, one that it changes; else ``NoPlace``."""
    places = [
        (key, at) for key in keys for at, item in enumerate(getattr(plan, key))
        if edit(item.text) != item.text
    ]  # fmt: skip
    if not places:
        raise NoPlace
    key, at = rng.choice(places)
    return with_item_text(plan, key, at, edit(getattr(plan, key)[at].text))


def appended(plan: Plan, rng: Random, words: str, key: str = "contents") -> Plan:
    """Return the plan with ``words`` at the end of a point, in front of its full stop."""
    return edited(plan, rng, lambda text: text.rstrip(" .;") + words + ".", (key,))


def in_duties(plan: Plan, rng: Random, edit: Edit) -> Plan:
    """Return the plan with one point or duty changed by ``edit``."""
    places = [
        (block, at) for block, one in enumerate(plan.responsibilities)
        for at, duty in enumerate(one.duties) if edit(duty.text) != duty.text
    ]  # fmt: skip
    if not places:
        return edited(plan, rng, edit)
    block, at = rng.choice(places)
    return with_duty_text(plan, block, at, edit(plan.responsibilities[block].duties[at].text))


def in_body(document: Document, rng: Random, edit: Edit) -> None:
    """Change the words of one paragraph of running text."""
    places = [
        p for p in document.paragraphs
        if p.style.name == _BODY_STYLE and len(p.text) >= _FEWEST_LETTERS and p.runs
        and edit(p.runs[-1].text) != p.runs[-1].text
    ]  # fmt: skip
    if not places:
        raise NoPlace
    run = rng.choice(places).runs[-1]
    run.text = edit(run.text)
