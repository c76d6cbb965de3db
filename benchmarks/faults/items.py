"""Changing the words of a plan outside its table: what the faults about text have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random

from benchmarks.faults.register import NoPlace
from kit.model import Item, Plan


def with_item_text(plan: Plan, key: str, at: int, text: str) -> Plan:
    """Return the plan with the words of point ``at`` (from 0) of ``key`` changed."""
    items = getattr(plan, key)
    if at >= len(items):
        raise NoPlace
    changed = tuple(i.with_(text=text) if n == at else i for n, i in enumerate(items))
    return plan.with_(**{key: changed})


def any_item(
    plan: Plan, rng: Random, key: str, fits: Callable[[Item], bool] = lambda item: True
) -> int:
    """Return the place of a point of ``key`` that fits, picked by ``rng``; else ``NoPlace``."""
    places = [at for at, item in enumerate(getattr(plan, key)) if fits(item)]
    if not places:
        raise NoPlace
    return rng.choice(places)


def with_duty_text(plan: Plan, block: int, at: int, text: str) -> Plan:
    """Return the plan with the words of duty ``at`` of body ``block`` changed."""
    bodies = list(plan.responsibilities)
    duties = list(bodies[block].duties)
    duties[at] = duties[at].with_(text=text)
    bodies[block] = bodies[block].with_(duties=tuple(duties))
    return plan.with_(responsibilities=tuple(bodies))


def signed(plan: Plan, day: dt.date) -> Plan:
    """Return the plan as issued on ``day``: a day never stands without number and name."""
    signature = plan.signature.with_(name=plan.signature.name or "Họ và tên người ký")
    return plan.with_(date=day, number=plan.number or "15", signature=signature)
